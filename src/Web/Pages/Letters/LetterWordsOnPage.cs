using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Practice.Conversations;
using Threefold.Practice.Letters;

namespace Threefold.Web.Pages.Letters;

/// <summary>How letters are spoken of on pages.</summary>
public static class LetterWordsOnPage
{
    /// <summary>Where a letter has got to, in a few words.</summary>
    public static string Say(LetterState state) => state switch
    {
        LetterState.Draft => "Not looked at yet",
        LetterState.LookedAt => "Ready to go",
        LetterState.Sent => "On its way",
        LetterState.Delivered => "They have it",
        LetterState.Returned => "It came back",
        _ => "Put away",
    };

    /// <summary>How it stands, as a tag’s kind.</summary>
    public static string Kind(LetterState state) => state switch { LetterState.Delivered => "done", LetterState.Returned => "late", _ => "note" };

    /// <summary>How a letter goes.</summary>
    public static string Say(LetterWay way) => way switch
    {
        LetterWay.Post => "Post it, to an address they said is safe",
        LetterWay.Email => "Email it, to an address they said is safe",
        LetterWay.ByHand => "Printed and given to them",
        LetterWay.ReadAloud => "Read aloud together, and left with them",
        _ => "We post it ourselves, to an address they said is safe: made outside, or printed here in large print",
    };

    /// <summary>Every form of a letter, to choose from.</summary>
    public static IEnumerable<SelectListItem> Formats(string chosen, bool outsideOnly = false) =>
        Enum.GetValues<LetterFormat>().Where(f => !outsideOnly || LetterFormats.IsMadeOutside(f)).Select(f => new SelectListItem(LetterFormats.SaidAs(f), f.ToString(), f.ToString() == chosen));

    /// <summary>Every size of letters, to choose from.</summary>
    public static IEnumerable<SelectListItem> Sizes(string chosen) => NoteFormat.Sizes.Select(s => new SelectListItem($"{s} point", $"{s}", $"{s}" == chosen));
}
