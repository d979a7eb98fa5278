using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Money;

/// <summary>A worker asks that it is found what somebody can pay. It goes to the desk of the finance officers’ team, who may then open what they need.</summary>
[Source("Care Act 2014, s 17")]
public sealed class AskWhatTheyPay(RecordDoor door, TeamShelf teams)
{
    /// <summary>Within how many days somebody is asked to; the product’s own start.</summary>
    const int InDays = 14;

    /// <summary>Asks.</summary>
    public async Task<Verdict> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var finance = (await teams.WorkersAsync(stop)).Where(w => w.Roles.Split(',').Contains(nameof(Role.Finance))).ToList();
        var officer = finance.Find(w => w.Team == by.Team) ?? finance.FirstOrDefault();
        var team = officer is null ? null : await teams.FindAsync(officer.Team, stop);
        return await door.OpenAsync(by, person, Purpose.Money, nameof(AskWhatTheyPay), async file =>
        {
            if (officer is null) return Verdict.No("No finance officer works here yet. Ask your manager.");
            if (await file.FindAsync<NextStep>(s => s.Kind == NextStepKind.FindWhatTheyPay && s.DoneAt == null, stop) is not null) return Verdict.No("They have been asked already.");
            var verdict = await Desks.LetTeamAsync(file, person, team, stop);
            if (!verdict.Allowed) return verdict;
            MoneyDesk.Put(file, NextStepKind.FindWhatTheyPay, "Find out with them what they can pay, from their own money only.", person, team!.Id, file.Today.AddDays(InDays));
            return Verdict.Made(person);
        }, stop);
    }
}
