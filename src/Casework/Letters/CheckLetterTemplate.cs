using Threefold.Casework.PracticeModels;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>Reads a council’s own wording of a letter as a person would, filled in with examples, and says what is wrong.</summary>
static class CheckLetterTemplate
{
    /// <summary>The verdict, and the letter filled in; nothing when it cannot be filled in.</summary>
    public static (Verdict Verdict, LetterMade? Tried) Of(LetterTemplate template, LetterHead head)
    {
        var shipped = ShippedLetters.Find(template.Key)!;
        var tried = LetterPlaces.Of(template.Body).Mistakes.Count == 0 ? LetterMaker.Try(template, head) : null;
        return (LetterTemplateRules.MayPublish(template, shipped, tried?.Text ?? template.Body, PlainWords.In($"{template.Title}\n{template.Body}", [])), tried);
    }
}
