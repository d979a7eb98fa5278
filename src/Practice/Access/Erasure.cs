using Threefold.Practice.Ground;

namespace Threefold.Practice.Access;

/// <summary>
/// A lawful erasure: somebody's words were destroyed, for good. That it was done, when, by whom and by what authority stays.
/// </summary>
[Source("UK GDPR, Art 17")]
public sealed class Erasure : Thing
{
    /// <summary>Why the words went, in a sentence.</summary>
    [NotWords]
    public string Reason { get; private set; } = "";

    /// <summary>By what authority: a request, a retention rule, a court.</summary>
    [NotWords]
    public string Authority { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime At { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is WordsErased f) (Reason, Authority, At) = (f.Reason, f.Authority, at);
    }
}

/// <summary>Every word written about somebody before this was lawfully destroyed.</summary>
[Source("UK GDPR, Art 17")]
public sealed record WordsErased(Guid Of, string Reason, string Authority) : Fact<Erasure>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "What was written before this was erased, as the law asks.";
}

/// <summary>Who may destroy words.</summary>
public static class ErasureRules
{
    /// <summary>Whether somebody may erase a person's words: information governance only, with a reason and an authority.</summary>
    [Source("UK GDPR, Art 17")]
    [Source("Practice records 4.4")]
    public static Verdict MayErase(Actor who, string reason, string authority) =>
        !(who.Kind == ActorKind.Clock || who.IsAny(Role.InformationGovernance)) ? Verdict.No("Only information governance can erase what was written.")
        : Says(reason, 10, "Write why this must be erased, in a few words.", nameof(reason)).With(Says(authority, 3, "Write by what authority: a request, a retention rule or a court order.", nameof(authority)));

    /// <summary>Whether the record is no longer needed for what the council owes somebody: while they live by a plan, or money is to be paid to them, it is.</summary>
    [Source("UK GDPR, Art 17(3)(b)")]
    public static Verdict IsNoLongerNeeded(bool livesByPlan, bool isPaid) =>
        livesByPlan || isPaid ? Verdict.No($"The council needs this to give the support it owes them: {(livesByPlan ? "they live by a plan" : "money is still to be paid")}. Let that end first. What is not true can be corrected at any time.") : Verdict.Yes;

    static Verdict Says(string text, int least, string says, string field) => (text ?? "").Trim().Length < least ? Verdict.No(says, field) : KeepableWords.MayKeep(text, field);
}
