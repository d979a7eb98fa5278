using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// A caller without a name turns out to be somebody we know. Their contact, a talk with its answers, and what happens next become
/// part of that person's story, on their own worker's or team's desk. Two records with names are never joined here, nor one that
/// holds more than can go along.
/// </summary>
public sealed class IdentifyCaller(RecordDoor door, ContactCards cards, TeamShelf teams)
{
    /// <summary>Says who the caller is.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="known">The person they turned out to be.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid contact, Guid known, CancellationToken stop = default)
    {
        var caller = await cards.PersonOfAsync(contact, stop);
        return await door.BringAsync(by, [caller], [known], Purpose.FrontDoor, nameof(IdentifyCaller), async file =>
        {
            var found = await file.OneAsync<Contact>(contact, stop: stop);
            var (stranger, person) = (await file.OneAsync<Person>(caller, stop: stop), await file.OneAsync<Person>(known, stop: stop));
            var joining = new JoiningRecords(file, caller, known, teams, stop);
            var verdict = ContactRules.MayWorkOn(found).And(() => ContactRules.MayBeFoundToBe(stranger.IsUnnamed, caller, known, person.FoundToBe));
            if (verdict.Allowed && await joining.HoldsMoreAsync()) verdict = Verdict.No(ContactRules.HoldsMore);
            if (!verdict.Allowed) return verdict;
            await joining.GoesAlongAsync();
            return Verdict.Made(contact);
        }, stop);
    }
}
