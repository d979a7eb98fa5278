using System.Text.RegularExpressions;

namespace Threefold.Practice.Engine;

/// <summary>
/// The words on screens. A person's own choice beats the council's; the council's beats the product's. The words for
/// danger, concern, rights, advocacy and complaint are the same everywhere.
/// </summary>
public static partial class Wording
{
    /// <summary>What the product says when a model says nothing else.</summary>
    public static readonly IReadOnlyDictionary<string, string> Product = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["person"] = "person", ["people"] = "people", ["carer"] = "the person who helps", ["worker"] = "worker",
        ["contact"] = "contact", ["contacts"] = "contacts", ["conversation"] = "conversation", ["conversations"] = "conversations",
        ["stage"] = "stage", ["stages"] = "stages", ["team"] = "team", ["plan"] = "plan", ["colleague"] = "colleague",
        ["introduction"] = "introduction", ["first-conversation"] = "first conversation", ["triage"] = "first look",
        ["community-group"] = "community group", ["duty-desk"] = "duty desk", ["front-door"] = "front door", ["exception"] = "exception",
        ["crisis-opening"] = "Let’s get things safe first.",
        ["crisis-hint"] = "This help has an end date. We will talk before it ends.",
        ["nobody-yet"] = "Nobody yet",
        ["no-strengths"] = "Not asked yet. Try: “What would friends say you do well?”",
        ["offer-own-talk"] = "You can talk with us about your own life, whatever you call yourself.",
        ["did-not-help"] = "Thank you for telling us. What would suit you better?",
        ["options-health"] = "For your health: your GP surgery, a pharmacist, or 111. We can talk to them with you, if you say yes.",
        ["options-care"] = "For care: people and groups near you, things that make life easier at home, help to get steady again, a break for whoever helps you, and support that goes on.",
        ["options-housing"] = "For your home: repairs and changes to where you live, or a place that suits you better. The council’s housing team can talk with you.",
        ["danger"] = "Is anyone in danger, or being hurt?",
        ["concern"] = "Raise a concern",
        ["rights"] = "You may ask for an assessment. You may disagree. You may come back at any time.",
        ["advocacy"] = "Someone independent can help you say what you want. This person is called an advocate.",
        ["complaint"] = "You can complain at any time. It will not change your help.",
    };

    /// <summary>Words that no model may change.</summary>
    public static readonly IReadOnlyList<string> Protected = ["danger", "concern", "rights", "advocacy", "complaint"];

    /// <summary>The word or sentence for this key. Throws <see cref="KeyNotFoundException"/> for a key that does not exist.</summary>
    public static string Say(PracticeModel model, string key) =>
        !Protected.Contains(key) && model.Words.TryGetValue(key, out var own) ? own : Product[key];

    /// <summary>Puts names and words where a text holds {person}, {carer} and so on.</summary>
    /// <param name="model">The model whose words are used.</param>
    /// <param name="text">The text with its holes.</param>
    /// <param name="names">Names for this person's page; they win over words.</param>
    public static string Fill(PracticeModel model, string text, IReadOnlyDictionary<string, string>? names = null) =>
        Hole().Replace(text, m => names?.GetValueOrDefault(Key(m)) ?? (Product.ContainsKey(Key(m)) ? Say(model, Key(m)) : m.Value));

    /// <summary>The keys of the holes in a text.</summary>
    public static IEnumerable<string> Holes(string text) => Hole().Matches(text).Select(Key);

    static string Key(Match hole) => hole.Groups["key"].Value;

    [GeneratedRegex(@"\{(?<key>[a-z-]+)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();
}
