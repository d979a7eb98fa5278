using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>
/// How a council sees people through a crisis: by what it knows that things are steady, how long help runs that is set up in
/// the middle of it, what may be spent at once and who agrees to more, and whom to ring at night.
/// </summary>
[Source("Practice models 1.5")]
public sealed record CrisisSettings
{
    /// <summary>What a model without a word of its own has: the product's starting point.</summary>
    public static readonly CrisisSettings Usual = new()
    {
        Signs =
        [
            new("safe", "They are safe where they are, and it is likely to stay so.", true, "The product's own"),
            new("in-control", "They, or whoever speaks for them, decide about their days again.", true, "The product's own"),
            new("help-holds", "The help that was set up holds, and nothing urgent is unmet.", true, "The product's own"),
        ],
        Sums = new(0, [new("team-manager", 500), new("service-manager", 2000)], "The product's own"),
        Numbers = [new("danger", "Danger to life", "999", "", false), new("mental-health", "Mental health, at any hour", "111", "Choose option 2", false)],
    };

    /// <summary>The signs by which things are steady.</summary>
    public required IReadOnlyList<StabilitySign> Signs { get; init; }

    /// <summary>The longest that help set up in a crisis runs before somebody decides again, in days.</summary>
    public int InterimDays { get; init; } = 14;

    /// <summary>How many days before help ends somebody decides what happens then.</summary>
    public int DecideDaysBefore { get; init; } = 3;

    /// <summary>Small sums.</summary>
    public required SmallSums Sums { get; init; }

    /// <summary>Whom to ring now: emergency, out of hours, mental health.</summary>
    public required IReadOnlyList<HelpNumber> Numbers { get; init; }
}

/// <summary>One sign that things are steady.</summary>
/// <param name="Key">The key, for ever.</param>
/// <param name="Says">The sign, as a worker and the person can both see it.</param>
/// <param name="Must">True when a crisis does not close without it.</param>
/// <param name="Source">The paper and paragraph, or “The product's own”.</param>
public sealed record StabilitySign(string Key, string Says, bool Must, string Source);

/// <summary>Small sums: what one worker may spend alone, and who may agree to how much more.</summary>
/// <param name="AlonePounds">What one worker may spend at once, in pounds; nought when a second person always agrees.</param>
/// <param name="Agree">Who may agree to more, and up to how much, smallest first.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SmallSums(int AlonePounds, IReadOnlyList<SumLimit> Agree, string Source)
{
    /// <summary>The roles that may agree to a sum, by key.</summary>
    /// <param name="pence">The sum.</param>
    public IReadOnlyList<string> MayAgreeTo(int pence) => [.. Agree.Where(a => pence <= a.UpToPounds * 100).Select(a => a.Role)];
}

/// <summary>How much somebody in a role may agree to.</summary>
/// <param name="Role">The role's key.</param>
/// <param name="UpToPounds">Up to how much, in pounds.</param>
public sealed record SumLimit(string Role, int UpToPounds);

/// <summary>A number to ring now.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Number">The number.</param>
/// <param name="Says">What to do once somebody answers, or empty.</param>
/// <param name="MadeUp">True for a number that is only an example: the council puts its own there.</param>
public sealed record HelpNumber(string Key, string Name, string Number, string Says, bool MadeUp);
