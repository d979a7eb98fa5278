using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Keepers;

/// <summary>An organisation’s own entry, in a form that is filled with what it says now.</summary>
[ForEveryone]
public sealed class EntryModel(KeeperShelf keepers, CommunityShelf shelf, AskedChanges changes, ChangeOwnEntry change, EntryTold told, LocalShelf local, ReplyAsOrganisation reply, TimeProvider clock) : KeeperPage(keepers)
{
    readonly KeeperShelf keepers = keepers;

    [BindProperty] public OwnForm Form { get; set; } = new();

    /// <summary>The entry as it is shown.</summary>
    public ServiceEntry Shown { get; private set; } = null!;

    /// <summary>Whether something waits to be looked at.</summary>
    public bool Waits { get; private set; }

    /// <summary>True just after it was saved.</summary>
    [BindProperty(SupportsGet = true)] public bool Saved { get; set; }

    /// <summary>Whether several people told us that it did not help, so that the organisation may answer.</summary>
    public bool MayAnswer { get; private set; }

    /// <summary>What it answered already, the newest first.</summary>
    public IReadOnlyList<EntryReplyRow> Replies { get; private set; } = [];

    /// <summary>What it answers.</summary>
    [BindProperty] public string? Words { get; set; }

    /// <summary>Who answers for it.</summary>
    [BindProperty] public string? SaidBy { get; set; }

    /// <summary>True just after it answered.</summary>
    [BindProperty(SupportsGet = true)] public bool Answered { get; set; }

    public async Task OnGetAsync(Guid entry, CancellationToken stop)
    {
        var waiting = await FindAsync(entry, stop);
        Form = OwnForm.Of(waiting?.Over(Shown) ?? Shown);
    }

    public async Task<IActionResult> OnPostAsync(Guid entry, CancellationToken stop)
    {
        await FindAsync(entry, stop);
        var verdict = await change.DoAsync(Keeper, Mine, entry, Form.Against(Shown), stop);
        return verdict.Allowed ? Redirect($"/community/own/entries/{entry}?Saved=true") : this.Show(verdict);
    }

    /// <summary>The organisation answers what people told us.</summary>
    public async Task<IActionResult> OnPostReplyAsync(Guid entry, CancellationToken stop)
    {
        var waiting = await FindAsync(entry, stop);
        var verdict = await reply.DoAsync(Keeper, Mine, entry, Words ?? "", SaidBy ?? "", stop);
        if (verdict.Allowed) return Redirect($"/community/own/entries/{entry}?Answered=true");
        Form = OwnForm.Of(waiting?.Over(Shown) ?? Shown);
        return this.Show(verdict);
    }

    Caller Mine => CallerFor(new(Practice.Access.ActorKind.Partner, Keeper.Id, Keeper.Organisation, new HashSet<Practice.Access.Role>(), new HashSet<Guid>(), new HashSet<Guid>()));

    async Task<OwnWords?> FindAsync(Guid entry, CancellationToken stop)
    {
        // An entry of somebody else looks the same as one that is not there.
        if (!(await keepers.EntriesAsync(Keeper.Id, stop)).Contains(entry)) throw new NotThere(nameof(KeptEntry));
        Shown = (await shelf.FindAsync(entry, stop, WhoMaySee.Nobody) ?? throw new NotThere(nameof(Listing))).Entry;
        var waiting = await changes.OfEntryAsync(entry, stop);
        Waits = waiting is not null;
        MayAnswer = await told.MayAnswerAsync(entry, clock.GetUtcNow().UtcDateTime, stop);
        if (MayAnswer) Replies = await local.RepliesAsync(entry, stop);
        return waiting;
    }
}
