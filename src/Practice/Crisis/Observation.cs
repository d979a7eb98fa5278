using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Crisis;

/// <summary>What somebody saw while a plan for a crisis runs, as they said it: how it really goes. Somebody changes the plan because of it.</summary>
[Source("Practice models 1.5: contingency")]
public sealed class Observation : Thing
{
    /// <summary>What they said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Who said it.</summary>
    public string SaidBy { get; private set; } = "";

    /// <summary>When it was written down (UTC).</summary>
    public DateTime HeardAt { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public string HeardBy { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is ObservationHeard f) (Words, SaidBy, HeardAt, HeardBy) = (f.Words, f.SaidBy, at, by.Name);
    }

    /// <summary>Whether it may be written: what was seen, in their words, and who said it.</summary>
    public static Verdict MayHear(string words, string saidBy) =>
        KeepableWords.MustSay(words, "Words", "Write what they saw, in their words.").With(KeepableWords.MustSay(saidBy, "SaidBy", "Write who said it."));

    /// <summary>By when (UTC) somebody looks at the plan because of it: by ten in the morning, the same day when it is still night.</summary>
    public static DateTime LookBy(DateTime now)
    {
        var today = Days.At(Days.Of(now), new TimeOnly(10, 0));
        return now < today ? today : Days.At(Days.Of(now).AddDays(1), new TimeOnly(10, 0));
    }

    /// <summary>True at weekends, when whoever is on duty looks and not their own worker.</summary>
    public static bool GoesToDuty(DateTime now) => Days.Of(now).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>Somebody told us how the plan goes.</summary>
public sealed record ObservationHeard(Guid Of, string Words, string SaidBy) : Fact<Observation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{SaidBy} told us how it goes: “{Words}”";
}
