using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Crisis;

/// <summary>Help was set up.</summary>
public sealed record HelpLineAdded(
    Guid Of, Guid? Crisis, HelpKind Kind, string What, string Who, string When, Guid? Entry,
    DateOnly StartsOn, DateOnly? EndsOn, DateOnly? ReviewOn, int Pence, bool Urgent) : Fact<HelpLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Kind == HelpKind.SmallSum
        ? $"A small sum was spent: {HelpRules.Pounds(Pence)} for {What}."
        : $"{(Urgent ? "Urgent help" : "Help")} was set up: {What}, {Who}, from {Day(StartsOn)}{(EndsOn is { } end ? $" until {Day(end)}" : "")}.";

    static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Something was thought about and not chosen.</summary>
public sealed record HelpNotChosen(Guid Of, Guid? Crisis, HelpKind Kind, string What, string Why) : Fact<HelpLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Thought about and not chosen: {What}. {Why}".TrimEnd();
}

/// <summary>A sum over the limit of one worker was asked for; nothing is spent until a second person agrees.</summary>
public sealed record SmallSumAsked(Guid Of, Guid? Crisis, string What, string Who, int Pence, DateOnly On, string Why) : Fact<HelpLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A second person was asked to agree to {HelpRules.Pounds(Pence)} for {What}.";
}

/// <summary>A second person agreed to a sum.</summary>
public sealed record SmallSumAgreed(Guid Of, int Pence, string Words) : Fact<HelpLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A second person agreed to spend {HelpRules.Pounds(Pence)}. {Words}".TrimEnd();
}

/// <summary>A second person said no to a sum.</summary>
public sealed record SmallSumDeclined(Guid Of, string Why) : Fact<HelpLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A second person did not agree to a sum. {Why}".TrimEnd();
}

/// <summary>Somebody looked at a line of help: it goes on as it was set up, and ends when it was to end.</summary>
public sealed record HelpLineKept(Guid Of, string What, string Found, DateOnly? ReviewOn) : Fact<HelpLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Looked at again: {What}. {Found}".TrimEnd();
}

/// <summary>Somebody decided that help goes on, until another day.</summary>
public sealed record HelpLineGoesOn(Guid Of, string What, DateOnly EndsOn, DateOnly? ReviewOn, string Why) : Fact<HelpLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"It goes on until {EndsOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {What}. {Why}".TrimEnd();
}

/// <summary>Somebody decided that help ends.</summary>
public sealed record HelpLineEnded(Guid Of, string What, DateOnly On, string Why) : Fact<HelpLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"It ends: {What}. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>Somebody decided that help becomes part of a lasting plan.</summary>
public sealed record HelpLineJoinedPlan(Guid Of, string What, string Why, DateOnly ReviewOn) : Fact<HelpLine>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"It becomes part of a lasting plan: {What}. {Why}".TrimEnd();
}
