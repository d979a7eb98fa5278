using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;

namespace Threefold.Web.Pages.Conversations;

/// <summary>One prompt as it is put just now: what is known, what was said, and what was typed and not yet saved.</summary>
public sealed record AskedNow
{
    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>The question in words for this person.</summary>
    public required string Asks { get; init; }

    /// <summary>What the box holds.</summary>
    public required Said Said { get; init; }

    /// <summary>The version of the answer that was looked at; 0 when there was none.</summary>
    public int Seen { get; init; }

    /// <summary>The earlier answer to confirm, where it may be confirmed.</summary>
    public Answer? Earlier { get; init; }

    /// <summary>What was already said in this talk.</summary>
    public Answer? Held { get; init; }

    /// <summary>When words that are typed and not yet saved were last kept (UTC).</summary>
    public DateTime? TypedAt { get; init; }

    /// <summary>What somebody else saved meanwhile.</summary>
    public SavedFirst? Clash { get; init; }

    /// <summary>The prompt's key.</summary>
    public string Key => Question.Prompt.Key;

    /// <summary>The name of one of its fields.</summary>
    public string Name(string field) => $"{Key}.{field}";

    /// <summary>Puts a prompt on the page.</summary>
    /// <param name="talk">The talk.</param>
    /// <param name="question">The question.</param>
    /// <param name="drafts">What this worker typed before.</param>
    /// <param name="changed">True when the earlier answer is to be changed, and so stands in the box.</param>
    public static AskedNow Of(TalkInView talk, Question question, IReadOnlyDictionary<string, Draft> drafts, bool changed)
    {
        var key = question.Prompt.Key;
        var held = talk.Situation.Answers.GetValueOrDefault(key);
        var earlier = question.Manner == Manner.Confirm && held is null ? talk.Situation.Earlier.GetValueOrDefault(key) : null;
        var from = held ?? (changed ? earlier : null);
        var typed = drafts.Where(d => d.Key.StartsWith(key + ".", StringComparison.Ordinal)).Select(d => d.Value).ToList();
        string Text(string field, string? kept) => drafts.GetValueOrDefault($"{key}.{field}")?.Text ?? kept ?? "";
        return new AskedNow
        {
            Question = question,
            Asks = talk.Says(question.Prompt),
            Said = new(Text("Words", from?.Words), Text("Choice", from?.Choice).Replace('\n', ','), Text("Noticed", from?.Noticed), Text("SaidBy", from?.SaidBy)),
            Seen = typed.Count > 0 ? typed.Max(d => d.Base) : held?.Version ?? 0,
            Earlier = earlier,
            Held = held,
            TypedAt = typed.Count > 0 ? typed.Max(d => d.SavedAt) : null,
        };
    }
}
