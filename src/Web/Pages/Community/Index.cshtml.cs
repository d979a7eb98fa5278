using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Finding something in the community: a worker with somebody beside them or on the telephone, in a hurry to help.</summary>
[ForAnyWorker]
public sealed class IndexModel(CommunitySearch search, IDataProtectionProvider keys) : HousePage
{
    /// <summary>How many are shown on one page.</summary>
    const int Shown = 20;

    /// <summary>What was chosen. All of it stands in the address: none of it is about anybody.</summary>
    [BindProperty(SupportsGet = true)]
    public Chosen Chosen { get; set; } = new();

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Near { get; set; }

    /// <summary>What was found; <see langword="null"/> before anything was asked.</summary>
    public Found? Found { get; private set; }

    /// <summary>How many entries the directory holds.</summary>
    public int Held { get; private set; }

    /// <summary>True when what was typed is no longer kept.</summary>
    public bool Forgotten { get; private set; }

    /// <summary>How many pages there are.</summary>
    public int Pages => Found is null ? 0 : (Found.Total + Shown - 1) / Shown;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var asked = AskedWords.Read(keys, Chosen.Asked);
        Forgotten = asked is null;
        (Words, Near) = (asked?.Words, asked?.Near);
        Held = await search.CountAsync(stop);
        if (Chosen.Any || !string.IsNullOrEmpty(Words) || !string.IsNullOrEmpty(Near))
        {
            Found = await search.FindAsync(Chosen.Wish(Words, Near) with { Skip = (Chosen.Page - 1) * Shown, Take = Shown }, stop);
        }
    }

    public IActionResult OnPost()
    {
        var asked = new AskedWords(Short(Words), Short(Near));
        return LocalRedirect((Chosen with { Asked = asked.Sealed(keys), P = null }).Address());
    }

    static string Short(string? typed) => (typed ?? "").Trim() is { Length: > 200 } much ? much[..200] : (typed ?? "").Trim();
}
