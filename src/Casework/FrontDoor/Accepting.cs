using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>What is written when an introduction is accepted: the household, the tie both ways, and a note for each.</summary>
internal sealed class Accepting(PersonFile file, Caller by, Team team, TeamShelf teams, CancellationToken stop)
{
    readonly List<Guid> accepted = [];

    /// <summary>The worker who accepts is the worker to ask for.</summary>
    public async Task StayWithAsync(Guid person)
    {
        accepted.Add(person);
        if (await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop) is null)
            file.Begin(person, new WorkerNamed(file.NewId(), by.Actor.Id, by.Actor.Name));
        await OwnDesk.LetAnswerAsync(file, person, team.Id, team.Name, stop);
    }

    /// <summary>The second person joins the household; each stands in the other's circle.</summary>
    public async Task<Guid> JoinAsync(Guid first, SecondPerson second)
    {
        var one = await file.OneAsync<Person>(first, stop: stop);
        var other = second.Known is { } known ? await file.OneAsync<Person>(known, stop: stop)
            : file.Welcome(new PersonAdded(file.NewId(), second.GivenName.Trim(), second.FamilyName.Trim(), "", second.BornOn));
        var home = other.Household ?? one.Household ?? file.NewId();
        foreach (var who in new[] { one, other }.Where(p => p.Household != home)) file.Record(who, new HouseholdJoined(who.Id, home));
        file.Begin(first, new TieNoted(file.NewId(), other.Id, new TieAsTold { Name = other.FullName, Relation = second.TheyAre.Trim(), LivesWith = true }));
        file.Begin(other.Id, new TieNoted(file.NewId(), first, new TieAsTold { Name = one.FullName, Relation = second.FirstIs.Trim(), LivesWith = true }));
        return other.Id;
    }

    /// <summary>Each is noted for early help on their own record, with a day to look again. One who is noted already stays as noted.</summary>
    public async Task NoteAsync(EarlyHelpAsTold note)
    {
        foreach (var person in accepted)
        {
            if (await file.FindAsync<EarlyHelpNote>(n => n.Person == person && n.EndedOn == null, stop) is not null) continue;
            var desk = await OwnDesk.LaterAsync(file, person, new(team.Id, team.Name, by.Actor.Id, by.Actor.Name), teams, stop);
            var noted = file.Begin(person, new EarlyHelpNoted(file.NewId(), note.Reason.Trim(), note.Basis.Trim(), note.LookAgainOn!.Value, note.Told!.Value, note.WhyNotTold.Trim()));
            file.Begin(person, new NextStepAgreed(
                file.NewId(), NextStepKind.LookAgain, "Ask how they are coping.", noted.Id, desk.Team, desk.Worker, desk.WorkerName, Days.At(noted.LookAgainOn, new TimeOnly(9, 0))));
        }
    }
}
