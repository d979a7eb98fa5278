using System.Globalization;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.FrontDoor;

/// <summary>Somebody got in touch.</summary>
public sealed record ContactMade(
    Guid Of, Channel Channel, Origin Origin, YesNoUnsure Danger, YesNoUnsure Assessment, bool Urgent,
    string OwnWords, string Hopes, string Tried, string SafeWayBack, Guid TakenBy, Guid Team, string Model) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => OwnWords.Length == 0 ? "Got in touch." : $"Got in touch: “{OwnWords}”";
}

/// <summary>More was said, or something was put right. Holds every field as it now stands.</summary>
public sealed record ContactAddedTo(
    Guid Of, YesNoUnsure Danger, YesNoUnsure Assessment, bool Urgent, string OwnWords, string Hopes, string Tried, string SafeWayBack) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => OwnWords.Length == 0 ? "More was written about this contact." : $"Said so far: “{OwnWords}”";
}

/// <summary>They said which area they live in: the first half of their postcode, where their record does not say it. The sentence never says where.</summary>
[Source("UK GDPR, Art 5(1)(c)")]
public sealed record AreaSaid(Guid Of, string Area) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "Said which area they live in.";
}

/// <summary>A professional introduced somebody.</summary>
public sealed record IntroductionMade(Guid Of, string Name, string Organisation, string Reason, string WhatTheyWereTold) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Introduced by {string.Join(", ", new[] { Name, Organisation }.Where(w => w.Length > 0))}. {Reason}".TrimEnd();
}

/// <summary>We tried to reach them and nobody answered; there is a time for the next try.</summary>
public sealed record NobodyAnswered(Guid Of, string How, DateTime TryAgainAt) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We tried to reach them and nobody answered. We try again on {Days.Local(TryAgainAt).ToString("d MMMM 'at' HH:mm", CultureInfo.InvariantCulture)}.";
}

/// <summary>Something was done at once to keep somebody safe: urgent help with a date to end, or another way.</summary>
[Source("Care Act 2014, s 19(3)")]
public sealed record HelpGivenNow(Guid Of, string Words, DateOnly? EndsOn) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => EndsOn is { } end ? $"Help was given at once, until {end.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {Words}" : $"Done at once to keep people safe: {Words}";
}

/// <summary>They know that they may ask for an assessment, may disagree, and may come back.</summary>
[Source("Care Act 2014, s 4")]
public sealed record RightsExplained(Guid Of, Telling Format) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "Was told: you may ask for an assessment, you may disagree, and you may come back.";
}

/// <summary>They said no to an assessment, after being asked whether they understood and whether anyone hurts or neglects them.</summary>
[Source("Care Act 2014, s 11")]
public sealed record AssessmentSaidNoTo(Guid Of, string Words) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Words.Length == 0 ? "Said no to an assessment for now." : $"Said no to an assessment for now: “{Words}”";
}

/// <summary>Information or advice was given, or they found what they needed themselves.</summary>
[Source("Care Act 2014, s 4")]
public sealed record AdviceGiven(Guid Of, string Words, bool FoundThemselves) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => FoundThemselves ? $"Found this out for themselves: {Words}" : $"We gave information and advice: {Words}";
}

/// <summary>A worker took a contact on.</summary>
public sealed record ContactTakenOn(Guid Of, Guid Team, Guid? Worker, string WorkerName) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => WorkerName.Length == 0 ? "The team has this contact." : $"{WorkerName} is answering this contact.";
}

/// <summary>A contact was handed to another team, warmly, without the person starting again.</summary>
public sealed record ContactMovedOn(Guid Of, Guid Team, string TeamName, string Why, string Shared, bool PersonAgreed, string HowTheyMeet) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Introduced to {TeamName}. {Why}".TrimEnd();
}

/// <summary>Whoever was in touch was told what happens next, who does it and by when, in their own form.</summary>
public sealed record WhatNextTold(Guid Of, string What, string Who, DateOnly? By, Telling Format) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Was told what happens next: {What} {Who}{(By is { } by ? $", by {by.ToString("d MMMM", CultureInfo.InvariantCulture)}" : "")}.";
}

/// <summary>A worker went ahead where a rule asked for a reason, and said why.</summary>
public sealed record WentAheadBecause(Guid Of, string Rules, string Words) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The worker went ahead and said why: {Words}";
}

/// <summary>A contact ended with an outcome.</summary>
public sealed record ContactEnded(Guid Of, string Outcome, string OutcomeLabel, string Words) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"This contact ended: {OutcomeLabel}. {Words}".TrimEnd();
}

/// <summary>A caller without a name turned out to be somebody we know.</summary>
public sealed record ContactFoundToBe(Guid Of, Guid Person) : Fact<Contact>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "This contact was found to be from somebody we already know.";
}
