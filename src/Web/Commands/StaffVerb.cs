using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Web.Commands;

/// <summary>
/// <c>staff FILE</c>: puts in the teams and workers that a council’s file names, all of them or nothing. Exit codes: 0 done, or nothing to do;
/// 1 something is wrong, and nothing was changed; 2 <c>--check</c> found something wrong.
/// </summary>
static class StaffVerb
{
    /// <summary>Whoever sits at the machine: they keep the programme running, and see no records.</summary>
    static readonly Actor AtTheMachine = new(ActorKind.Worker, new Guid("00000000-0000-7000-8000-00000000ca1c"), "Command line", new HashSet<Role> { Role.Operator }, new HashSet<Guid>(), new HashSet<Guid>());

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "Teams and workers, as YAML (docs/running.md, “Who works here”)." };
        var (store, data) = (StoreOptions.Store(), StoreOptions.Data());
        var check = new Option<bool>("--check") { Description = "Only says what is wrong with the file and what it would do. Changes nothing." };
        var json = new Option<bool>("--json") { Description = "Prints the result as JSON." };
        var command = new Command("staff", "Puts in the teams and workers that a file names, so that they can sign in. A mistake in it changes nothing; nobody is taken away.") { file, store, data, check, json };
        command.SetAction(async (words, stop) =>
        {
            await using var house = new ServiceCollection().AddCasework(StoreOptions.StoreMeant(words.GetValue(store), StoreOptions.DataFolder(words.GetValue(data)))).BuildServiceProvider();
            await house.GetRequiredService<StoreKeeper>().MustBeReadyAsync(stop);
            return await RunAsync(house, words.GetValue(file)!, words.GetValue(check), words.GetValue(json), Console.Out, stop);
        });
        return command;
    }

    /// <summary>Reads one file and puts in what it names.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="StoreNotReady">The store is a demo, or was changed meanwhile.</exception>
    public static async Task<int> RunAsync(IServiceProvider house, string path, bool check, bool json, TextWriter to, CancellationToken stop)
    {
        if (await house.GetRequiredService<StoreKeeper>().IsDemoAsync(stop)) throw new StoreNotReady("This store is a demo, and its teams and workers came with it. Make a store of your own with 'threefold migrate'.");
        var published = house.GetRequiredService<ModelShelf>().All.Where(m => m.Status == ModelStatus.Published).Select(m => m.Id).ToList();
        var reading = StaffReader.Read(path, published);
        var (teams, workers) = await house.GetRequiredService<TeamShelf>().StaffAsync(stop);
        var change = StaffRules.Lay(reading.List, teams, workers, Days.Of(house.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime), () => Guid.Empty);
        var mistakes = reading.With(change.Mistakes);
        if (mistakes.Count == 0 && !check)
        {
            await using var scope = house.CreateAsyncScope();
            var (verdict, done) = await scope.ServiceProvider.GetRequiredService<PutStaffIn>().DoAsync(new Caller(AtTheMachine, Digest: reading.Digest), reading.List, stop);
            if (!verdict.Allowed) throw new StoreNotReady($"The store was changed meanwhile, and nothing was put in. {verdict.Because}");
            change = done!;
        }

        if (json) Print(change, mistakes, check, to);
        else if (mistakes.Count > 0) Say(mistakes, to);
        else Say(change, check, to);
        return mistakes.Count == 0 ? 0 : check ? 2 : 1;
    }

    static void Say(IReadOnlyList<Mistake> mistakes, TextWriter to)
    {
        foreach (var mistake in mistakes) to.WriteLine(mistake);
        to.WriteLine($"{(mistakes.Count == 1 ? "1 mistake" : $"{mistakes.Count:N0} mistakes")}. Nothing was changed.");
    }

    static void Say(StaffChange change, bool check, TextWriter to)
    {
        to.WriteLine(check ? $"Nothing is wrong with this file, and nothing was changed. What it would do: {change.Says}" : change.Says);
        foreach (var one in change.Changed) to.WriteLine($"  changed  {one}");
        foreach (var worker in change.WorkersLeftOut) to.WriteLine($"  not in this file  {worker.Name} ({worker.Subject})");
        foreach (var team in change.TeamsLeftOut) to.WriteLine($"  not in this file  the team {team.Name} (key: {team.Id})");
        if (change.WorkersLeftOut.Count > 0) to.WriteLine("Nobody is taken away by being left out, because people may be in their care: they can still sign in. If somebody has left, write them in the file again with “left:” and the day.");
        if (change.TeamsLeftOut.Count > 0) to.WriteLine("A team stays, because people’s records name it.");
    }

    static void Print(StaffChange change, IReadOnlyList<Mistake> mistakes, bool check, TextWriter to)
    {
        var wrong = mistakes.Count > 0;
        to.WriteLine(JsonSerializer.Serialize(
            new
            {
                Done = !wrong && !check,
                Says = wrong ? "Nothing was changed." : change.Says,
                FreshTeams = wrong ? 0 : change.FreshTeams,
                FreshWorkers = wrong ? 0 : change.FreshWorkers,
                Changed = wrong ? [] : change.Changed,
                WorkersLeftOut = change.WorkersLeftOut.Select(w => new { w.Name, w.Subject }),
                TeamsLeftOut = change.TeamsLeftOut.Select(t => new { t.Name, Key = t.Id }),
                Mistakes = mistakes.Select(m => new { m.File, m.Line, m.Column, m.Says, m.Try }),
            },
            Json));
    }
}
