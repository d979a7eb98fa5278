using Threefold.Casework.Conversations;
using Threefold.Casework.Door;

namespace Threefold.Web.Pages.Conversations;

/// <summary>What somebody typed for one question of a talk and did not save: kept for them, and not part of the talk.</summary>
/// <param name="Key">The question's key.</param>
/// <param name="Asks">The question in words for this person.</param>
/// <param name="Words">What was typed, box by box.</param>
/// <param name="IsAsked">True when the talk still asks it, so that it can be saved there.</param>
public sealed record LeftTyped(string Key, string Asks, IReadOnlyList<string> Words, bool IsAsked)
{
    /// <summary>Everything left typed, question by question, latest first. Fields of questions are named <c>question.Field</c>; others belong to other pages.</summary>
    public static IReadOnlyList<LeftTyped> Of(TalkInView talk, IReadOnlyDictionary<string, Draft> drafts) =>
    [.. drafts.Values.Where(d => d.Text.Trim().Length > 0 && d.Field.Contains('.', StringComparison.Ordinal) && !d.Field.StartsWith("NextBy.", StringComparison.Ordinal))
        .GroupBy(d => d.Field[..d.Field.LastIndexOf('.')])
        .OrderByDescending(g => g.Max(d => d.SavedAt))
        .Select(g => new LeftTyped(g.Key, Question(talk, g.Key), [.. g.OrderBy(d => Order(d.Field)).Select(d => Say(d))], talk.Talk.IsOpen && talk.Questions.All.Any(q => q.Prompt.Key == g.Key)))];

    static string Question(TalkInView talk, string key) => talk.Model.Prompts.FirstOrDefault(p => p.Key == key) is { } prompt ? talk.Says(prompt) : "A question that is not asked any more";

    static int Order(string field) => field.EndsWith(".Choice", StringComparison.Ordinal) ? 0 : field.EndsWith(".Words", StringComparison.Ordinal) ? 1 : 2;

    static string Say(Draft draft) => draft.Field.EndsWith(".Choice", StringComparison.Ordinal) ? string.Join(", ", draft.Text.Split('\n').Select(TalkWords.Choice)) : draft.Text;
}
