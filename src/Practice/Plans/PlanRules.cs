using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>What is said when a plan is agreed.</summary>
public sealed record Agreeing
{
    /// <summary>Who agreed it.</summary>
    public string By { get; init; } = "";

    /// <summary>Where somebody sees it differently, in their words.</summary>
    public string SeesItDifferently { get; init; } = "";

    /// <summary>Why this plan, and why not another.</summary>
    public string Why { get; init; } = "";

    /// <summary>Whoever gets a copy besides the person.</summary>
    public string CopyTo { get; init; } = "";

    /// <summary>True when they were told that they may arrange support themselves.</summary>
    public bool DirectPaymentOffered { get; init; }

    /// <summary>The day they are told the amount, where needs could not wait for it.</summary>
    public DateOnly? TellBy { get; init; }

    /// <summary>What the lines came to on the page that they looked at, in pence each week.</summary>
    public int SeenWeeklyPence { get; init; }

    /// <summary>The lines of that page and their versions, as <see cref="PlanRules.Stamp"/> writes them.</summary>
    public string SeenLines { get; init; } = "";
}

/// <summary>When a plan may be begun, joined with another and agreed.</summary>
[Source("Care Act 2014, ss 25 and 26")]
public static class PlanRules
{
    /// <summary>Whether a plan may be begun: on an assessment, or with a reason for doing without one.</summary>
    [Source("Care Act 2014, s 24(1)")]
    public static Verdict MayBegin(Guid? assessment, string? whyNoAssessment, bool draftIsOpen) =>
        draftIsOpen ? Verdict.No("A plan is being written already. Go on with that one.")
        : assessment is null ? KeepableWords.MustSay(whyNoAssessment, "WhyNoAssessment", "There is no assessment yet. Write why the plan is begun without one, for example that you plan for carer support, or that help goes on from a crisis.")
        : Verdict.Yes;

    /// <summary>Whether two plans may be bound together: only when both people said yes, and never with one budget for both.</summary>
    [Source("Care Act 2014, s 25(11)")]
    public static Verdict MayJoin(Plan one, Plan other, bool oneAgrees, bool otherAgrees) =>
        one.Person == other.Person ? Verdict.No("These are both plans of one person.")
        : one.Status != PlanStatus.Draft || other.Status != PlanStatus.Draft ? Verdict.No("Plans are joined while they are written. Begin a new one for each of them.")
        : one.Together is not null || other.Together is not null ? Verdict.No("One of them plans together with somebody already.")
        : oneAgrees && otherAgrees ? Verdict.Yes
        : new([new Finding("together", Weight.Block, "People plan together only when each of them agrees to it.", "Care Act 2014, s 25(11)", oneAgrees ? "OtherAgrees" : "Agrees", ["Ask each of them", "Keep two plans"])]);

    /// <summary>
    /// What stands before agreeing, besides the council’s own rules: the person was told the amount first, and the ring was looked
    /// at. Each has its lawful way on; none holds up urgent help or a need that the council must meet.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="saw">What was said and seen.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="budget">The latest amount worked out, or <see langword="null"/>.</param>
    /// <param name="mustNotWait">True when an eligible or urgent need must be met now.</param>
    /// <param name="today">Today, in London.</param>
    public static Verdict MayAgree(Plan plan, Agreeing saw, IReadOnlyCollection<PlanLine> lines, IndicativeBudget? budget, bool mustNotWait, DateOnly today) =>
        plan.Status != PlanStatus.Draft ? Verdict.No("This plan was agreed already. To change it, begin the next one from it.")
        : lines.Count == 0 ? Verdict.No("Nothing is in the plan yet. Add a line, paid or unpaid.")
        : Whole(saw).With(TotalWasSeen(saw, lines, today)).With(GoodLifeIsSaid(plan)).With(AmountWasTold(budget, saw.TellBy, mustNotWait, today));

    /// <summary>The person is told the amount before the plan is agreed. Where a need must be met now, it goes on with a reason and a day to tell them.</summary>
    [Source("Care and support statutory guidance, 11.7 and 11.24")]
    public static Verdict AmountWasTold(IndicativeBudget? budget, DateOnly? tellBy, bool mustNotWait, DateOnly today)
    {
        if (budget is { IsTold: true }) return Verdict.Yes;
        const string source = "Care and support statutory guidance, 11.7";
        if (!mustNotWait)
            return new([new Finding("amount-told", Weight.Block, "They have not been told the amount yet. Tell them about how much there may be, and how it was worked out, before the plan is agreed.", source, "", ["Record telling them", "Start what is urgent"], "The amount comes first")]);
        var day = tellBy is null || tellBy < today ? Verdict.No("Write the day they are told the amount.", nameof(Agreeing.TellBy)) : Verdict.Yes;
        return new Verdict([new Finding("amount-told", Weight.Reason, "They have not been told the amount yet, and a need must be met now. Why not yet, and when are they told?", source, nameof(Agreeing.TellBy), ["Record telling them"], "The amount comes first")]).With(day);
    }

    /// <summary>
    /// A plan that takes the place of another never takes paid support away by the way. Less support comes after looking again at
    /// needs, with reasons, notice and a way to disagree.
    /// </summary>
    [Source("Care Act 2014, s 27(4)")]
    public static Verdict IsNotLess(Plan plan, IReadOnlyCollection<PlanLine> lines, Plan? before, IReadOnlyCollection<PlanLine> linesBefore, DateOnly today) =>
        before is null || (plan.Assessment is not null && plan.Assessment != before.Assessment) || PlanMoney.WeeklyOn(lines, ShownOn(lines, today)) >= PlanMoney.WeeklyOn(linesBefore, today) ? Verdict.Yes
        : new([new Finding("less", Weight.Block, "This plan has less paid support than the one before. Look again at their needs first: less support needs reasons, notice and a way to disagree.", "Care Act 2014, s 27(4)", "", ["Hold a review", "Begin an assessment"])]);

    /// <summary>
    /// Whether support that somebody does not agree to less of stands in the next plan as it is now: while they wait for an answer, no plan makes it less,
    /// also not one that rests on needs looked at since.
    /// </summary>
    /// <param name="lines">The lines of the next plan.</param>
    /// <param name="putOff">The lines that go on until they are answered.</param>
    [Source("Our own: docs/decisions/0038")]
    public static Verdict KeepsWhatIsPutOff(IReadOnlyCollection<PlanLine> lines, IReadOnlyCollection<PlanLine> putOff) =>
        putOff.FirstOrDefault(p => !lines.Any(l => l.IsSameSupport(p) && l.WeeklyPence >= p.WeeklyPence && l.WeeklyMinutes >= p.WeeklyMinutes && !(l.EndsOn < (p.EndsOn ?? DateOnly.MaxValue)))) is not { } less ? Verdict.Yes
        : new([new Finding("put-off", Weight.Block, $"They do not agree to less of this, and wait for an answer: {less.What}. Answer them first, or let it stand in this plan as it is now.", "Care Act 2014, s 27(4)", "", ["Where there is less support"])]);

    /// <summary>The six places to look were looked at, or somebody says why not.</summary>
    [Source("Care Act 2014, s 9(6)(b)")]
    public static Verdict RingWasConsidered(IReadOnlyCollection<PlanLine> lines, CaseFacts known)
    {
        var open = StillOpen(lines, known);
        return open.Count == 0 ? Verdict.Yes : new([new Finding(
            "ring", Weight.Reason, $"Nobody has said what became of {string.Join(", ", open)}. Look there together, or write why not.", "Care Act 2014, s 9(6)(b)", "", ["Look at the solution ring"], "What else could help")]);
    }

    /// <summary>What was considered, by what the plan holds and what the ring says.</summary>
    public static CaseFacts Considered(IReadOnlyCollection<PlanLine> lines, CaseFacts known)
    {
        bool Any(params LineKind[] kinds) => lines.Any(l => kinds.Contains(l.Kind));
        return CaseFacts.None
            .With("family-plan.considered", known.Yes("family-plan.considered") || Any(LineKind.Family, LineKind.Neighbour))
            .With("technology.considered", known.Yes("technology.considered") || Any(LineKind.Technology, LineKind.Equipment))
            .With("short-term.considered", known.Yes("short-term.considered") || Any(LineKind.ShortTerm));
    }

    /// <summary>The lines that somebody looked at and their versions, so that a changed total is seen before anybody agrees.</summary>
    public static string Stamp(IEnumerable<PlanLine> lines) => string.Join(',', lines.OrderBy(l => l.Id).Select(l => $"{l.Id:N}.{l.Version}"));

    /// <summary>The day that totals of a plan are shown for: today, or the first day of its first line where that is to come.</summary>
    public static DateOnly ShownOn(IReadOnlyCollection<PlanLine> lines, DateOnly today)
    {
        var first = lines.Where(l => l.IsPaid && !(l.EndsOn < today)).Select(l => l.StartsOn).DefaultIfEmpty(today).Max();
        return first > today ? first : today;
    }

    static IReadOnlyList<string> StillOpen(IReadOnlyCollection<PlanLine> lines, CaseFacts known)
    {
        if (known.Yes("options.exhausted")) return [];
        var by = Considered(lines, known);
        (string Says, bool Done)[] places =
        [
            ("what they do themselves", lines.Any(l => l.Kind is LineKind.Own) || known.Number("strengths.named") > 0),
            ("family and neighbours", by.Yes("family-plan.considered")),
            ("groups and places near by", lines.Any(l => l.Kind is LineKind.Community) || known.Number("options.considered") > 0),
            ("equipment and technology", by.Yes("technology.considered")),
            ("help to recover", by.Yes("short-term.considered")),
        ];
        return [.. places.Where(p => !p.Done).Select(p => p.Says)];
    }

    static Verdict Whole(Agreeing saw) =>
        KeepableWords.MustSay(saw.By, nameof(saw.By), "Write who agreed the plan, as they want to be named.")
            .With(KeepableWords.MayKeep(saw.SeesItDifferently, nameof(saw.SeesItDifferently)))
            .With(KeepableWords.MayKeep(saw.Why, nameof(saw.Why)))
            .With(KeepableWords.MayKeep(saw.CopyTo, nameof(saw.CopyTo)));

    static Verdict TotalWasSeen(Agreeing saw, IReadOnlyCollection<PlanLine> lines, DateOnly today) =>
        saw.SeenLines == Stamp(lines) && saw.SeenWeeklyPence == PlanMoney.WeeklyOn(lines, ShownOn(lines, today)) ? Verdict.Yes
        : Verdict.No("A line was changed while you looked. Look at the lines and the total again, then agree.");

    static Verdict GoodLifeIsSaid(Plan plan) =>
        plan.GoodLife.Length > 0 ? Verdict.Yes
        : new([new Finding("good-life", Weight.Reason, "Nobody has written what a good life looks like, in their words. Why is that?", "The product’s own", "", ["Ask what a good life looks like"], "Their own words")]);
}
