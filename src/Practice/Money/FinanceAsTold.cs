using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>How it was found what somebody can pay.</summary>
[Source("SI 2014/2672, regs 10 and 11")]
public enum AssessedHow
{
    /// <summary>They told us their money in full.</summary>
    Full,

    /// <summary>A light-touch assessment, which they agreed to.</summary>
    LightTouch,

    /// <summary>They did not want to tell us.</summary>
    NoDetails,
}

/// <summary>The age that decides how much somebody keeps.</summary>
public enum AgeBand
{
    /// <summary>Pension age or over.</summary>
    PensionAge,

    /// <summary>From 25 to pension age.</summary>
    From25,

    /// <summary>From 18 to 24.</summary>
    From18,
}

/// <summary>How somebody's savings stand to the limits.</summary>
public enum CapitalBand
{
    /// <summary>Under the lower limit: savings do not count.</summary>
    Under,

    /// <summary>Between the limits: they count as a weekly sum.</summary>
    Between,

    /// <summary>Over the upper limit: the full cost may be asked.</summary>
    Over,

    /// <summary>Not told.</summary>
    NotTold,
}

/// <summary>Whose support it is that might be charged for.</summary>
[Source("Care Act 2014, s 14(3)")]
public enum SupportFor
{
    /// <summary>Support for themselves.</summary>
    Themselves,

    /// <summary>Support for them as somebody who helps another.</summary>
    AsHelper,

    /// <summary>Support given to the person they help.</summary>
    WhomTheyHelp,
}

/// <summary>What somebody told us of their own money, and nobody else's.</summary>
[Source("Care Act 2014, s 17")]
public sealed record FinanceAsTold
{
    /// <summary>How it was found; <see langword="null"/> when none was chosen.</summary>
    public AssessedHow? How { get; init; }

    /// <summary>Whose support it is for.</summary>
    public SupportFor? For { get; init; }

    /// <summary>Their age, as far as it matters here.</summary>
    public AgeBand? Age { get; init; }

    /// <summary>Savings in their own name, in pence.</summary>
    public int OwnCapitalPence { get; init; }

    /// <summary>Savings held together with one other, in pence: half counts.</summary>
    public int JointCapitalPence { get; init; }

    /// <summary>Their own income each week, in pence.</summary>
    public int IncomePence { get; init; }

    /// <summary>What of that income does not count, in pence each week.</summary>
    public int LeftOutPence { get; init; }

    /// <summary>What that is: “Savings credit; mobility part of PIP”.</summary>
    public string LeftOut { get; init; } = "";

    /// <summary>What living with a disability costs them, in pence each week.</summary>
    public int DisabilityPence { get; init; }

    /// <summary>What that is: “Extra heating; a cleaner”.</summary>
    public string Disability { get; init; } = "";

    /// <summary>What they pay each week, in pence, where it was not worked out here.</summary>
    public int? WeeklyPence { get; init; }

    /// <summary>Why it is another sum than was worked out, or why something usually free is charged for.</summary>
    public string Why { get; init; } = "";

    /// <summary>From which day.</summary>
    public DateOnly? From { get; init; }
}
