using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Letters;

/// <summary>A letter as it was made from a template and what was recorded.</summary>
/// <param name="Template">Which letter.</param>
/// <param name="TemplateVersion">Which version of it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="To">Who it is to.</param>
/// <param name="Tie">Somebody in the circle, when it is not to the person.</param>
/// <param name="Values">What was written in it, as JSON.</param>
/// <param name="Html">The letter.</param>
/// <param name="Text">The letter in plain text.</param>
/// <param name="Hash">SHA-256 of the HTML.</param>
/// <param name="Format">How it reaches them.</param>
/// <param name="Points">The size of its letters.</param>
/// <param name="Asks">What they asked for, in their words.</param>
/// <param name="ReadsAt">The age at which it reads easily.</param>
/// <param name="ToSign">True for an agreement.</param>
/// <param name="Team">The team that answers for it.</param>
public sealed record LetterAsMade(
    string Template, int TemplateVersion, string Title, string To, Guid? Tie, string Values, string Html, string Text, string Hash,
    LetterFormat Format, int Points, string Asks, int ReadsAt, bool ToSign, Guid Team);

/// <summary>A letter was written.</summary>
public sealed record LetterWritten(Guid Of, LetterAsMade Made) : Fact<Letter>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We wrote a letter to {Made.To}: “{Made.Title}”.";
}

/// <summary>A letter that had not gone yet was put better.</summary>
public sealed record LetterRewritten(Guid Of, LetterAsMade Made) : Fact<Letter>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We put a letter to {Made.To} better: “{Made.Title}”.";
}

/// <summary>Somebody read a letter through before it went.</summary>
public sealed record LetterLookedAt(Guid Of, string Title) : Fact<Letter>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We read the letter “{Title}” through before it went.";
}

/// <summary>A letter was ordered in a form that is made outside.</summary>
[Source("Accessible Information Standard, DAPB1605: meet")]
public sealed record LetterOrdered(Guid Of, string Title, LetterFormat Format, string From, DateOnly On, DateOnly DueOn) : Fact<Letter>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We asked {From} to make the letter “{Title}” ({LetterFormats.SaidAs(Format)}), by {DueOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}.";
}

/// <summary>What was made outside arrived.</summary>
public sealed record LetterArrived(Guid Of, string Title, DateOnly On) : Fact<Letter>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The letter “{Title}” was made, and we have it.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A letter went.</summary>
public sealed record LetterSent(Guid Of, string Title, string To, LetterWay Way, Guid? Message) : Fact<Letter>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The letter “{Title}” {LetterRules.WentAs(Way)} to {To}.";
}

/// <summary>They have the letter.</summary>
public sealed record LetterDelivered(Guid Of, string Title, string Words) : Fact<Letter>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The letter “{Title}” arrived. {Words}".TrimEnd();
}

/// <summary>A letter came back.</summary>
public sealed record LetterReturned(Guid Of, string Title, string Words) : Fact<Letter>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The letter “{Title}” came back. {Words}".TrimEnd();
}

/// <summary>A letter was put away and not sent.</summary>
public sealed record LetterPutAway(Guid Of, string Title, string Why) : Fact<Letter>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We did not send the letter “{Title}”. {Why}".TrimEnd();
}
