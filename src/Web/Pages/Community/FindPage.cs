using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Practice.Community;

namespace Threefold.Web.Pages.Community;

/// <summary>Finding something in the community, for a worker or for anybody: the same page over what each may see.</summary>
/// <param name="search">Finds entries.</param>
/// <param name="keys">Seals what was typed.</param>
/// <param name="reader">Who looks.</param>
/// <param name="here">The page’s address.</param>
public abstract class FindPage(CommunitySearch search, IDataProtectionProvider keys, WhoMaySee reader, string here) : HousePage
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

    /// <summary>The page’s address.</summary>
    public string Here => here;

    /// <summary>What was found; <see langword="null"/> before anything was asked.</summary>
    public Found? Found { get; private set; }

    /// <summary>How many entries the directory holds.</summary>
    public int Held { get; private set; }

    /// <summary>Languages spoken somewhere, beside English.</summary>
    public IReadOnlyCollection<string> Languages { get; private set; } = [];

    /// <summary>Kinds of things there are.</summary>
    public IReadOnlyList<WhatMatters> Kinds { get; private set; } = [];

    /// <summary>True when what was typed is no longer kept.</summary>
    public bool Forgotten { get; private set; }

    /// <summary>How many pages there are.</summary>
    public int Pages => Found is null ? 0 : (Found.Total + Shown - 1) / Shown;

    /// <summary>The number of the first one on this page.</summary>
    public int First => ((Chosen.Page - 1) * Shown) + 1;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Chosen = Chosen with { OnPage = here };
        var asked = AskedWords.Read(keys, Chosen.Asked);
        Forgotten = asked is null;
        (Words, Near) = (asked?.Words, asked?.Near);
        await ReadyAsync(stop);
        if (Chosen.Any || !string.IsNullOrEmpty(Words) || !string.IsNullOrEmpty(Near))
        {
            Found = await search.FindAsync(Chosen.Wish(Words, Near) with { Skip = First - 1, Take = Shown }, stop, reader);
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Chosen = Chosen with { OnPage = here };
        if (ModelState.IsValid) return LocalRedirect((Chosen with { Asked = new AskedWords(Short(Words), Short(Near)).Sealed(keys), P = null }).Address());
        await ReadyAsync(stop);
        return Page();
    }

    async Task ReadyAsync(CancellationToken stop) =>
        (Held, Languages, Kinds) = (await search.CountAsync(stop, reader), await search.LanguagesAsync(stop, reader), await search.KindsAsync(stop, reader));

    static string Short(string? typed) => (typed ?? "").Trim() is { Length: > 200 } much ? much[..200] : (typed ?? "").Trim();
}
