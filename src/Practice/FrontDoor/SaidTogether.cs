using Threefold.Practice.Ground;

namespace Threefold.Practice.FrontDoor;

/// <summary>The words of a contact that may be written by two people at once.</summary>
public sealed record ContactWords(string OwnWords, string Hopes, string Tried, string SafeWayBack)
{
    /// <summary>The words of a contact as they stand.</summary>
    public static ContactWords Of(Contact contact) => new(contact.OwnWords, contact.Hopes, contact.Tried, contact.SafeWayBack);
}

/// <summary>One field in which two people wrote different things.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Theirs">What the other saved.</param>
public sealed record Clash(string Field, string Theirs);

/// <summary>Puts together what two people wrote at once: only a field that both changed, differently, waits for a choice.</summary>
public static class SaidTogether
{
    /// <summary>The words to save, or the first field that clashes.</summary>
    /// <param name="was">What the writer saw when they began.</param>
    /// <param name="mine">What they wrote.</param>
    /// <param name="theirs">What stands now.</param>
    public static (ContactWords Words, Clash? Clash) Join(ContactWords was, ContactWords mine, ContactWords theirs)
    {
        Clash? clash = null;
        string Field(string name, Func<ContactWords, string> of)
        {
            var (before, my, their) = (Plain(of(was)), Plain(of(mine)), Plain(of(theirs)));
            if (my == before || my == their) return of(theirs);
            if (their != before) clash ??= new Clash(name, of(theirs));
            return of(mine);
        }

        var words = new ContactWords(
            Field("OwnWords", w => w.OwnWords), Field("Hopes", w => w.Hopes), Field("Tried", w => w.Tried), Field("SafeWayBack", w => w.SafeWayBack));
        return (words, clash);
    }

    // Browsers send line ends their own way; that is no change.
    static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
