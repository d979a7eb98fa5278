using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>A crisis as it was told.</summary>
/// <param name="WhatHappened">What happened.</param>
/// <param name="PersonsView">How they see it, in their words; empty when nobody could ask yet.</param>
/// <param name="WhyNoView">Why their view could not be had, or empty.</param>
/// <param name="Affects">Who else is affected: ties of their circle.</param>
public sealed record CrisisAsTold(string WhatHappened, string PersonsView = "", string WhyNoView = "", IReadOnlyList<Guid>? Affects = null);

/// <summary>A crisis opens: the person is on the team's board at once, and somebody keeps in touch from now on.</summary>
public sealed class OpenCrisis(RecordDoor door, TeamShelf teams, ModelShelf models, BankHolidays holidays)
{
    /// <summary>Opens it. The worker who stays with the person keeps in touch; the first call is due by the model's cadence.</summary>
    /// <param name="by">Who opens it.</param>
    /// <param name="person">Whose crisis.</param>
    /// <param name="told">What happened.</param>
    /// <param name="because">The activated contingency plan it came of, or <see langword="null"/>.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the crisis, or what is missing.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, CrisisAsTold told, Guid? because = null, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        var model = models.Pinned(team.Model);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenCrisis), async file =>
        {
            file.ModelVersion = model.Id;
            var open = await file.FindAsync<CrisisRecord>(c => c.Person == person && c.ClosedAt == null, stop);
            var verdict = CrisisRules.MayOpen(open, told.WhatHappened, told.PersonsView).With(KeepableWords.MayKeep(told.WhyNoView, nameof(told.WhyNoView)));
            if (!verdict.Allowed) return verdict;

            var cadence = CrisisWork.CadenceOf(model);
            var (keeper, name) = await CrisisWork.KeeperAsync(file, stop);
            var first = cadence is null ? file.Now.AddDays(1) : cadence.DueAfter(file.Now, holidays);
            var crisis = file.Begin(person, new CrisisOpened(
                file.NewId(), told.WhatHappened.Trim(), told.PersonsView.Trim(), model.Id, keeper, name, await CrisisWork.TeamAsync(file, stop),
                first, cadence is null ? 24 : CrisisWork.Hours(cadence), cadence?.Key ?? "", because));
            if (told.PersonsView.Trim().Length == 0 && told.WhyNoView.Trim().Length > 0) file.Record(crisis, new CrisisViewHeard(crisis.Id, "", told.WhyNoView.Trim()));
            foreach (var tie in await file.ListAsync<Tie>(t => t.Person == person && t.EndedOn == null, stop))
                if (told.Affects?.Contains(tie.Id) == true) file.Record(crisis, new CrisisTouchesSomebody(crisis.Id, tie.Id, tie.Name, tie.Relation, tie.Depends));
            CrisisWork.PutOnDesk(file, crisis);
            // The team holds the risk: whoever covers finds the card in time. Somebody let in for a time lets nobody else in.
            if (crisis.Team == team.Id) await Desks.LetTeamAsync(file, person, team, stop);
            // Whoever heard how they see it has talked with them.
            if (told.PersonsView.Trim().Length > 0) await Waits.TalkedAsync(file, person, stop);
            return Verdict.Made(crisis.Id);
        }, stop);
    }
}
