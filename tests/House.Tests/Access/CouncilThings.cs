using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Community;
using Threefold.Casework.Letters;
using Threefold.Casework.Money;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Community;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Money;
using Threefold.House.Tests.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Web.SignIn;

namespace Threefold.House.Tests.Access;

/// <summary>What a council has that is about nobody: its directory, a run of payments, a draft of how it works.</summary>
/// <param name="Entry">Something in the directory that everybody may see.</param>
/// <param name="Import">An import that somebody is to look at first.</param>
/// <param name="Source">A source that the directory is read from.</param>
/// <param name="Payments">A run of payments that is ready and was not paid.</param>
sealed record CouncilThings(Guid Entry, Guid Import, Guid Source, Guid Payments)
{
    /// <summary>A letter whose words somebody is writing anew.</summary>
    public const string Letter = "waiting";

    public static async Task<CouncilThings> MadeAsync(AHouse house)
    {
        // A reading that lost most of what was there is shown to nobody before somebody has read that it did.
        await BringAsync(house, 10, lookFirst: false);
        var lost = await BringAsync(house, 1, lookFirst: true);
        await DoneAsync(house, (BeginDraft act) => act.DoAsync(AModel.Pia, AModel.One));
        await DoneAsync(house, (SaveLetterTemplate act) => act.DoAsync(AModel.Pia, Letter, 0, "You are waiting", "Dear {{who}}"));
        return new(
            EntryId(0),
            lost,
            await DoneAsync(house, (SaveSource act) => act.DoAsync(AHouse.Maya, null, new("Town", "https://town.example.org", "The town", "OGL", 0, false, false))),
            await DoneAsync(house, (PrepareRun act) => act.DoAsync(APurse.Fay, APurse.May19)));
    }

    /// <summary>A form that was held for a worker while they sign in again.</summary>
    public static async Task<Guid> FormAsync(ASite site, Guid worker)
    {
        var id = Guid.CreateVersion7();
        var cover = site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("Threefold.HeldPost", worker.ToString());
        await site.Services.GetRequiredService<HeldPostShelf>().HoldAsync(id, worker, cover.Protect(JsonSerializer.SerializeToUtf8Bytes(new HeldPost("/desk", [new("Words", "Edna rang.")]))));
        return id;
    }

    /// <summary>The first record of a list of the open feed.</summary>
    public static async Task<string> FirstAsync(ASite site, string list)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        return JsonDocument.Parse(await http.GetStringAsync($"/openreferral/{list}")).RootElement.GetProperty("contents")[0].GetProperty("id").GetString()!;
    }

    static Guid EntryId(int which) => Guid.Parse($"01900000-0000-7000-8000-00000000c40{which}");

    static async Task<Guid> BringAsync(AHouse house, int count, bool lookFirst)
    {
        return await DoneAsync(house, (ImportDirectory act) => act.DoAsync(Actor.Importer, "town", "x", Records(), lookFirst: lookFirst));

        async IAsyncEnumerable<DirectoryRecord> Records()
        {
            await Task.Yield();
            for (var i = 0; i < count; i++)
            {
                yield return new EntryRead(new ServiceEntry
                {
                    Id = EntryId(i), Name = $"Riverside Choir {i}", Cost = "£2", CheckedOn = new(2026, 1, 2), From = new Provenance("town", $"{i}", "OGL", ScratchFolder.At), RunBy = new Organisation("Riverside", "", "", []),
                    Places = [new Place("Hall", ["1 High Street"], "NR1 1AA", null, [])], Terms = [new Term("Singing", "town", "", "sing")], Contacts = [new("Desk", "01632 960001", "", "")],
                }, $"{i}", "{}");
            }
        }
    }

    static async Task<Guid> DoneAsync<T>(AHouse house, Func<T, Task<Verdict>> act)
        where T : notnull
    {
        var verdict = await house.WithAsync(act);
        return verdict.Allowed ? verdict.Answer ?? Guid.Empty : throw new InvalidOperationException($"{typeof(T).Name}: {verdict.Because}");
    }
}
