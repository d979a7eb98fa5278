using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Access;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Shelves;

/// <summary>Who answers for each kind of data, and who did. No personal data of people who draw on support: no door to read it.</summary>
public sealed class DataOwnerShelf
{
    readonly Stores stores;
    readonly TimeProvider clock;

    internal DataOwnerShelf(Stores stores, TimeProvider clock) => (this.stores, this.clock) = (stores, clock);

    /// <summary>Every kind of data, in the order of the register, as it stands today.</summary>
    public async Task<IReadOnlyList<DataStanding>> AllAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var namings = (await store.Set<DataNamingRow>().AsNoTracking().OrderByDescending(n => n.Number).ToListAsync(stop)).ToLookup(n => n.Data, Of, StringComparer.Ordinal);
        var here = await store.Set<Worker>().AsNoTracking().Where(w => w.Active).ToDictionaryAsync(w => w.Id, stop);
        return [.. DataRegister.All.Select(d => Standing(d, [.. namings[d.Key]]))];

        DataStanding Standing(HeldData data, IReadOnlyList<DataNaming> history) =>
            DataRules.Standing(data, history, history.Count > 0 && here.TryGetValue(history[0].Told.Owner!.Value, out var owner) ? owner.HeldRoles() : null, Days.Of(clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>One kind of data as it stands today.</summary>
    /// <exception cref="NotThere">There is no such kind.</exception>
    public async Task<DataStanding> FindAsync(string data, CancellationToken stop = default) =>
        (await AllAsync(stop)).FirstOrDefault(s => s.Data.Key == data) ?? throw new NotThere(nameof(HeldData));

    /// <summary>The naming that holds, read in the deed that would follow it.</summary>
    internal static async Task<DataNaming?> LastAsync(PersonFile file, string data, CancellationToken stop) =>
        await file.Store.Set<DataNamingRow>().AsNoTracking().Where(n => n.Data == data).OrderByDescending(n => n.Number).FirstOrDefaultAsync(stop) is { } row ? Of(row) : null;

    internal static Guid Add(PersonFile file, string data, int number, DataNamingAsTold told, Worker owner)
    {
        var id = file.NewId();
        file.Store.Add(new DataNamingRow
        {
            Id = id, Data = data, Number = number, Owner = owner.Id, OwnerName = owner.Name, OwnerAs = DataRules.AnswersAs(owner.HeldRoles())!.Value.ToString(), Control = told.Control!.Value.ToString(),
            Partner = told.Partner.Trim(), Agreed = told.Agreed.Trim(), Written = told.Written.Trim(), LookAgainOn = told.LookAgainOn!.Value, Why = told.Why.Trim(), NamedByName = file.By.Actor.Name, NamedAt = file.Now,
        });
        return id;
    }

    static DataNaming Of(DataNamingRow r) => new(
        r.Data, r.Number,
        new() { Owner = r.Owner, Control = Enum.Parse<DataControl>(r.Control), Partner = r.Partner, Agreed = r.Agreed, Written = r.Written, LookAgainOn = r.LookAgainOn, Why = r.Why },
        r.OwnerName, Enum.Parse<Role>(r.OwnerAs), r.NamedByName, r.NamedAt);
}
