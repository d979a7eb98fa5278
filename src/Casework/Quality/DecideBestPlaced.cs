using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Quality;

/// <summary>What a team decided about who is best placed.</summary>
/// <param name="Attendees">Who was there, one a line.</param>
/// <param name="Options">Who else was thought of, one a line.</param>
/// <param name="Decision">What was decided, and why.</param>
/// <param name="Lead">The worker who leads.</param>
/// <param name="PairWorker">The second, when they work here.</param>
/// <param name="PairName">The second's name, when they do not.</param>
/// <param name="PairFrom">Whom the second works for.</param>
public sealed record PlacedAsTold(string Attendees, string Options, string Decision, Guid? Lead, Guid? PairWorker, string PairName, string PairFrom);

/// <summary>The team's decision on who is best placed is written down, and the two who lead stand on the record. No hand-off is counted.</summary>
[Source("Cambridgeshire 2014, 2.7")]
public sealed class DecideBestPlaced(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Writes the decision down and names the lead and their second.</summary>
    public async Task<Verdict> DoAsync(Caller by, Guid person, PlacedAsTold told, bool read, string? reason, CancellationToken stop = default)
    {
        var workers = await teams.WorkersAsync(stop);
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        var (lead, second) = (workers.FirstOrDefault(w => w.Id == told.Lead && w.Active), workers.FirstOrDefault(w => w.Id == told.PairWorker && w.Active));
        var (pairName, pairFrom) = (second?.Name ?? (told.PairName ?? "").Trim(), (told.PairFrom ?? "").Trim());
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(DecideBestPlaced), async file =>
        {
            if (team is null) return Verdict.No("You are not in a team yet. Ask your manager.");
            if (file.IsForATime) return Verdict.No("You were let in for a time. Ask their own team to decide this.");
            var verdict = BestPlacedRules.MayDecide(told.Attendees, told.Options, told.Decision, lead?.Id, pairName, pairFrom);
            if (second is not null && second.Id == lead?.Id) verdict = verdict.With(Verdict.No("Choose somebody else as the second.", nameof(told.PairWorker)));
            if (!verdict.Allowed) return verdict;

            var model = models.Pinned(team.Model);
            file.ModelVersion = model.Id;
            var named = await file.FindAsync<Involvement>(i => i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop);
            // The team has met, so the question whether it has said who is best placed is answered.
            var asked = named?.Worker == lead!.Id ? Verdict.Yes : Weighing.Weigh(model, Trigger.AssignWorker, CaseFacts.None.With("peer.checked", true).With("worker.is-manager", by.Actor.IsAny(Role.TeamManager, Role.ServiceManager)));
            verdict = asked.With(QualityRules.MayExplain(reason)).Answered(read, reason);
            if (!verdict.Allowed) return verdict;

            var placed = file.Begin(new BestPlacedDecided(file.NewId(), told.Attendees.Trim(), told.Options.Trim(), told.Decision.Trim(), lead.Id, lead.Name, pairName, pairFrom));
            Exceptions.Record(file, person, placed.Id, team.Id, asked, reason);
            if (named?.Worker != lead.Id)
            {
                if (named is not null) file.Record(named, new InvolvementEnded(named.Id, named.Name, "The team chose who is best placed."));
                file.Begin(new WorkerNamed(file.NewId(), lead.Id, lead.Name));
            }

            foreach (var earlier in await file.ListAsync<Involvement>(i => i.Kind == InvolvementKind.Paired && i.Until == null, stop))
                file.Record(earlier, new InvolvementEnded(earlier.Id, earlier.Name, "The team chose who is best placed."));
            if (pairName.Length > 0) file.Begin(new PairNamed(file.NewId(), second?.Id, pairName, pairFrom));
            return verdict with { Answer = placed.Id };
        }, stop);
    }
}
