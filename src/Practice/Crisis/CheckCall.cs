using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Crisis;

/// <summary>What a check call found.</summary>
public enum CallAnswer
{
    /// <summary>Spoke: steadier than last time.</summary>
    Steadier,

    /// <summary>Spoke: the same.</summary>
    Same,

    /// <summary>Spoke: worse.</summary>
    Worse,

    /// <summary>Nobody answered. It is a try and not a contact: the moment that was due stays due.</summary>
    NoAnswer,
}

/// <summary>How often and how we keep in touch was agreed.</summary>
[Source("Norfolk 2017, 3.7(f)")]
public sealed record CheckCallsAgreed(Guid Of, int Every, string Unit, string How, string AgreedWith, DateTime NextCallBy) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We agreed with {AgreedWith} how often to be in touch: {CheckCalls.Say(Every, Unit)}. {How}".TrimEnd();
}

/// <summary>Somebody rang or went to see how they are.</summary>
/// <param name="Of">The crisis.</param>
/// <param name="Answer">What they found.</param>
/// <param name="Channel">How.</param>
/// <param name="Note">A few words, or empty.</param>
/// <param name="Late">True when its moment had passed: late counts as late.</param>
/// <param name="NextCallBy">By when the next is due (UTC); <see langword="null"/> when nobody answered, so that the due moment stays.</param>
public sealed record CheckCallMade(Guid Of, CallAnswer Answer, string Channel, string Note, bool Late, DateTime? NextCallBy) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Answer switch
    {
        CallAnswer.Steadier => $"Check call: we spoke, and things are steadier. {Note}".TrimEnd(),
        CallAnswer.Worse => $"Check call: we spoke, and things are worse. {Note}".TrimEnd(),
        CallAnswer.NoAnswer => $"Check call: nobody answered. {Note}".TrimEnd(),
        _ => $"Check call: we spoke, and things are the same. {Note}".TrimEnd(),
    };
}

/// <summary>An agreed check call was not made in time.</summary>
/// <param name="Of">The crisis.</param>
/// <param name="DueAt">When it was due (UTC).</param>
/// <param name="Keeper">Whose call it was, or empty.</param>
/// <param name="Told">Who was told of it: “Jo; the team; the manager”.</param>
/// <param name="NextAfter">When it counts as missed once more (UTC), if nobody is in touch before.</param>
public sealed record CheckCallMissed(Guid Of, DateTime DueAt, string Keeper, string Told, DateTime NextAfter) : Fact<CrisisRecord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A check call was missed. Told of it: {Told}.";
}

/// <summary>How often we are in touch, in words and in time.</summary>
public static class CheckCalls
{
    /// <summary>“every 48 hours”, “every day”, “every 3 working days”.</summary>
    public static string Say(int every, string unit) => (every, unit) switch
    {
        (1, "hours") => "every hour",
        (1, "days") => "every day",
        (1, _) => "every working day",
        (_, "working-days") => $"every {every} working days",
        _ => $"every {every} {unit}",
    };

    /// <summary>The moment after another: hours exactly, days and working days at the same time by the clock in London.</summary>
    /// <param name="every">How many.</param>
    /// <param name="unit"><c>hours</c>, <c>days</c> or <c>working-days</c>.</param>
    /// <param name="from">The moment counted from (UTC).</param>
    /// <param name="holidays">The bank holidays that are known.</param>
    public static DateTime After(int every, string unit, DateTime from, BankHolidays holidays) =>
        new Cadence("", "", every, unit, true, "", [], "", "").DueAfter(from, holidays);
}
