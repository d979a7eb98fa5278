using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Safeguarding;

/// <summary>One way to go, with what speaks for and against it.</summary>
public sealed record OptionAsWeighed
{
    /// <summary>What it is.</summary>
    public string What { get; init; } = "";

    /// <summary>What it would bring.</summary>
    public string Benefits { get; init; } = "";

    /// <summary>What it would cost them.</summary>
    public string Burdens { get; init; } = "";

    /// <summary>True for the one that leaves them freest.</summary>
    public bool Freest { get; init; }

    /// <summary>True when nothing at all was written about it.</summary>
    public bool IsBlank() => string.IsNullOrWhiteSpace(What + Benefits + Burdens);
}

/// <summary>One option that was weighed for a decision or a risk.</summary>
[Source("Mental Capacity Act 2005, ss 1(6) and 4")]
public sealed class WeighedOption : Thing
{
    /// <summary>The decision or risk it was weighed for.</summary>
    public Guid About { get; private set; }

    /// <summary>What it is.</summary>
    public string What { get; private set; } = "";

    /// <summary>What it would bring.</summary>
    public string Benefits { get; private set; } = "";

    /// <summary>What it would cost them.</summary>
    public string Burdens { get; private set; } = "";

    /// <summary>True for the one that leaves them freest.</summary>
    public bool Freest { get; private set; }

    /// <summary>Its place among the others, in the order in which they were written.</summary>
    public int Row { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is OptionWeighed { Option: var o } f) (About, What, Benefits, Burdens, Freest, Row) = (f.About, o.What, o.Benefits, o.Burdens, o.Freest, f.Row);
    }

    /// <summary>Whether these options may stand: two at least, each with both sides, and one that leaves them freest.</summary>
    /// <param name="options">What was weighed; blank rows are left out.</param>
    public static Verdict MayWeigh(IReadOnlyList<OptionAsWeighed> options)
    {
        var verdict = options.Count(o => !o.IsBlank()) < 2 ? Verdict.No("Weigh two ways at least. One may be to leave things as they are.", "Option1") : Verdict.Yes;
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i].IsBlank()) continue;
            verdict = verdict.With(KeepableWords.MustSay(options[i].What, $"Option{i + 1}", "Write what this way is."))
                .With(KeepableWords.MustSay(options[i].Benefits, $"Benefits{i + 1}", "Write what it would bring them."))
                .With(KeepableWords.MustSay(options[i].Burdens, $"Burdens{i + 1}", "Write what it would cost them."));
        }

        return verdict.With(options.Any(o => o.Freest && !o.IsBlank()) ? Verdict.Yes : Verdict.No("Tick the way that leaves them freest.", "Freest1"));
    }
}

/// <summary>An option was weighed.</summary>
public sealed record OptionWeighed(Guid Of, Guid About, OptionAsWeighed Option, int Row) : Fact<WeighedOption>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We thought about one way: {Option.What}.";
}
