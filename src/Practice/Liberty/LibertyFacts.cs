using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Liberty;

/// <summary>What a care home or hospital asked, as it came.</summary>
public sealed record LibertyAsAsked
{
    /// <summary>Care home or hospital; anywhere else is for the Court of Protection.</summary>
    public LibertyPlace? Kind { get; init; }

    /// <summary>Which one.</summary>
    public string Place { get; init; } = "";

    /// <summary>Who asks, by name and what they do there.</summary>
    public string AskedBy { get; init; } = "";

    /// <summary>The day it came.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Whether the home or hospital began at once; <see langword="null"/> when nobody said.</summary>
    public bool? Urgent { get; init; }

    /// <summary>If so, until when it allowed itself to.</summary>
    public DateOnly? UrgentUntil { get; init; }

    /// <summary>What is done, and why.</summary>
    public string Why { get; init; } = "";

    /// <summary>What the person says of it, and shows.</summary>
    public string TheySay { get; init; } = "";

    /// <summary>What their family and friends say; or which advocate was asked, where there is nobody.</summary>
    public string FamilySays { get; init; } = "";
}

/// <summary>What was given, until when and how.</summary>
public sealed record LibertyAsGiven
{
    /// <summary>The day it was decided.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Until when it holds.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What the home or hospital must do; may be empty.</summary>
    public string Conditions { get; init; } = "";

    /// <summary>Who keeps in touch with the person and speaks up for them.</summary>
    public string Representative { get; init; } = "";

    /// <summary>Why it is needed, and why nothing less would do.</summary>
    public string Words { get; init; } = "";
}

/// <summary>A care home or hospital asked whether it may deprive somebody of their liberty.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, para 24")]
public sealed record LibertyRequested(Guid Of, string Scheme, LibertyAsAsked Asked, DateOnly DueBy, Guid Team) : Fact<LibertyRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"{Asked.Place} asked the council whether it may keep them safe in a way that takes away some of their freedom.{(Asked.UrgentUntil is { } day ? $" It began at once, and may until {LibertyRules.Day(day)}." : "")}{(Asked.TheySay.Length > 0 ? $" What they say and show: {Asked.TheySay}" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Asked.ReceivedOn;
}

/// <summary>The council let what a home or hospital began at once go on for some days more.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, para 85")]
public sealed record UrgentLibertyExtended(Guid Of, DateOnly Until, string Why) : Fact<LibertyRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"What was begun at once may go on until {LibertyRules.Day(Until)}, while it is looked at. Why: {Why}";
}

/// <summary>The council decided that somebody may be kept so, until a day.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, para 50")]
public sealed record LibertyAuthorised(Guid Of, LibertyAsGiven Given) : Fact<LibertyRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"The council decided that they may be kept safe in this way until {LibertyRules.Day(Given.Until)}. Why: {Given.Words} Who keeps in touch with them and speaks up for them: {Given.Representative}{(Given.Conditions.Length > 0 ? $" What must be done for them: {Given.Conditions}" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Given.On;
}

/// <summary>The council decided that somebody may not be kept so.</summary>
/// <param name="Of">The request.</param>
/// <param name="Requirement">What was not met, by key.</param>
/// <param name="Name">As the law names it.</param>
/// <param name="Words">Why, and what must happen now.</param>
/// <param name="On">The day it was decided.</param>
[Source("Mental Capacity Act 2005, Schedule A1, para 50")]
public sealed record LibertyRefused(Guid Of, string Requirement, string Name, string Words, DateOnly On) : Fact<LibertyRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The council decided that they may not be kept in this way. What the law asks was not met: {Name.ToLower(CultureInfo.InvariantCulture)}. {Words}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A request was withdrawn before anybody decided.</summary>
public sealed record LibertyWithdrawn(Guid Of, LibertyWithdrawal Reason, string Words, DateOnly On) : Fact<LibertyRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence =>
        $"Nobody has to decide about their freedom any more: {Reason switch { LibertyWithdrawal.Moved => "they moved", LibertyWithdrawal.Died => "they died", _ => "it is not needed" }}. {Words}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>What was given was looked at again before its end; what must be done for the person may have changed.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, Part 8")]
public sealed record LibertyLookedAtAgain(Guid Of, string Found, string Conditions, DateOnly On) : Fact<LibertyRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We looked again at whether they may be kept safe in this way. It goes on. {Found}{(Conditions.Length > 0 ? $" What must be done for them: {Conditions}" : "")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>What was given ended before its day.</summary>
public sealed record LibertyEnded(Guid Of, string Words, DateOnly On) : Fact<LibertyRequest>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They may no longer be kept in this way. {Words}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
