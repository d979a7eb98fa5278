using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Web.Pages.Community;

/// <summary>A few things to take away on paper. The address holds the ids of entries and nothing about anybody.</summary>
/// <param name="shelf">Shows entries.</param>
/// <param name="reader">Who looks.</param>
/// <param name="back">Where the list was made.</param>
public abstract class ShortlistPage(CommunityShelf shelf, WhoMaySee reader, string back) : HousePage
{
    /// <summary>Which entries, in order.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid[] Entry { get; set; } = [];

    /// <summary>Where the list was made.</summary>
    public string Back => back;

    /// <summary>The entries, as the reader may see them; what is not listed any more is left out.</summary>
    public IReadOnlyList<ServiceEntry> Entries { get; private set; } = [];

    /// <summary>Whether more were ticked than a short list holds.</summary>
    public bool TooMany => Entry.Distinct().Count() > ShortList.Most;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var entries = new List<ServiceEntry>();
        foreach (var id in Entry.Distinct().Take(ShortList.Most))
        {
            if (await shelf.FindAsync(id, stop, reader) is { Withdrawn: false } listing) entries.Add(listing.Entry);
        }

        Entries = entries;
    }
}
