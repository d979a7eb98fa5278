using Threefold.Practice.Ground;

namespace Threefold.Practice.Conversations;

/// <summary>
/// What was said to one prompt in one conversation. It hangs on the prompt's key and the pinned model, never on wording.
/// </summary>
public sealed class Answer : Thing
{
    /// <summary>The conversation.</summary>
    public Guid Conversation { get; private set; }

    /// <summary>The prompt's key.</summary>
    [NotWords]
    public string Prompt { get; private set; } = "";

    /// <summary>The question as it was put.</summary>
    public string Asks { get; private set; } = "";

    /// <summary>What was said.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The choice made where the prompt has choices (<c>yes</c>, a place on a scale, a date), or empty.</summary>
    public string Choice { get; private set; } = "";

    /// <summary>What the worker noticed, in the worker's words.</summary>
    public string Noticed { get; private set; } = "";

    /// <summary>Who said it when it was not the person; such words are never read back as the person's own.</summary>
    public string SaidBy { get; private set; } = "";

    /// <summary>True when the prompt keeps the person's own words.</summary>
    public bool OwnWords { get; private set; }

    /// <summary>The earlier answer that was confirmed and not asked again.</summary>
    public Guid? Confirms { get; private set; }

    /// <summary>When it was given or last changed (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Who wrote it down.</summary>
    public string By { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is AnswerFoundToBe found)
        {
            IsAbout(found.Person);
            return;
        }

        (At, By) = (at, by.Name);
        switch (fact)
        {
            case AnswerGiven f:
                (Conversation, Prompt, Asks, Words, Choice, Noticed, SaidBy, OwnWords) = (f.Conversation, f.Prompt, f.Asks, f.Words, f.Choice, f.Noticed, f.SaidBy, f.OwnWords);
                break;
            case AnswerChanged f: (Words, Choice, Noticed, SaidBy, Confirms) = (f.Words, f.Choice, f.Noticed, f.SaidBy, null); break;
            case AnswerConfirmed f:
                (Conversation, Prompt, Asks, Words, Choice, Confirms, OwnWords) = (f.Conversation, f.Prompt, f.Asks, f.Words, f.Choice, f.Confirms, f.OwnWords);
                break;
        }
    }
}

/// <summary>A prompt was answered.</summary>
public sealed record AnswerGiven(Guid Of, Guid Conversation, string Prompt, string Asks, string Words, string Choice, string Noticed, string SaidBy, bool OwnWords) : Fact<Answer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Answers.Said(Asks, Words, Choice, SaidBy);
}

/// <summary>An answer was put right.</summary>
public sealed record AnswerChanged(Guid Of, string Asks, string Words, string Choice, string Noticed, string SaidBy) : Fact<Answer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Put right. {Answers.Said(Asks, Words, Choice, SaidBy)}";
}

/// <summary>An earlier answer is still true; it was shown and not asked again.</summary>
public sealed record AnswerConfirmed(Guid Of, Guid Conversation, string Prompt, string Asks, string Words, string Choice, Guid Confirms, bool OwnWords) : Fact<Answer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Still true. {Answers.Said(Asks, Words, Choice, "")}";
}

/// <summary>A caller without a name turned out to be somebody we know, and this goes with them.</summary>
public sealed record AnswerFoundToBe(Guid Of, Guid Person) : Fact<Answer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "An answer was found to be from somebody we already know.";
}

/// <summary>How an answer reads in somebody's story.</summary>
static class Answers
{
    public static string Said(string asks, string words, string choice, string by)
    {
        var said = words.Length > 0 ? $"“{words}”" : "";
        var chosen = choice.Length > 0 ? $"{choice.Replace('-', ' ')}. " : "";
        return $"{asks} {(by.Length > 0 ? by + " said: " : "")}{chosen}{said}".TrimEnd();
    }
}
