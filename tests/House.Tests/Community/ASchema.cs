using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Threefold.House.Tests.Community;

/// <summary>As much of JSON Schema as the published schemas use: types, required fields, choices, formats, lists, references.</summary>
sealed class ASchema
{
    readonly Dictionary<string, JsonElement> files;

    /// <summary>The schemas in a folder, which refer to one another by the last part of an address.</summary>
    public ASchema(string folder) => files = Directory.EnumerateFiles(folder, "*.json").ToDictionary(file => Path.GetFileName(file), file => JsonDocument.Parse(File.ReadAllText(file)).RootElement, StringComparer.Ordinal);

    /// <summary>What is wrong with a value, each with its place.</summary>
    public IReadOnlyList<string> Wrong(string file, JsonElement value) => [.. Check(files[file], value, file)];

    IEnumerable<string> Check(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var other))
        {
            foreach (var wrong in Check(files[other.GetString()!.Split('/')[^1]], value, at)) yield return wrong;
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var wrong in all.EnumerateArray().SelectMany(part => Check(part, value, at))) yield return wrong;
        }

        if (schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && !Is(type.GetString()!, value)) yield return $"{at} is no {type}";
        if (schema.TryGetProperty("enum", out var choices) && !choices.EnumerateArray().Any(choice => choice.ToString() == value.ToString())) yield return $"{at} is none of {choices}";
        if (schema.TryGetProperty("format", out var format) && value.ValueKind == JsonValueKind.String && !Fits(format.GetString()!, value.GetString()!)) yield return $"{at} is no {format}: {value}";
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var wrong in Inside(schema, value, at)) yield return wrong;
        }

        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Object)
        {
            foreach (var wrong in value.EnumerateArray().SelectMany((item, number) => Check(items, item, $"{at}[{number}]"))) yield return wrong;
        }
    }

    IEnumerable<string> Inside(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("required", out var required) && required.ValueKind == JsonValueKind.Array)
        {
            foreach (var name in required.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _))) yield return $"{at} lacks {name}";
        }

        if (!schema.TryGetProperty("properties", out var properties)) yield break;
        foreach (var property in properties.EnumerateObject().Where(property => value.TryGetProperty(property.Name, out _)))
        {
            foreach (var wrong in Check(property.Value, value.GetProperty(property.Name), $"{at}/{property.Name}")) yield return wrong;
        }
    }

    static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => false,
    };

    static bool Fits(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" or "url" => Regex.IsMatch(text, @"^https?://[!-~]+$") && Uri.TryCreate(text, UriKind.Absolute, out _),
        "email" => Regex.IsMatch(text, @"^[^@\s""<>()]+@[a-z0-9.-]+\.[a-z0-9-]+$", RegexOptions.IgnoreCase),
        "date-time" => DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };
}
