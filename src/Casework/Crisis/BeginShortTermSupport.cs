using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Help to recover begins, towards what the person wants to do again. The free time is worked out, and somebody looks before it ends.</summary>
public sealed class BeginShortTermSupport(RecordDoor door, TeamShelf teams)
{
    /// <summary>Begins it. A team that works with them on it may open their record from then on.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose.</param>
    /// <param name="support">What, who, towards what, from when until when.</param>
    /// <param name="givingTeam">The team here that gives it, or <see langword="null"/> for the worker's own.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, SupportAsPlanned support, Guid? givingTeam = null, CancellationToken stop = default)
    {
        if (await teams.FindAsync(givingTeam ?? by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("Choose the team that works with them.", "Team");
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(BeginShortTermSupport), async file =>
        {
            var verdict = SupportRules.MayBegin(support);
            if (!verdict.Allowed) return verdict;
            var (start, end) = (support.StartsOn!.Value, support.EndsOn!.Value);
            var free = SupportRules.FreeUntil(support.Kind!.Value, start, FreeSupportTable.On(start));
            var begun = file.Begin(person, new ShortTermSupportBegan(
                file.NewId(), support.Kind.Value, support.What.Trim(), support.GivenBy.Trim(), team.Id, support.Goal.Trim(), start, end, free, support.CostPence));
            if (await file.FindAsync<Involvement>(i => i.Person == person && i.Team == team.Id && i.Kind == InvolvementKind.Team && i.Until == null, stop) is null)
                file.Begin(person, new TeamTookOn(file.NewId(), team.Id, team.Name, ForContact: false));
            var look = free is { } last && last < end ? last : end;
            var desk = by.Actor.Teams.Contains(team.Id) ? new(team.Id, team.Name, by.Actor.Id, by.Actor.Name) : await OwnDesk.LaterAsync(file, person, new(team.Id, team.Name, by.Actor.Id, by.Actor.Name), teams, stop);
            file.Begin(person, new NextStepAgreed(
                file.NewId(), NextStepKind.LookAtRecovery, $"Look together at what they can do again: {begun.What}", begun.Id, desk.Team, desk.Worker, desk.WorkerName, Days.At(look.AddDays(-3) < file.Today ? file.Today : look.AddDays(-3), new TimeOnly(12, 0))));
            return Verdict.Made(begun.Id);
        }, stop);
    }
}
