using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.House.Tests.People;

/// <summary>Edna and Arthur Jones, known to the North team.</summary>
static class Couple
{
    public static async Task<Guid> EdnaAsync(AHouse house) => await AddAsync(house, new NewPerson { GivenName = "Edna", FamilyName = "Jones", PreferredName = "Mrs Jones", BornOn = new DateOnly(1942, 5, 3) });

    public static async Task<Guid> ArthurAsync(AHouse house) => await AddAsync(house, new NewPerson { GivenName = "Arthur", FamilyName = "Jones", BornOn = new DateOnly(1941, 9, 9) });

    public static async Task<Guid> AddAsync(AHouse house, NewPerson told)
    {
        var verdict = await house.WithAsync((AddPerson act) => act.DoAsync(AHouse.Priya, told, someoneNew: true));
        return verdict.Allowed ? verdict.Answer!.Value : throw new InvalidOperationException(verdict.Because);
    }

    /// <summary>Does an act as Priya and returns the verdict.</summary>
    public static Task<Verdict> DoAsync<TAct>(this AHouse house, Func<TAct, Task<Verdict>> act) where TAct : notnull => house.WithAsync(act);

    /// <summary>Everything of one kind on a record, as the door hands it over.</summary>
    public static Task<List<T>> HeldAsync<T>(this AHouse house, Guid person) where T : Thing =>
        house.WithAsync(async (RecordDoor door) => await (await door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "Look")).ListAsync<T>());

    /// <summary>The sentences of a story, oldest first.</summary>
    public static Task<IReadOnlyList<string?>> StoryAsync(this AHouse house, Guid person) => house.WithAsync(async (RecordDoor door) =>
        (IReadOnlyList<string?>)[.. (await (await door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "Look")).ChronologyAsync()).Select(l => l.Sentence).Reverse()]);
}
