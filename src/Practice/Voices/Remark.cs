using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Voices;

/// <summary>A complaint, or a compliment.</summary>
public enum RemarkKind
{
    /// <summary>Something was not right.</summary>
    Complaint,

    /// <summary>Something was good.</summary>
    Compliment,
}

/// <summary>
/// A complaint or a compliment: what was said, who answers, by when, and what was answered. It closes no door: nothing about somebody’s
/// support waits for it or hangs on it, and it may be said late.
/// </summary>
[Source("Local Authority Social Services and NHS Complaints Regulations 2009, SI 2009/309")]
public sealed class Remark : Thing
{
    /// <summary>Complaint or compliment.</summary>
    public RemarkKind Kind { get; private set; }

    /// <summary>What was said, in their words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What they hope for.</summary>
    public string Hope { get; private set; } = "";

    /// <summary>Which of our promises it is most about, by key; empty for none.</summary>
    [NotWords]
    public string About { get; private set; } = "";

    /// <summary>How it was told.</summary>
    public ToldBy How { get; private set; }

    /// <summary>Who said it for them; empty when they did themselves.</summary>
    public string SaidBy { get; private set; } = "";

    /// <summary>The day it was said.</summary>
    public DateOnly MadeOn { get; private set; }

    /// <summary>The team that answers.</summary>
    public Guid Team { get; private set; }

    /// <summary>The last day to say that we have it and how we look into it.</summary>
    public DateOnly AcknowledgeBy { get; private set; }

    /// <summary>The day they were told that we have it.</summary>
    public DateOnly? AcknowledgedOn { get; private set; }

    /// <summary>How it is looked into, as agreed with them.</summary>
    public string Agreed { get; private set; } = "";

    /// <summary>The day by which they have an answer.</summary>
    public DateOnly? AnswerBy { get; private set; }

    /// <summary>The answer; empty while there is none.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>What changes because of it.</summary>
    public string Learned { get; private set; } = "";

    /// <summary>Who answered.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>The day it was answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>How often they said that an answer did not settle it.</summary>
    public int Reopened { get; private set; }

    /// <summary>True while somebody owes an answer.</summary>
    public bool Waits => AnsweredOn is null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ComplaintMade f: (Kind, Words, Hope, About, How, SaidBy, MadeOn, Team, AcknowledgeBy) = (RemarkKind.Complaint, f.Words, f.Hope, f.About, f.How, f.SaidBy, f.On, f.Team, f.AcknowledgeBy); break;
            case ComplimentMade f: (Kind, Words, About, How, SaidBy, MadeOn, Team, AcknowledgeBy) = (RemarkKind.Compliment, f.Words, f.About, f.How, f.SaidBy, f.On, f.Team, f.AnswerBy); break;
            case ComplaintAcknowledged f: (AcknowledgedOn, Agreed, AnswerBy) = (f.On, f.Agreed, f.AnswerBy); break;
            case RemarkAnswered f: (Answer, Learned, AnsweredBy, AnsweredOn) = (f.Answer, f.Learned, by.Name, f.On); break;
            case ComplaintNotSettled f: (AnsweredOn, AnswerBy, Words, Reopened) = (null, f.AnswerBy, $"{Words}\n\n{f.Words}", Reopened + 1); break;
        }
    }
}

/// <summary>Somebody said that something was not right.</summary>
public sealed record ComplaintMade(Guid Of, string Words, string Hope, string About, ToldBy How, string SaidBy, DateOnly On, Guid Team, DateOnly AcknowledgeBy) : Fact<Remark>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A complaint{(SaidBy.Length > 0 ? $", made for them by {SaidBy}" : "")}: “{Words}”{(Hope.Length > 0 ? $" They hope for: {Hope}" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Somebody said that something was good.</summary>
public sealed record ComplimentMade(Guid Of, string Words, string About, ToldBy How, string SaidBy, DateOnly On, Guid Team, DateOnly AnswerBy) : Fact<Remark>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A compliment{(SaidBy.Length > 0 ? $", from {SaidBy}" : "")}: “{Words}”";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They were told that we have their complaint, and it was agreed how it is looked into and by when.</summary>
public sealed record ComplaintAcknowledged(Guid Of, DateOnly On, string Agreed, DateOnly AnswerBy) : Fact<Remark>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We told them that we have their complaint, and agreed how we look into it: {Agreed} They have an answer by {AnswerBy.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They were answered.</summary>
public sealed record RemarkAnswered(Guid Of, DateOnly On, string Answer, string Learned) : Fact<Remark>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We answered: {Answer}{(Learned.Length > 0 ? $" What changes: {Learned}" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They said that the answer did not settle it.</summary>
public sealed record ComplaintNotSettled(Guid Of, string Words, DateOnly AnswerBy) : Fact<Remark>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They said that the answer does not settle it: “{Words}” We look again, and answer by {AnswerBy.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";
}

/// <summary>A complaint or compliment as it is about to be kept.</summary>
/// <param name="Kind">Which; <see langword="null"/> when nobody chose.</param>
/// <param name="Words">What was said.</param>
/// <param name="Hope">What they hope for.</param>
/// <param name="About">Which of our promises it is about, by key, or empty.</param>
/// <param name="How">How it was told; <see langword="null"/> when nobody chose.</param>
/// <param name="SaidBy">Who said it for them, or empty.</param>
public sealed record RemarkAsMade(RemarkKind? Kind, string Words, string Hope, string About, ToldBy? How, string SaidBy);
