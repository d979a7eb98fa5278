namespace Threefold.Practice.Ground;

/// <summary>One thing a rule has to say.</summary>
/// <param name="Rule">The rule's key, for example <c>N-a</c> or <c>LF-1</c>; a plain check has its own short name.</param>
/// <param name="Weight">How much it weighs here, after the legal floor.</param>
/// <param name="Says">A sentence a worker can act on.</param>
/// <param name="Source">Where the rule comes from, or empty for a plain check.</param>
/// <param name="Field">The field of the form it belongs beside, or empty for the whole page.</param>
/// <param name="Instead">What can be done instead: short sentences, shown as ways on.</param>
/// <param name="Title">The rule's title, or empty for a plain check.</param>
/// <param name="LookAgainAfterDays">After how many days an exception to it is looked at again; nought for never.</param>
public sealed record Finding(string Rule, Weight Weight, string Says, string Source = "", string Field = "", IReadOnlyList<string>? Instead = null, string Title = "", int LookAgainAfterDays = 0);

/// <summary>
/// The answer that rules give: yes, or no with sentences a worker can act on. A verdict also carries the notes that do
/// not stand in the way (coach and measure), so that they can be shown and counted.
/// </summary>
/// <param name="Findings">Everything that rules said, heaviest first.</param>
/// <param name="Answer">What the act made, for the page to go to next (an id); <see langword="null"/> when nothing was made.</param>
public sealed record Verdict(IReadOnlyList<Finding> Findings, Guid? Answer = null)
{
    /// <summary>The rule of a plain check, which has no key of its own.</summary>
    const string PlainCheck = "check";

    /// <summary>Nothing stands in the way and nothing was said.</summary>
    public static readonly Verdict Yes = new([]);

    /// <summary>Yes, and here is what was made.</summary>
    public static Verdict Made(Guid id) => new([], id);

    /// <summary>No, and why. <paramref name="field"/> is the name of the argument (and so the form field) it belongs beside.</summary>
    public static Verdict No(string says, string field = "") => new([new Finding(PlainCheck, Weight.Block, says, Field: field)]);

    /// <summary>True when nothing heavier than a hint remains.</summary>
    public bool Allowed => Findings.All(f => f.Weight <= Weight.Coach);

    /// <summary>The first thing that stands in the way, or empty.</summary>
    public string Because => Findings.FirstOrDefault(f => f.Weight > Weight.Coach)?.Says ?? "";

    /// <summary>
    /// Why not, for what is never erased: the rules that stand in the way, by their keys alone. A sentence may quote what somebody said, and
    /// what was said must be erased where the law asks for it (UK GDPR, Art 17).
    /// </summary>
    public string BecauseWithoutWords =>
        string.Join(", ", Findings.Where(f => f.Weight > Weight.Coach && f.Rule is not ("" or PlainCheck)).Select(f => f.Rule).Distinct()) is { Length: > 0 } rules
            ? $"Stopped by {rules}." : "Something was missing or not allowed.";

    /// <summary>Both verdicts together, so that a worker sees everything that is missing at once.</summary>
    public Verdict With(Verdict other) => new([.. Findings.Concat(other.Findings).OrderByDescending(f => f.Weight)], Answer ?? other.Answer);

    /// <summary>Goes on to the next sentence only when nothing stands in the way so far.</summary>
    public Verdict And(Func<Verdict> next) => Allowed ? With(next()) : this;

    /// <summary>The same verdict once the worker has answered what a worker may answer: hints read, reasons written.</summary>
    /// <param name="read">True when the worker ticked “I have read this”.</param>
    /// <param name="reason">Why they go ahead, in their words; blank answers nothing.</param>
    public Verdict Answered(bool read, string? reason) => this with
    {
        Findings = [.. Findings.Where(f => !(f.Weight == Weight.Warn && (read || HasWords(reason))) && !(f.Weight == Weight.Reason && HasWords(reason)))],
    };

    static bool HasWords(string? text) => !string.IsNullOrWhiteSpace(text);
}
