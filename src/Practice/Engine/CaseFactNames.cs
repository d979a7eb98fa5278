using System.Collections.Frozen;

namespace Threefold.Practice.Engine;

/// <summary>What kind of value a case fact holds.</summary>
public enum CaseFactKind
{
    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A count, or a length of time in the unit its meaning names.</summary>
    Number,

    /// <summary>One word from a list.</summary>
    Word,
}

/// <summary>One case fact that a condition may ask about.</summary>
/// <param name="Name">The name used in a council's files, for ever.</param>
/// <param name="Kind">Yes or no, a number, or a word.</param>
/// <param name="Meaning">What it means, in one line.</param>
/// <param name="Words">The words it may hold, or empty when they come from elsewhere (outcomes, teams).</param>
public sealed record CaseFactName(string Name, CaseFactKind Kind, string Meaning, IReadOnlyList<string> Words);

/// <summary>Every case fact there is. Rooms hand in their values; councils' conditions ask about them by name.</summary>
public static class CaseFactNames
{
    /// <summary>The list, in the order that <c>schema.md</c> prints it.</summary>
    public static readonly IReadOnlyList<CaseFactName> All =
    [
        Word("stage.kind", "the kind of stage the work is in", "connect", "steady", "build", "other"),
        Word("stage.entering", "the kind of stage that is about to be entered", "connect", "steady", "build", "other"),
        YesNo("connect.tried", "the first kind of conversation has been had"),
        YesNo("steady.tried", "the second kind of conversation has been had, or was not needed"),
        YesNo("options.exhausted", "every part of the solution ring has an answer"),
        Number("options.considered", "how many parts of the solution ring have an answer, 0 to 6"),
        Number("strengths.named", "how many strengths are written down"),
        YesNo("own-words.present", "the person's own words are written down"),
        YesNo("hopes.present", "what the person hopes for is written down"),
        YesNo("purpose.told", "the person knows why we are talking"),
        YesNo("rights.told", "the person knows they may ask for an assessment, disagree and come back"),
        YesNo("next-step.agreed", "what happens next, who and by when are agreed"),
        YesNo("rationale.written", "the worker has written why"),
        YesNo("person.agrees", "the person agrees to this step"),
        YesNo("person.asked-for-it", "the person asked for this step themselves"),
        YesNo("person.told", "the person was told about this"),
        YesNo("plan.has", "the person has a plan with us already"),
        YesNo("known.to-us", "the person is known to us already"),
        YesNo("crisis.open", "a crisis is open"),
        YesNo("crisis.steady", "the crisis is steady, and agreed to be"),
        YesNo("risk.present", "someone may be at risk now"),
        YesNo("line.open-ended", "the plan line has no end date"),
        Number("line.days", "how many days the plan line runs for"),
        YesNo("line.paid", "the plan line is paid for"),
        YesNo("alternatives.considered", "something other than paid help was considered"),
        YesNo("direct-payment.offered", "paying for their own help themselves was offered"),
        YesNo("short-term.considered", "help to recover was considered"),
        YesNo("technology.considered", "equipment and technology were considered"),
        YesNo("family-plan.considered", "what family and neighbours can do was asked first"),
        YesNo("contingency.written", "what to do if things go wrong is written down"),
        YesNo("contingency.unread", "the plan for if things go wrong has not been looked at again"),
        YesNo("support.reduced", "formal help has gone down"),
        YesNo("carer.known", "somebody helps this person"),
        YesNo("carer.heard", "everybody known to help has been heard in this talk"),
        YesNo("carer.offered", "the person who helps was offered their own conversation"),
        Number("contact.hours-since", "hours since anybody was last in touch with the person"),
        Number("contact.missed", "how many agreed check calls were missed"),
        Number("waiting.hours", "hours the person has waited for a first conversation"),
        Number("waiting.days-since-risk-check", "days since anybody looked at the risk of waiting"),
        YesNo("worker.named", "somebody has the person's name"),
        YesNo("worker.same", "the same worker goes on"),
        YesNo("worker.is-manager", "the one doing this is a manager"),
        Number("hand-overs", "how many times the person has changed worker"),
        Number("workers.lead", "how many workers lead together"),
        YesNo("introduced.warmly", "the person and the new worker have met, or will meet together"),
        YesNo("peer.checked", "a colleague has looked at this and said what they think"),
        YesNo("approval.given", "somebody who may agree has agreed"),
        YesNo("views.differ", "people see the risk differently"),
        YesNo("views.written", "the different views are written down"),
        YesNo("assessment.asked", "an assessment was asked for and waits"),
        YesNo("need.appears", "it looks as if there may be a need for care and support"),
        YesNo("urgent.need", "something is urgent and not yet met"),
        YesNo("safeguarding.open", "a safeguarding enquiry is open"),
        YesNo("capacity.in-doubt", "there is a question about capacity for a decision"),
        YesNo("advocacy.considered", "the advocacy question was answered"),
        YesNo("leaving-hospital", "the person is leaving hospital"),
        Word("origin", "who got in touch", "self", "family", "professional", "hospital", "provider", "police", "transition", "move-in"),
        Word("channel", "how the talk is held", "telephone-or-video", "community-point", "visit"),
        Word("complexity", "how many parts the situation has", "simple", "mixed", "involved"),
        Word("outcome", "the outcome being chosen, from the catalogue"),
        Word("team", "the team whose work this is"),
        Number("money.pounds", "a small sum about to be spent, in pounds"),
    ];

    static readonly FrozenDictionary<string, CaseFactName> ByName = All.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    /// <summary>The fact of that name, or <see langword="null"/> when there is none.</summary>
    public static CaseFactName? Find(string name) => ByName.GetValueOrDefault(name);

    static CaseFactName YesNo(string name, string meaning) => new(name, CaseFactKind.YesNo, meaning, []);

    static CaseFactName Number(string name, string meaning) => new(name, CaseFactKind.Number, meaning, []);

    static CaseFactName Word(string name, string meaning, params string[] words) => new(name, CaseFactKind.Word, meaning, words);
}
