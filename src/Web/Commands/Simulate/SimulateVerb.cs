using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Queues;

namespace Threefold.Web.Commands.Simulate;

/// <summary><c>simulate FILE</c>: answers a question about capacity that lies in a file.</summary>
static class SimulateVerb
{
    /// <summary>A file is a question, not a data set.</summary>
    const int MostBytes = 1_000_000;

    static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectRequiredConstructorParameters = true, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, MaxDepth = 8,
    };

    static readonly JsonSerializerOptions Printing = new(JsonSerializerDefaults.Web) { Converters = { new FiniteOnly() }, WriteIndented = true };

    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "The question, as JSON." };
        var json = new Option<bool>("--json") { Description = "Prints JSON instead of words." };
        var command = new Command("simulate", Help) { file, json };
        command.SetAction(words => Run(words.GetRequiredValue(file), words.GetValue(json), Console.Out, Console.Error));
        return command;
    }

    /// <summary>Answers one file.</summary>
    /// <returns>0, or 1 when the question cannot be answered; why is said, with the field.</returns>
    public static int Run(FileInfo file, bool json, TextWriter to, TextWriter errors)
    {
        try
        {
            if (!file.Exists) throw new ArgumentException($"There is no file {file.Name}.");
            if (file.Length > MostBytes) throw new ArgumentException($"{file.Name} is larger than a question should be ({MostBytes:N0} bytes).");
            var asked = JsonSerializer.Deserialize<Question>(File.ReadAllText(file.FullName), Reading) ?? throw new ArgumentException("The file holds nothing.");
            var answer = Answer.To(asked);
            to.WriteLine(json ? JsonSerializer.Serialize(answer, Printing) : answer.InWords());
            return 0;
        }
        catch (JsonException broken)
        {
            errors.WriteLine($"{file.Name}: {(broken.Path is { Length: > 1 } path ? path[2..] : "the file")} cannot be read{(broken.LineNumber is { } line ? $" (line {line + 1})" : "")}. {First(broken.Message)}");
        }
        catch (Exception told) when (told is ArgumentException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file.Name}: {First(told.Message)}");
        }

        return 1;
    }

    static string First(string message) => message.Split(" (Parameter", 2)[0].Split(" Path:", 2)[0].ReplaceLineEndings(" ");

    const string Help = """
        Answers a question about capacity from a file of JSON, by running it many times. The same seed gives the same answer.

          { "frontDoor": { "agents": 12, "callsPerHour": 60, "handling": 600, "patience": 300, "target": 20 } }
              calls an hour; seconds for the rest; without "patience" nobody gives up; "spread" (standard deviation over
              mean) makes handling log-normal. Prints both Erlang forms beside the run.

          { "stages": [ { "name": "first", "hours": 1.25, "spread": 0.6, "talk": true,
                          "on": [ { "to": "second", "share": 0.35 }, { "to": "first", "share": 0.1, "afterWeeks": 9 } ] },
                        { "name": "second", "hours": 6, "talk": true } ],
            "streams": [ { "stage": "first", "aWeek": 20, "rank": 3 } ],
            "staff": { "workers": 8, "hoursAWeek": 37, "leave": 0.14, "vacancy": 0.095, "direct": 0.6, "longer": 0.3 },
            "waiting": { "first": 30 }, "weeks": 26, "warmUp": 0,
            "promise": { "stage": "first", "days": 28 } }
              hours of a worker's time; a lower rank is taken first; "longer" lengthens stages marked "talk"; "promise" asks
              how many workers it takes for nine in ten to begin within so many days.

        Both may also say "runs" (200) and "seed" (1).
        """;

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

/// <summary>A question about the front door.</summary>
sealed record DoorQuestion(int Agents, double CallsPerHour, double Handling, double? Patience = null, double Target = 20, double? Spread = null, int Calls = 400_000);

/// <summary>A promise: nine in ten begin a stage within so many days.</summary>
sealed record PromiseQuestion(string Stage, double Days);

/// <summary>What a file asks.</summary>
sealed record Question(
    DoorQuestion? FrontDoor = null, IReadOnlyList<WorkStage>? Stages = null, IReadOnlyList<WorkStream>? Streams = null, Staffing? Staff = null,
    IReadOnlyDictionary<string, int>? Waiting = null, int Weeks = 26, int WarmUp = 0, PromiseQuestion? Promise = null, int Runs = WorkRuns.Usual, int Seed = 1);

/// <summary>A figure with what 95 in 100 runs lie between.</summary>
sealed record Ahead(double Estimate, double Lower, double Upper)
{
    public static Ahead Of(Estimate e) => new(e.Value, e.Low, e.High);

    public string Say(string unit) => double.IsNaN(Estimate) ? "nobody came" : double.IsInfinity(Estimate) ? "not within these weeks" : $"{Estimate:0.#}{unit} ({Lower:0.#} to {(double.IsInfinity(Upper) ? "longer than these weeks" : $"{Upper:0.#}")})";
}

/// <summary>One stage's answer, in days.</summary>
sealed record StageAnswer(string Name, Ahead HalfWithinDays, Ahead NineInTenWithinDays, Ahead WaitingAtEnd);

/// <summary>The answer to a file.</summary>
sealed record Answer(
    QueueStanding? ErlangC = null, QueueStanding? ErlangA = null, QueueStanding? Run = null, IReadOnlyList<StageAnswer>? Stages = null, Ahead? Busy = null,
    double? HoursNeededAWeek = null, double? HoursThereAWeek = null, Ahead? BacklogClearedInWeeks = null, double? BacklogClearedShare = null, Ahead? WorkersForPromise = null, IReadOnlyList<Ahead>? WaitingByWeek = null, int? Runs = null, int? Seed = null)
{
    /// <exception cref="ArgumentException">The question cannot be answered; it says which field.</exception>
    public static Answer To(Question asked)
    {
        if (asked.FrontDoor is { } door)
        {
            if (asked.Stages is not null) throw new ArgumentException("Ask about “frontDoor” or “stages”, in one file not both.");
            var load = door.CallsPerHour / 3600 * door.Handling;
            return new(
                load < door.Agents ? Erlang.C(door.Agents, door.CallsPerHour, door.Handling, door.Target) : null,
                door.Patience is { } p ? Erlang.A(door.Agents, door.CallsPerHour, door.Handling, p, door.Target) : null,
                DoorRun.Of(door.Agents, door.CallsPerHour, door.Handling, door.Patience, door.Calls, asked.Seed, door.Target, door.Spread), Seed: asked.Seed);
        }

        var plan = new WorkPlan(asked.Stages ?? throw new ArgumentException("“frontDoor” or “stages” must be there."), asked.Streams ?? throw new ArgumentException("“streams” must be there."),
            asked.Staff ?? throw new ArgumentException("“staff” must be there."), asked.Weeks, asked.Waiting, asked.WarmUp);
        var runs = WorkRuns.Of(plan, asked.Seed, asked.Runs);
        return new(
            Stages: [.. runs.Stages.Select(s => new StageAnswer(s.Name, Ahead.Of(s.MiddleDays), Ahead.Of(s.NineDays), Ahead.Of(s.Waiting)))], Busy: Ahead.Of(runs.Busy),
            HoursNeededAWeek: plan.Demand(), HoursThereAWeek: plan.Staff.Hours, BacklogClearedInWeeks: plan.Waiting is null ? null : Ahead.Of(runs.ClearedIn), BacklogClearedShare: plan.Waiting is null ? null : runs.Cleared,
            WorkersForPromise: asked.Promise is { } promise ? Ahead.Of(WorkRuns.WorkersFor(plan, promise.Stage, promise.Days, asked.Seed)) : null,
            WaitingByWeek: [.. runs.WaitingByWeek.Select(Ahead.Of)], Runs: asked.Runs, Seed: asked.Seed);
    }

    /// <summary>The same in words.</summary>
    public string InWords()
    {
        if (Run is { } run)
        {
            static string Say(string name, QueueStanding q) => $"{name}: {q.Waits:P0} wait, {q.MeanWait:0.#} s on average; {q.Within:P0} within the target; {q.Abandons:P1} give up; busy {q.Occupancy:P0}.";
            return string.Join('\n', new[] { ErlangC is { } c ? Say("Erlang C", c) : "Erlang C: too few answer, the queue would grow without end.", ErlangA is { } a ? Say("Erlang A", a) : null, Say("Simulated", run) }.Where(l => l is not null));
        }

        return string.Join('\n', (Stages ?? []).Select(s => $"{s.Name}: half begin within {s.HalfWithinDays.Say(" days")}, nine in ten within {s.NineInTenWithinDays.Say(" days")}; {s.WaitingAtEnd.Say("")} wait at the end.")
            .Append($"Direct time used: {Busy!.Estimate:P0} ({Busy.Lower:P0} to {Busy.Upper:P0}). In the long run the work asks for {HoursNeededAWeek:0} hours a week, and there are {HoursThereAWeek:0}.")
            .Concat(BacklogClearedInWeeks is { } cleared ? [$"Those who wait now had all begun in {BacklogClearedShare:P0} of the runs, after {cleared.Say(" weeks")}."] : Array.Empty<string>())
            .Concat(WorkersForPromise is { } needs ? [$"Workers it takes to keep the promise: {needs.Say("")}."] : Array.Empty<string>())
            .Append($"{Runs} runs, seed {Seed}. A promise of no waiting is a statement about capacity."));
    }
}
