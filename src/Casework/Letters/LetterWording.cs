using Threefold.Casework.Shelves;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>One letter as it is in use and as it is being written, with what is wrong. It holds nothing about anybody.</summary>
public sealed class LetterWording(LetterTemplateShelf shelf, LetterHead head)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="Door.NotThere">There is no such letter.</exception>
    public async Task<LetterTemplateInView> ReadAsync(string key, CancellationToken stop = default)
    {
        var used = await shelf.FindAsync(key, stop);
        var draft = await shelf.DraftAsync(key, stop);
        var shown = draft is null ? used : used with { Title = draft.Title, Body = draft.Body };
        var (verdict, tried) = CheckLetterTemplate.Of(shown, head);
        return new(used, draft, shown, verdict, tried);
    }
}

/// <summary>One letter, for whoever writes it.</summary>
/// <param name="Used">The wording in use.</param>
/// <param name="Draft">What is being written, or <see langword="null"/>.</param>
/// <param name="Shown">What is shown: the draft, else what is in use.</param>
/// <param name="Check">What is wrong with it.</param>
/// <param name="Tried">The letter filled in with examples, where it can be.</param>
public sealed record LetterTemplateInView(LetterTemplate Used, LetterDraft? Draft, LetterTemplate Shown, Verdict Check, LetterMade? Tried);
