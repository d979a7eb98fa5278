using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What somebody who gives help wants to be called, and what they do not. Held on their own record.</summary>
[Source("Cambridgeshire 2014, Appendix 1")]
public sealed class OwnWord : Noted
{
    /// <summary>Their own word: “husband”, “her wife”. May be empty.</summary>
    public string Word { get; private set; } = "";

    /// <summary>True when they do not want to be called a carer.</summary>
    public bool NotCarer { get; private set; }

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        if (fact is OwnWordSaid f) (Word, NotCarer) = (f.Word, f.NotCarer);
    }

    /// <summary>Whether it may be noted: a word, or that one word is not wanted, and never both at odds.</summary>
    public static Verdict MaySay(string word, bool notCarer) =>
        string.IsNullOrWhiteSpace(word) && !notCarer ? Verdict.No("Write their own word, or tick that they do not want to be called a carer.", "Word")
        : KeepableWords.MayKeep(word, "Word").And(() => LabelRules.MayUse(word, notCarer, "Word"));
}

/// <summary>They said what they want to be called, or not called.</summary>
public sealed record OwnWordSaid(Guid Of, string Word, bool NotCarer) : Fact<OwnWord>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Word.Length > 0 ? $"They told us their own word for what they do: “{Word}”." : "They told us what they do not want to be called.";
}
