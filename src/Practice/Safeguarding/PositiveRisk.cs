using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Safeguarding;

/// <summary>A risk somebody wants to take for the sake of a good life, as it was weighed.</summary>
[Source("Norfolk 2017, 4.1(e)")]
[Source("Leicester 2021, Appendix B: risk positive")]
public sealed record RiskAsWeighed
{
    /// <summary>What they want to do.</summary>
    public string What { get; init; } = "";

    /// <summary>What matters to them about it, in their words.</summary>
    public string Matters { get; init; } = "";

    /// <summary>What it would bring.</summary>
    public string Benefit { get; init; } = "";

    /// <summary>What could go wrong, how likely, and how bad.</summary>
    public string Risk { get; init; } = "";

    /// <summary>What we do, and why it is the way that leaves them freest.</summary>
    public string Least { get; init; } = "";

    /// <summary>Who decides and answers for it, by name. Often the person.</summary>
    public string DecisionMaker { get; init; } = "";

    /// <summary>True when people see the risk differently.</summary>
    public bool ViewsDiffer { get; init; }

    /// <summary>The day to look at it again. Must be answered.</summary>
    public DateOnly? LookAgainOn { get; init; }
}

/// <summary>
/// A risk that is worth taking: what matters, what it brings, what could go wrong, the ways to go, who agrees and who does
/// not, who decides, and the team that shares it.
/// </summary>
[Source("Norfolk 2017, 4.1(e)")]
[Source("Leicester 2021, Appendix B: risk positive")]
public sealed class PositiveRisk : Noted
{
    /// <summary>What they want to do.</summary>
    public string What { get; private set; } = "";

    /// <summary>What matters about it.</summary>
    public string Matters { get; private set; } = "";

    /// <summary>What it would bring.</summary>
    public string Benefit { get; private set; } = "";

    /// <summary>What could go wrong.</summary>
    public string Risk { get; private set; } = "";

    /// <summary>What we do, and why it leaves them freest.</summary>
    public string Least { get; private set; } = "";

    /// <summary>Who decides.</summary>
    public string DecisionMaker { get; private set; } = "";

    /// <summary>True when people see it differently.</summary>
    public bool ViewsDiffer { get; private set; }

    /// <summary>The team that shares it.</summary>
    public Guid Team { get; private set; }

    /// <summary>The team's name.</summary>
    public string TeamName { get; private set; } = "";

    /// <summary>The day to look again.</summary>
    public DateOnly? LookAgainOn { get; private set; }

    /// <summary>What was found when it was last looked at.</summary>
    public string LastFound { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case RiskWeighed { Weighed: var w } f:
                (What, Matters, Benefit, Risk, Least) = (w.What, w.Matters, w.Benefit, w.Risk, w.Least);
                (DecisionMaker, ViewsDiffer, LookAgainOn, Team, TeamName) = (w.DecisionMaker, w.ViewsDiffer, w.LookAgainOn, f.Team, f.TeamName);
                break;
            case RiskLookedAt f: (LastFound, LookAgainOn) = (f.Words, f.LookAgainOn); break;
            case RiskEnded f: LastFound = f.Words; End(f.On); break;
        }
    }

    /// <summary>The longest time before it is looked at again, in months.</summary>
    public const int LongestMonths = 12;

    /// <summary>Whether it may be recorded as it was weighed. Views that differ and are not written yet are asked for, kindly.</summary>
    /// <param name="weighed">What was weighed.</param>
    /// <param name="options">The ways to go.</param>
    /// <param name="heard">Who agrees or differs, and each view.</param>
    /// <param name="today">The day in London.</param>
    public static Verdict MayWeigh(RiskAsWeighed weighed, IReadOnlyList<OptionAsWeighed> options, IReadOnlyList<OpinionAsHeard> heard, DateOnly today)
    {
        var verdict = KeepableWords.MustSay(weighed.What, nameof(weighed.What), "Write what they want to do.")
            .With(KeepableWords.MustSay(weighed.Matters, nameof(weighed.Matters), "Write what matters to them about it, in their words."))
            .With(KeepableWords.MustSay(weighed.Benefit, nameof(weighed.Benefit), "Write what it would bring them."))
            .With(KeepableWords.MustSay(weighed.Risk, nameof(weighed.Risk), "Write what could go wrong, how likely it is and how bad it would be."))
            .With(WeighedOption.MayWeigh(options))
            .With(KeepableWords.MustSay(weighed.Least, nameof(weighed.Least), "Write what we do, and why it is the way that leaves them freest."))
            .With(KeepableWords.MustSay(weighed.DecisionMaker, nameof(weighed.DecisionMaker), "Name who decides. It is the person, unless it was found that they cannot make this decision."))
            .With(MayLookAgain(weighed.LookAgainOn, today));
        for (var i = 0; i < heard.Count; i++)
        {
            if (!heard[i].IsBlank()) verdict = verdict.With(Opinion.MayHear(heard[i], $"{i + 1}"));
        }

        return weighed.ViewsDiffer && heard.All(h => h.Stand != Stand.Differs)
            ? verdict.With(new([new Finding("views", Weight.Coach, "People see this differently. Write each view as soon as you can, beside the name.", "Leicester 2021, Appendix B", "Who1")]))
            : verdict;
    }

    /// <summary>Whether a day to look again will do.</summary>
    public static Verdict MayLookAgain(DateOnly? day, DateOnly today) =>
        day is null ? Verdict.No("Choose the day to look at this again.", nameof(LookAgainOn))
        : day <= today ? Verdict.No("Choose a day that is still to come.", nameof(LookAgainOn))
        : day > today.AddMonths(LongestMonths) ? Verdict.No($"Look at this again within {LongestMonths} months.", nameof(LookAgainOn))
        : Verdict.Yes;
}

/// <summary>A risk was weighed together.</summary>
public sealed record RiskWeighed(Guid Of, RiskAsWeighed Weighed, Guid Team, string TeamName) : Fact<PositiveRisk>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We weighed a risk together: {Weighed.What} {Weighed.DecisionMaker} decides, and {TeamName} shares it.";
}

/// <summary>A risk was looked at again, and it goes on.</summary>
public sealed record RiskLookedAt(Guid Of, string Words, DateOnly LookAgainOn) : Fact<PositiveRisk>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We looked at a risk again. {Words}".TrimEnd();
}

/// <summary>A risk is no longer one that is taken.</summary>
public sealed record RiskEnded(Guid Of, string Words, DateOnly On) : Fact<PositiveRisk>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A risk that we shared has ended. {Words}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
