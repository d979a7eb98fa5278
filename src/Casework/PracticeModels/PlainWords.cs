using System.Text.RegularExpressions;
using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>Words that do not stand on a screen, each with what to say instead.</summary>
public static partial class PlainWords
{
    /// <summary>Words a model may keep when it lists them as its own.</summary>
    public static readonly IReadOnlyList<string> MayBeAModelsOwn = ["triage", "referral"];

    static readonly (string Word, string Pattern, string Instead)[] Banned =
    [
        ("service user", "service[ -]users?", "say “people”, or the person’s name"),
        ("client", "clients?", "say “people”, or the person’s name"),
        ("in case", "in case", "say “if”"),
        ("case", "cases?|caseloads?|casework", "say “people”, or what you mean"),
        ("screening", "screen(?:ed|ing)", "say “conversation”"),
        ("intake", "intake", "say “conversation”"),
        ("signpost", "signpost(?:s|ed|ing)?", "say “introduce” or “connect”"),
        ("referral", "referr?als?|refer(?:s|red|ring)?", "say “introduce”"),
        ("informal carer", "informal carers?", "say “helps” or “looks after”"),
        ("refused", "refus(?:e|es|ed|al|ing)", "say “said no”"),
        ("non-compliant", "non-?complian(?:t|ce)", "say “said no”"),
        ("challenging", "challenging", "say what happened"),
        ("complex", "complex", "say what the parts are"),
        ("frail", "frail(?:ty)?", "say what is hard"),
        ("package", "packages?", "say “help at home” or “support”"),
        ("de-escalated", "de-?escalat(?:e|ed|ing|ion)", "say “steady”"),
        ("failure", "failures?", "say “exception”"),
        ("unallocated", "unallocated", "say “nobody yet”"),
        ("hard to reach", "hard[ -]to[ -]reach", "say “not heard”"),
        ("triage", "triag(?:e|ed|ing)", "say “first conversation”"),
        ("three conversations", "three conversations", "it is somebody’s trade mark: say what your council calls it"),
    ];

    static readonly (string Word, string Instead, Regex Finds)[] Finders =
        [.. Banned.Select(b => (b.Word, b.Instead, new Regex($@"(?<!\p{{L}})(?:{b.Pattern})(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))))];

    /// <summary>The banned words in a text, each with what to say instead.</summary>
    /// <param name="text">What will stand on a screen.</param>
    /// <param name="ownTerms">Terms that the model keeps as its own.</param>
    public static IEnumerable<(string Word, string Instead)> In(string text, IReadOnlyCollection<string> ownTerms) =>
        Finders.Where(f => !ownTerms.Contains(f.Word) && f.Finds.IsMatch(text)).Select(f => (f.Word, f.Instead));
}
