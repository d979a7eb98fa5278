using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Puts a name, what they like to be called, or a date of birth right. The earlier name stays in the diary.</summary>
public sealed class PutNameRight(RecordDoor door)
{
    /// <summary>Puts it right.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose name.</param>
    /// <param name="expecting">The version of the person the caller has seen.</param>
    /// <param name="name">The name as it is.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else put it right first.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, int expecting, NameAsTold name, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Identity, nameof(PutNameRight), async file =>
        {
            var who = await file.PersonAsync(stop);
            var yours = new PersonNamed(person, BothTexts.Tidy(name.GivenName), BothTexts.Tidy(name.FamilyName), BothTexts.Tidy(name.PreferredName), name.BornOn);
            var theirs = new PersonNamed(person, who.GivenName, who.FamilyName, who.PreferredName, who.BornOn);
            if (who.Version != expecting && yours != theirs) await ShowTheirsAsync(file, who, theirs, stop);
            return PersonRules.MayBeCalled(yours.GivenName, yours.FamilyName, yours.PreferredName, yours.BornOn, file.Today).Then(() =>
            {
                if (yours != theirs) file.Record(who, yours);
                return person;
            });
        }, stop);

    static async Task ShowTheirsAsync(PersonFile file, Person who, PersonNamed theirs, CancellationToken stop)
    {
        var last = (await file.ChronologyAsync(1, [nameof(PersonNamed), nameof(PersonAdded)], stop)).FirstOrDefault();
        var text = $"{theirs.GivenName} {theirs.FamilyName}; likes to be called: {theirs.PreferredName}; born: {theirs.BornOn:d MMMM yyyy}";
        throw new SavedFirst("Name", text, last?.By ?? "", last?.At, who.Version);
    }
}

/// <summary>A name as it was told.</summary>
public sealed record NameAsTold
{
    /// <summary>Given name.</summary>
    public string GivenName { get; init; } = "";

    /// <summary>Family name.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>What they like to be called.</summary>
    public string PreferredName { get; init; } = "";

    /// <summary>Date of birth, where known.</summary>
    public DateOnly? BornOn { get; init; }
}
