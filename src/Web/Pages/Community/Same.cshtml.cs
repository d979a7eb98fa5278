using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Entries of different directories that may be the same: a person says so, or takes it back.</summary>
[For(Purpose.Directory)]
public sealed class SameModel(CommunityShelf shelf, JoinShelf joins, JoinEntries join, KeepingNumbers numbers) : HousePage
{
    /// <summary>How many are suggested at once.</summary>
    public const int Most = 50;

    [BindProperty] public Guid One { get; set; }
    [BindProperty] public Guid Other { get; set; }
    [BindProperty] public string? Says { get; set; }

    /// <summary>Pairs that nobody has said anything about.</summary>
    public IReadOnlyList<LikelySame> Likely { get; private set; } = [];

    /// <summary>Joins that hold, with the names of both.</summary>
    public IReadOnlyList<(DirectoryJoin Join, string Kept, string Other)> Joined { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var said = await joins.AllAsync(stop);
        var settled = said.SelectMany(j => new[] { (j.Kept, j.Other), (j.Other, j.Kept) }).ToHashSet();
        var entries = new List<ServiceEntry>();
        await foreach (var entry in shelf.AllAsync(stop)) entries.Add(entry);
        Likely = [.. new Alike(numbers).Among(entries, Most + said.Count).Where(pair => !settled.Contains((pair.One.Id, pair.Other.Id))).Take(Most)];
        var held = said.Where(j => j.Joined).ToList();
        var names = await shelf.NamesAsync([.. held.SelectMany(j => new[] { j.Kept, j.Other })], stop);
        Joined = [.. held.Select(j => (j, names.GetValueOrDefault(j.Kept, "An entry that went"), names.GetValueOrDefault(j.Other, "An entry that went")))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (kept, other) = Says == "second" ? (Other, One) : (One, Other);
        var verdict = await join.DoAsync(Me, kept, other, Says is "first" or "second" ? SameOrNot.Same : SameOrNot.NotSame, stop);
        if (verdict.Allowed) return Redirect("/community/keep/same");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
