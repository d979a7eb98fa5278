using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Begins a record for somebody. Likely matches are shown first, so that nobody is held twice.</summary>
public sealed class AddPerson(RecordDoor door, Shelves.TeamShelf teams)
{
    /// <summary>Begins the record; the worker's team answers for it.</summary>
    /// <param name="by">Who adds them.</param>
    /// <param name="name">Who they are.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, NameAsTold name, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, [], Purpose.Identity, nameof(AddPerson), file =>
        {
            var told = new PersonAdded(file.NewId(), BothTexts.Tidy(name.GivenName), BothTexts.Tidy(name.FamilyName), BothTexts.Tidy(name.PreferredName), name.BornOn);
            var verdict = PersonRules.MayBeCalled(told.GivenName, told.FamilyName, told.PreferredName, told.BornOn, file.Today);
            if (team is null) verdict = verdict.With(Verdict.No("You are not in a team yet, so nobody would answer for this person. Ask your manager."));
            return Task.FromResult(verdict.Then(() =>
            {
                var person = file.Welcome(told);
                file.Begin(person.Id, new TeamTookOn(file.NewId(), team!.Id, team.Name, ForContact: false));
                return person.Id;
            }));
        }, stop);
    }
}
