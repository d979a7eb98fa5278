using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.House.Tests.Diary;

/// <summary>A house with a diary in it: contacts, looks, couples, refusals, under several seals.</summary>
static class ADiary
{
    public static async Task<List<Guid>> TellAsync(AHouse house, int people = 4, int seals = 4)
    {
        var told = new List<Guid>();
        for (var seal = 0; seal < seals; seal++)
        {
            for (var i = 0; i < people; i++) told.Add(await SomeoneAsync(house, $"Edna {seal}.{i}"));
            await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, told[^1], Purpose.Conversation, "Look"));
            await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, [told[^1], told[^2]], Purpose.Conversation, "LookAtBoth"));
            try { await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Sam, told[^1], Purpose.Conversation, "Look")); }
            catch (CannotOpen) { /* a refusal is in the diary too */ }
            house.Clock.Move(TimeSpan.FromMinutes(1));
            await house.Get<Sealer>().SealAsync();
        }

        return told;
    }

    public static async Task<Guid> SomeoneAsync(AHouse house, string name)
    {
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = $"I am {name} and my bins are never taken.", GivenName = name, FamilyName = "Jones", BornOn = new(1950, 2, 3) }));
        await using var store = house.Stores.Open();
        return await store.Set<Practice.FrontDoor.Contact>().Where(c => c.Id == taken.Answer).Select(c => c.Person).SingleAsync();
    }

    public static Task<VerificationReport> VerifyAsync(AHouse house) => house.Get<Verification>().VerifyAsync();

    public static Task<Verdict> RenameAsync(AHouse house, Guid person, string name) =>
        house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "PutNameRight", async file =>
        {
            file.Record(await file.PersonAsync(), new PersonNamed(person, name, "Jones", "", null));
            return Verdict.Yes;
        }));
}
