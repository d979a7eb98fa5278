using Threefold.Practice.Ground;

namespace Threefold.Practice.Quality;

/// <summary>
/// A colleague's advice about somebody, without handing the person on. The colleague sees the question and what was shared with it,
/// and nothing else of the record.
/// </summary>
[Source("Norfolk 2017, 4.1(d)")]
public sealed class Advice : Thing
{
    /// <summary>What is asked.</summary>
    public string Question { get; private set; } = "";

    /// <summary>What is shared with the question, so that it can be answered; nothing more is seen.</summary>
    public string Shared { get; private set; } = "";

    /// <summary>The colleague here who was asked; <see langword="null"/> for somebody who is not in Threefold.</summary>
    public Guid? Adviser { get; private set; }

    /// <summary>The name of whoever advises.</summary>
    public string AdviserName { get; private set; } = "";

    /// <summary>What they are, or whom they work for: “occupational therapist”, “Fenside CIC”.</summary>
    public string AdviserIs { get; private set; } = "";

    /// <summary>Who asked.</summary>
    public Guid Asker { get; private set; }

    /// <summary>Their name.</summary>
    public string AskerName { get; private set; } = "";

    /// <summary>The team of whoever asked.</summary>
    public Guid Team { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>The advice.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When it was given or written down (UTC).</summary>
    public DateTime? GivenAt { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case AdviceAsked f:
                (Question, Shared, Adviser, AdviserName, Team, Asker, AskerName, AskedAt) = (f.Question, f.Shared, f.Adviser, f.AdviserName, f.Team, by.Id, by.Name, at);
                break;
            case AdviceNoted f:
                (Question, AdviserName, AdviserIs, Words, Team, Asker, AskerName, AskedAt, GivenAt) = (f.Question, f.AdviserName, f.AdviserIs, f.Words, f.Team, by.Id, by.Name, at, at);
                break;
            case ColleagueAdvised f: (Words, GivenAt) = (f.Words, at); break;
        }
    }
}

/// <summary>A colleague was asked for advice; the person stays with their worker.</summary>
public sealed record AdviceAsked(Guid Of, string Question, string Shared, Guid Adviser, string AdviserName, Guid Team) : Fact<Advice>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{AdviserName} was asked for advice: {Question} Shared for it: {Shared}".TrimEnd();
}

/// <summary>A colleague gave advice.</summary>
public sealed record ColleagueAdvised(Guid Of, string AdviserName, string Words) : Fact<Advice>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{AdviserName} advises: {Words}";
}

/// <summary>Advice that was given aloud was written down.</summary>
public sealed record AdviceNoted(Guid Of, string Question, string AdviserName, string AdviserIs, string Words, Guid Team) : Fact<Advice>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{AdviserName}{(AdviserIs.Length > 0 ? $" ({AdviserIs})" : "")} advises: {Words} Asked: {Question}".TrimEnd();
}

/// <summary>When advice may be asked for, given and written down.</summary>
public static class AdviceRules
{
    /// <summary>Whether advice may be asked for: a question, what is shared with it, and somebody else.</summary>
    public static Verdict MayAsk(Guid asker, Guid? adviser, string question, string shared) =>
        (adviser is null ? Verdict.No("Choose whom you ask.", nameof(adviser)) : adviser == asker ? Verdict.No("Ask somebody else than yourself.", nameof(adviser)) : Verdict.Yes)
        .With(QualityRules.MustSay(question, nameof(question), "Write your question."))
        .With(QualityRules.MustSay(shared, nameof(shared), "Write what they need to know to answer. They see this and nothing else."));

    /// <summary>Whether advice may be given: by whoever was asked, once, in words.</summary>
    public static Verdict MayGive(Advice advice, string words) =>
        advice.GivenAt is not null ? Verdict.No("You have answered this already. Ask them to ask again.")
        : QualityRules.MustSay(words, nameof(words), "Write your advice.");

    /// <summary>Whether advice given aloud may be written down: who gave it, what was asked and what they said.</summary>
    public static Verdict MayNote(string adviserName, string adviserIs, string question, string words) =>
        QualityRules.MustSay(adviserName, nameof(adviserName), "Write who gave the advice.")
            .With(QualityRules.MayKeep(adviserIs, nameof(adviserIs)))
            .With(QualityRules.MustSay(question, nameof(question), "Write what you asked."))
            .With(QualityRules.MustSay(words, nameof(words), "Write what they said."));
}
