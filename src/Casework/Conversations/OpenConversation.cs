using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>Opens a talk to look at or to go on with.</summary>
public sealed class OpenConversation(RecordDoor door, Whereabouts where, ModelShelf models, CommunityShelf shelf, TeamShelf teams)
{
    /// <summary>Opens it. When others take part, their names are shown only where their records are open too.</summary>
    /// <exception cref="NotThere">There is no such talk.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<TalkInView> DoAsync(Caller by, Guid talk, CancellationToken stop = default)
    {
        var people = await where.TogetherAsync(talk, stop);
        var file = await OpenAsync(by, people, stop);
        var person = file.Person;
        var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
        var model = models.Pinned(conversation.Model);
        var stage = model.Stage(conversation.Stage);
        var situation = await Situation.OfAsync(file, person, model, conversation, stop);
        var facts = situation.Facts;
        return new TalkInView
        {
            Talk = conversation,
            Flags = await PersonFlags.ReadAsync(file, stop),
            Model = model,
            Stage = stage,
            Situation = situation,
            Questions = Asking.For(model, stage, facts, situation.Known(file.Today)),
            WaysOn = await WaysOnAsync(file, person, talk, model, stage, facts, stop),
            Others = await OthersAsync(file, conversation, stop),
            Entries = await shelf.NamesAsync([.. situation.Options.Select(o => o.Entry).OfType<Guid>()], stop),
            Connections = await file.ListAsync<Connection>(c => c.Person == person, stop),
            Next = await file.ListAsync<NextStep>(s => s.Person == person && s.DoneAt == null, stop),
            Keeps = await OwnDesk.KeepsAsync(file, person, teams, stop),
            Ended = await EndedAsync(file, conversation, stop),
            Names = await NamesAsync(file, person, stop),
        };
    }

    /// <summary>The ways on, with what colleagues have already said to each.</summary>
    static async Task<IReadOnlyList<WayOn>> WaysOnAsync(PersonFile file, Guid person, Guid talk, PracticeModel model, Stage stage, CaseFacts facts, CancellationToken stop)
    {
        var ways = new List<WayOn>();
        foreach (var way in Weighing.WaysOn(model, stage, facts))
        {
            var all = Weighing.GoOn(model, stage, way.Stage, facts);
            var checks = all.Findings.Any(f => f.Weight is Weight.PeerCheck or Weight.Approve) ? await Checks.OfAsync(file, person, Trigger.EnterStage, way.Stage.Key, stop, about: talk) : Checks.None;
            ways.Add(way with { Verdict = checks == Checks.None ? all : Weighing.GoOn(model, stage, way.Stage, checks.In(facts)) });
        }

        return ways;
    }

    async Task<PersonFile> OpenAsync(Caller by, IReadOnlyList<Guid> people, CancellationToken stop)
    {
        if (people.Count == 1) return await door.OpenAsync(by, people, Purpose.Conversation, nameof(OpenConversation), stop);
        try
        {
            return await door.OpenAsync(by, people, Purpose.Conversation, nameof(OpenConversation), stop);
        }
        catch (CannotOpen)
        {
            return await door.OpenAsync(by, people[0], Purpose.Conversation, nameof(OpenConversation), stop);
        }
    }

    static async Task<IReadOnlyList<(Guid Talk, string Name)>> OthersAsync(PersonFile file, Conversation talk, CancellationToken stop)
    {
        if (talk.Together is not { } together || file.People.Count == 1) return [];
        var (me, names) = (talk.Person, await file.ListAsync<Person>(stop: stop));
        var talks = await file.ListAsync<Conversation>(c => c.Together == together && c.Person != me, stop);
        return [.. talks.Select(t => (t.Id, LabelRules.Short(names.First(p => p.Id == t.Person))))];
    }

    static async Task<string> EndedAsync(PersonFile file, Conversation talk, CancellationToken stop) => talk.CompletedAt is not { } at
        ? ""
        : (await file.ChronologyAsync(kinds: [nameof(ConversationCompleted)], stop: stop)).FirstOrDefault(l => l.Person == talk.Person && l.At == at)?.Sentence ?? "";

    static async Task<IReadOnlyDictionary<string, string>> NamesAsync(PersonFile file, Guid person, CancellationToken stop)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var circle = await file.ListAsync<Tie>(t => t.Person == person && t.EndedOn == null, stop);
        if (circle.Find(t => t.GivesHelp) is { } helps) names["carer"] = helps.Name;
        return names;
    }
}
