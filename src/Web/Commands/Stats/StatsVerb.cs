using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Threefold.Web.Commands.Stats;

/// <summary><c>stats</c>: an analyst’s calculator on their own figures, and the way the numbers are checked from outside.</summary>
static class StatsVerb
{
    static readonly JsonSerializerOptions Printed = new(JsonSerializerDefaults.Web)
    {
        Converters = { new FiniteOnly(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make()
    {
        var command = new Command("stats", Help());
        command.SetAction(_ => Run(Console.In, Console.Out));
        return command;
    }

    /// <summary>Answers line by line until there are no more.</summary>
    /// <returns>0, or 1 when some line could not be answered.</returns>
    public static int Run(TextReader from, TextWriter to)
    {
        var code = 0;
        while (from.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var answer = Answer(line);
            if (answer.ContainsKey("error")) code = 1;
            to.WriteLine(answer.ToJsonString(Printed));
            to.Flush();
        }

        return code;
    }

    /// <summary>One line’s answer; a line that cannot be used is answered with <c>error</c>.</summary>
    public static JsonObject Answer(string line)
    {
        var answer = new JsonObject();
        try
        {
            using var asked = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 8 });
            if (asked.RootElement.ValueKind != JsonValueKind.Object) throw new StatMistake("A line is one JSON object, for example {\"fn\":\"wilson\",\"x\":12,\"n\":40}.");
            if (asked.RootElement.TryGetProperty("id", out var id)) answer["id"] = JsonNode.Parse(id.GetRawText());
            var name = asked.RootElement.TryGetProperty("fn", out var fn) && fn.ValueKind == JsonValueKind.String ? fn.GetString()! : "";
            answer["fn"] = name.Length <= 60 ? name : name[..60];
            var function = StatFunctions.All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw new StatMistake($"“fn” is one of {string.Join(", ", StatFunctions.All.Select(f => f.Name))}.");
            var figures = new StatLine(asked.RootElement);
            foreach (var (key, value) in JsonSerializer.SerializeToNode(function.Answer(figures), Printed)!.AsObject()) answer[key] = value?.DeepClone();
            if (figures.Unused.Count > 0) answer["note"] = $"Not used: {string.Join(", ", figures.Unused)}.";
        }
        catch (JsonException broken)
        {
            answer["error"] = $"This line is not JSON, from character {(broken.BytePositionInLine ?? 0) + 1}.";
        }
        catch (Exception said) when (said is StatMistake or ArgumentException or OverflowException)
        {
            answer["error"] = said is ArgumentException { ParamName: { } param } ? said.Message.Replace($" (Parameter '{param}')", "", StringComparison.Ordinal).ReplaceLineEndings(" ") : said.Message;
        }

        return answer;
    }

    static string Help() =>
        "Reads one JSON object a line from standard input and prints one JSON result a line. A line that cannot be used is answered with “error”, and the next is read. "
        + "“confidence” sets the level of intervals (0.95); “id” is given back.\n\n" + string.Join('\n', StatFunctions.All.Select(f => $"  {f.Name}: {f.Does}\n    {f.Example}"));

    /// <summary>A figure without end is no JSON; it is printed as null.</summary>
    sealed class FiniteOnly : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value)) writer.WriteNumberValue(value);
            else writer.WriteNullValue();
        }
    }
}
