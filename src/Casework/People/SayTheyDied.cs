using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.People;

/// <summary>
/// We were told that somebody died. Nothing that is open ends by itself: it is put on their worker's desk to end. What was on its way to
/// them is not sent.
/// </summary>
[Source("Legal floor LF-10: nobody disappears")]
public sealed class SayTheyDied(RecordDoor door, TeamShelf teams)
{
    /// <summary>Notes it.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Who died.</param>
    /// <param name="on">The day.</param>
    /// <param name="toldBy">Who told us.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, DateOnly? on, string toldBy, CancellationToken stop = default)
    {
        var mine = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Identity, nameof(SayTheyDied), async file =>
        {
            var who = await file.PersonAsync(stop);
            var own = await OwnDesk.FindAsync(file, person, teams, stop);
            var verdict = PersonRules.MaySayDied(who, on, toldBy, file.Today);
            if (verdict.Allowed && own is null) verdict = verdict.With(await Desks.LetTeamAsync(file, person, mine, stop));
            if (!verdict.Allowed || (own ?? (mine is null ? null : TheirDesk.Of(mine))) is not { } desk) return verdict;

            await Waits.DiedAsync(file, person, stop);
            var steps = (await file.ListAsync<NextStep>(s => s.DoneAt == null, stop)).FindAll(s => s.DoneAt is null);
            foreach (var asked in steps.Where(s => s.What == PersonRules.SayWhen)) file.Record(asked, new NextStepDone(asked.Id, "The day was written down."));
            file.Record(who, new PersonDied(person, on!.Value, BothTexts.Tidy(toldBy)));
            foreach (var message in await file.ListAsync<Message>(m => m.Way != null && (m.State == MessageState.Asked || m.State == MessageState.WillTryAgain), stop))
                file.Record(message, new MessageWithdrawn(message.Id, "They have died."));
            var plan = await file.FindAsync<Plan>(p => p.Status == PlanStatus.Agreed, stop) is not null;
            file.Begin(new NextStepAgreed(
                file.NewId(), NextStepKind.LookAgain, PersonRules.MustStillEnd(who, steps.Count(s => s.DoneAt is null), plan), person, desk.Team, desk.Worker, desk.WorkerName, file.Now.AddDays(1)));
            return verdict with { Answer = person };
        }, stop);
    }
}
