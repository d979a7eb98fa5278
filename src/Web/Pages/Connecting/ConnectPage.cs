using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Connecting;

/// <summary>Find something in the community together, choose it, and agree: from a talk or from somebody's own page.</summary>
/// <param name="read">Opens what they were offered so far.</param>
/// <param name="search">Finds entries.</param>
/// <param name="shelf">Shows one entry.</param>
/// <param name="connect">Writes the offer down.</param>
/// <param name="wish">Writes down what nobody could offer.</param>
public abstract class ConnectPage(ReadConnections read, CommunitySearch search, CommunityShelf shelf, ConnectToCommunity connect, NoteUnmetWish wish) : HousePage
{
    /// <summary>The entry that was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Entry { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Near { get; set; }

    [BindProperty]
    public OfferReply? Reply { get; set; }

    [BindProperty]
    public string? Hopes { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Read { get; set; }

    /// <summary>The person.</summary>
    public Guid Who { get; private set; }

    /// <summary>What they were offered so far.</summary>
    public Connections So { get; private set; } = null!;

    /// <summary>The entry that was chosen, as it is listed.</summary>
    public ServiceEntry? Chosen { get; private set; }

    /// <summary>What was found; <see langword="null"/> before anything was asked.</summary>
    public Found? Found { get; private set; }

    /// <summary>This page's own address.</summary>
    public abstract string Here { get; }

    /// <summary>Where to go when it is done.</summary>
    public abstract string Back { get; }

    /// <summary>The talk it comes up in, if any.</summary>
    protected abstract Guid? InTalk { get; }

    /// <summary>The person it is about.</summary>
    protected abstract Task<Guid> PersonAsync(CancellationToken stop);

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(Verdict.Yes, stop);

    /// <summary>Looks for entries. What was typed is posted and shown at once: it stands in no address.</summary>
    public async Task<IActionResult> OnPostSearchAsync(CancellationToken stop)
    {
        Found = await search.FindAsync(new Wish { Words = Short(Words), Near = Short(Near), Take = 12 }, stop);
        return await ShowAsync(Verdict.Yes, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var person = await PersonAsync(stop);
        var verdict = Entry is { } entry && ModelState.IsValid
            ? await connect.DoAsync(Me, person, InTalk, new CommunityOffer(entry, Reply, Hopes ?? ""), new RuleAnswer(Read, Reason), stop)
            : Verdict.No("Choose something first.");
        return verdict.Allowed ? LocalRedirect(Back) : await ShowAsync(verdict, stop);
    }

    /// <summary>Nothing there suits: one tap writes their wish down, in the words that were looked for.</summary>
    public async Task<IActionResult> OnPostWishAsync(CancellationToken stop)
    {
        var verdict = await wish.DoAsync(Me, await PersonAsync(stop), InTalk, Short(Words), stop: stop);
        Wished = verdict.Allowed;
        return await ShowAsync(verdict, stop);
    }

    /// <summary>True when a wish was just written down.</summary>
    public bool Wished { get; private set; }

    async Task<IActionResult> ShowAsync(Verdict verdict, CancellationToken stop)
    {
        Who = await PersonAsync(stop);
        So = await read.DoAsync(Me with { Key = null }, Who, InTalk, stop);
        if (Entry is { } entry)
        {
            if (await shelf.FindAsync(entry, stop) is not { } listing) return NotFound();
            Chosen = listing.Entry;
        }

        return this.Show(verdict);
    }

    static string Short(string? typed) => (typed ?? "").Replace("\0", "", StringComparison.Ordinal).Trim() is var text && text.Length > 200 ? text[..200] : text;
}
