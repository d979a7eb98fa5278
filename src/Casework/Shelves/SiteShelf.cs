using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Shelves;

/// <summary>The council's trials and what their teams say of each week. No personal data: no door to read them.</summary>
public sealed class SiteShelf
{
    static readonly JsonSerializerOptions Text = new() { Converters = { new JsonStringEnumConverter() } };

    readonly Stores stores;

    internal SiteShelf(Stores stores) => this.stores = stores;

    /// <summary>Every trial, newest first.</summary>
    public async Task<IReadOnlyList<InnovationSite>> AllAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return [.. (await store.Set<SiteRow>().AsNoTracking().OrderByDescending(s => s.StartsOn).ThenBy(s => s.Id).ToListAsync(stop)).Select(Of)];
    }

    /// <summary>One trial.</summary>
    /// <exception cref="NotThere">There is no such trial.</exception>
    public async Task<InnovationSite> FindAsync(Guid site, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return Of(await store.Set<SiteRow>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == site, stop) ?? throw new NotThere(nameof(InnovationSite)));
    }

    /// <summary>What the teams of a trial said of their weeks, newest first.</summary>
    public async Task<IReadOnlyList<TeamReflection>> ReflectionsAsync(Guid site, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return [.. (await store.Set<ReflectionRow>().AsNoTracking().Where(r => r.Site == site).OrderByDescending(r => r.Week).ThenBy(r => r.At).ToListAsync(stop)).Select(r => new TeamReflection(r.Team, r.Week, r.Helped, r.Stood, r.Change))];
    }

    /// <summary>The trial in which a team settles who talks first, if there is one.</summary>
    public async Task<InnovationSite?> RunningWithArmAsync(Guid team, CancellationToken stop = default) =>
        (await AllAsync(stop)).FirstOrDefault(s => s.State == SiteState.Running && s.Plan.Arm != ArmWay.None && s.Plan.Teams.Any(t => t.Team == team));

    internal static Guid Add(PersonFile file, SiteAsPlanned plan, long seed)
    {
        var id = file.NewId();
        file.Store.Add(new SiteRow { Id = id, State = nameof(SiteState.Proposed), StartsOn = plan.StartsOn!.Value, Seed = seed, ProposedByName = file.By.Actor.Name, ProposedAt = file.Now, Plan = JsonSerializer.Serialize(plan, Text) });
        return id;
    }

    internal static async Task<InnovationSite> FindAsync(PersonFile file, Guid site, CancellationToken stop) => Of(await RowAsync(file, site, stop));

    /// <summary>Keeps how a trial stands, in the deed that changes it.</summary>
    internal static async Task ChangeAsync(PersonFile file, Guid site, SiteState state, int extendedWeeks, string why, DateOnly? endedOn, CancellationToken stop)
    {
        var row = await RowAsync(file, site, stop);
        (row.State, row.ExtendedWeeks, row.Why, row.EndedOn) = (state.ToString(), extendedWeeks, why, endedOn);
    }

    /// <summary>How many were settled before; one more is now. The row is locked first, so that two who get in touch at one moment wait for each other and neither is refused.</summary>
    internal static async Task<int> DrawnAsync(PersonFile file, Guid site, CancellationToken stop)
    {
        // SQLite's one writer holds it already.
        if (file.Store.Database.IsNpgsql()) await file.Store.Database.SqlQuery<Guid>($"SELECT id AS \"Value\" FROM innovation_sites WHERE id = {site} FOR UPDATE").ToListAsync(stop);
        return (await RowAsync(file, site, stop)).Drawn;
    }

    internal static async Task DrewAsync(PersonFile file, Guid site, CancellationToken stop) => (await RowAsync(file, site, stop)).Drawn++;

    internal static void Reflect(PersonFile file, Guid site, TeamReflection said) => file.Store.Add(new ReflectionRow
    {
        Id = file.NewId(), Site = site, Team = said.Team, Week = said.Week, Helped = said.Helped, Stood = said.Stood, Change = said.Change, At = file.Now,
    });

    static async Task<SiteRow> RowAsync(PersonFile file, Guid site, CancellationToken stop) => await file.Store.FindAsync<SiteRow>([site], stop) ?? throw new NotThere(nameof(InnovationSite));

    static InnovationSite Of(SiteRow row) => new(row.Id, JsonSerializer.Deserialize<SiteAsPlanned>(row.Plan, Text)!, Enum.Parse<SiteState>(row.State), row.Seed, row.ProposedByName)
    {
        ExtendedWeeks = row.ExtendedWeeks, Why = row.Why, EndedOn = row.EndedOn,
    };
}
