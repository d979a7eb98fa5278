using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.Teams;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Conversations;

/// <summary>
/// What is known of one person's situation at one moment: the case facts that rules ask about, the answers given in this
/// conversation, and what earlier ones already said.
/// </summary>
/// <param name="Facts">Case facts, by name.</param>
/// <param name="Answers">Answers in this conversation, by prompt.</param>
/// <param name="Earlier">The latest earlier answer of this person to each prompt.</param>
/// <param name="Options">The solution ring.</param>
public sealed record Situation(CaseFacts Facts, IReadOnlyDictionary<string, Answer> Answers, IReadOnlyDictionary<string, Answer> Earlier, IReadOnlyList<SolutionOption> Options)
{
    /// <summary>Everybody known to help, and whether this talk has heard them.</summary>
    public IReadOnlyList<KnownCarer> Helpers { get; init; } = [];

    /// <summary>Earlier answers as the engine carries them forward. Another person's words are marked, so that they are never read back.</summary>
    public IReadOnlyDictionary<string, Known> Known(DateOnly today) =>
        Earlier.ToDictionary(e => e.Key, e => new Known(Say(e.Value), Practice.Ground.Days.Of(e.Value.At), e.Value.By, e.Value.SaidBy.Length > 0), StringComparer.Ordinal);

    static string Say(Answer answer) => answer.Words.Length > 0 ? answer.Words : answer.Choice.Replace('-', ' ');

    /// <summary>Gathers it from an open file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="person">Whose situation.</param>
    /// <param name="model">The model the work is pinned to.</param>
    /// <param name="talk">The conversation, or <see langword="null"/> before one has begun.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<Situation> OfAsync(PersonFile file, Guid person, PracticeModel model, Conversation? talk, CancellationToken stop)
    {
        var said = await file.ListAsync<Answer>(a => a.Person == person, stop);
        var options = await file.ListAsync<SolutionOption>(o => o.Person == person, stop);
        var talks = await file.ListAsync<Conversation>(c => c.Person == person, stop);
        var contacts = await file.ListAsync<Contact>(c => c.Person == person, stop);
        var requests = await file.ListAsync<AssessmentRequest>(r => r.Person == person && r.EndedAt == null, stop);
        var here = said.Where(a => talk is not null && a.Conversation == talk.Id).ToDictionary(a => a.Prompt);
        var earlier = said.Where(a => talk is null || a.Conversation != talk.Id).GroupBy(a => a.Prompt).ToDictionary(g => g.Key, g => g.Last());

        var crises = await file.ListAsync<CrisisRecord>(c => c.Person == person, stop);
        var helpers = await HelpersAsync(file, person, model, talk, here.Values, stop);
        var (ofTalk, ofContacts) = (OfTalk(model, talk, here.Values, helpers), OfContacts(contacts));
        var facts = SolutionRing.Facts(options.Select(o => o.InRing))
            .With(ofTalk)
            .With(OfPast(model, talks, talk, unsteady: crises.Count > 0 || ofTalk.Yes("risk.present") || ofContacts.Yes("urgent.need")))
            .With(ofContacts)
            .With(await OfRequestsAsync(file, person, contacts, requests, stop))
            .With(CrisisRules.Facts(crises, file.Now))
            .With(await PeopleFacts.OfAsync(file, person, stop))
            .With(await Safeguarding.DecisionFacts.OfAsync(file, person, talk, stop))
            .With(await Hands.FactsAsync(file, person, stop))
            .With(await ContingencyFacts.OfAsync(file, person, stop))
            .With("support.reduced", (await file.ListAsync<Reduction>(r => r.Person == person && r.ReversedOn == null, stop)).Exists(r => r.StandsOn(file.Today)))
            .With("leaving-hospital", contacts.LastOrDefault(c => c.EndedAt is null)?.Origin == Origin.Hospital || await ComingHome.IsAwaitedAsync(file, person, stop))
            .With(Waits.Facts(await Waits.OpenAsync(file, person, stop), file.Now));
        return new(facts, here, earlier, options) { Helpers = helpers };
    }

    static async Task<IReadOnlyList<KnownCarer>> HelpersAsync(PersonFile file, Guid person, PracticeModel model, Conversation? talk, IEnumerable<Answer> answers, CancellationToken stop)
    {
        if (talk is null) return [];
        var circle = await file.ListAsync<Tie>(t => t.Person == person && t.EndedOn == null, stop);
        var views = await file.ListAsync<CarerView>(v => v.Person == person && v.Conversation == talk.Id, stop);
        return CarerRules.Of(circle, views, answers.Where(a => model.Prompts.Any(p => p.Key == a.Prompt && p.Tags.Contains("carer"))));
    }

    /// <summary>The talk that somebody is in just now, or <see langword="null"/>: the stage that rules ask about.</summary>
    public static async Task<Conversation?> TalkAsync(PersonFile file, Guid person, CancellationToken stop) =>
        (await file.ListAsync<Conversation>(c => c.Person == person && c.CompletedAt == null, stop)).LastOrDefault();

    static CaseFacts OfTalk(PracticeModel model, Conversation? talk, IEnumerable<Answer> answers, IReadOnlyList<KnownCarer> helpers)
    {
        var facts = CaseFacts.None;
        if (talk is null) return facts;
        var all = answers.ToList();
        var prompts = model.Prompts.ToDictionary(p => p.Key);
        bool Tagged(string tag) => all.Any(a => prompts.TryGetValue(a.Prompt, out var p) && p.Tags.Contains(tag));
        var stage = model.Stages.FirstOrDefault(s => s.Key == talk.Stage);
        return facts
            .With("stage.kind", stage is null ? "other" : Weighing.KindOf(stage))
            .With("channel", talk.Channel)
            .With("complexity", talk.Complexity)
            .With("purpose.told", talk.PurposeTold)
            .With("capacity.in-doubt", talk.CapacityInDoubt)
            .With("own-words.present", all.Any(a => a.OwnWords && a.Words.Length > 0 && a.SaidBy.Length == 0))
            .With("hopes.present", Tagged("outcome"))
            .With("carer.heard", helpers.Count > 0 ? helpers.All(h => h.IsHeard) : Tagged("carer"))
            .With("contingency.written", Tagged("contingency"))
            .With("risk.present", all.Any(a => a.Choice is "no" or "unsure" && prompts.TryGetValue(a.Prompt, out var p) && p.Tags.Contains("safety")));
    }

    static CaseFacts OfPast(PracticeModel model, IReadOnlyList<Conversation> talks, Conversation? talk, bool unsteady)
    {
        // What a talk has been through counts, whichever stage it ended in; the stage that the present talk is in does not, until it is left.
        var had = talks.Concat(talk is null || talks.Any(t => t.Id == talk.Id) ? [] : [talk]).SelectMany(t => t.Had()).ToHashSet(StringComparer.Ordinal);
        bool Had(StageKind kind) => model.Stages.Any(s => s.Kind == kind && had.Contains(s.Key));
        // Getting steady was not needed where somebody was talked with and nothing was ever unsteady: no such talk was begun, and no risk is there.
        var needed = talks.Any(t => t.Visited.Split(',').Any(v => model.Stages.Any(s => s.Key == v && s.Kind == StageKind.Steady)));
        return CaseFacts.None.With("connect.tried", Had(StageKind.Connect)).With("steady.tried", Had(StageKind.Steady) || (Had(StageKind.Connect) && !needed && !unsteady));
    }

    static async Task<CaseFacts> OfRequestsAsync(PersonFile file, Guid person, IReadOnlyList<Contact> contacts, IReadOnlyList<AssessmentRequest> requests, CancellationToken stop)
    {
        var waiting = contacts.Where(c => c is { IsOpen: true, AssessmentWaits: true }).ToList();
        if (waiting.Count > 0 && await StillWaiting.OfAsync(file, person, stop) is var still) waiting.RemoveAll(c => !still.Is(c));
        return CaseFacts.None
            .With("assessment.asked", requests.Any(r => r.Asked) || waiting.Exists(c => c.Assessment == YesNoUnsure.Yes))
            .With("need.appears", requests.Any(r => !r.Asked) || waiting.Exists(c => c.Assessment == YesNoUnsure.Unsure));
    }

    static CaseFacts OfContacts(IReadOnlyList<Contact> contacts)
    {
        var latest = contacts.LastOrDefault();
        return CaseFacts.None
            .With("urgent.need", contacts.Any(c => c is { IsOpen: true, UrgentNeedUnmet: true }))
            .With("origin", latest?.Origin switch
            {
                Origin.FamilyOrFriend => "family",
                Origin.Health or Origin.Community => "professional",
                Origin.Hospital => "hospital",
                Origin.Provider => "provider",
                Origin.Police => "police",
                Origin.Transition => "transition",
                Origin.MovingIn => "move-in",
                _ => "self",
            });
    }
}
