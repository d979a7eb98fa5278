using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Plans;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Plans;

/// <summary>Work with somebody ends well: nothing is left to do, goodbye was said, and they know what to do to come back.</summary>
[Source("Care Act 2014, s 27(1)")]
public sealed class CloseWork(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Closes it, or says what stands in the way. An open enquiry, an urgent need or a plan nobody looked at takes somebody’s agreement.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Who we say goodbye to.</param>
    /// <param name="said">What was said.</param>
    /// <param name="answer">The worker’s answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, ClosingAsSaid said, RuleAnswer answer, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(CloseWork), async file =>
        {
            var live = await file.FindAsync<Plan>(p => p.Status == PlanStatus.Agreed, stop);
            var model = models.Pinned(live?.Model ?? team.Model);
            file.ModelVersion = model.Id;
            var worry = await NewestOpenAsync(file, stop);
            var checks = await Checks.OfAsync(file, person, Trigger.CloseWork, person.ToString(), stop, since: worry?.RaisedAt);
            var facts = (await Situation.OfAsync(file, person, model, null, stop)).Facts.With("safeguarding.open", worry is not null);
            var own = ClosingRules.MayClose(said, await StillToDoAsync(file, live, checks, stop), live is not null && (await MoneyFile.ReadAsync(file, person, stop)).Lines.Any(l => (l.WeeklyPence > 0 && !(l.Until < file.Today)) || (l.OncePence > 0 && l.From >= file.Today))).With(answer.MayKeep());
            var asked = Weighing.Weigh(model, Trigger.CloseWork, facts);
            var answered = own.With(Weighing.Weigh(model, Trigger.CloseWork, checks.In(facts)).Answered(answer.Read, answer.Reason));
            if (!answered.Allowed) return answered;
            var closing = file.Begin(person, new WorkClosed(file.NewId(), said with { Why = said.Why.Trim(), Goodbye = said.Goodbye.Trim(), TheirView = said.TheirView.Trim(), HowBack = said.HowBack.Trim() }, team.Id));
            if (live is not null) await WorkEnding.EndAsync(file, live, stop);
            Exceptions.Record(file, person, closing.Id, team.Id, asked, answer.Reason, checks);
            await checks.UseAsync(file, stop);
            foreach (var one in await file.ListAsync<Involvement>(i => i.Until == null, stop))
                if (one.Kind is InvolvementKind.NamedWorker or InvolvementKind.Paired or InvolvementKind.Team) file.Record(one, new InvolvementEnded(one.Id, one.Name, "We said goodbye."));
            return Verdict.Made(closing.Id);
        }, stop);
    }

    static async Task<Concern?> NewestOpenAsync(PersonFile file, CancellationToken stop) =>
        (await file.ListAsync<Concern>(c => c.AnsweredAt == null || (c.EnquiryAskedAt != null && c.EnquiryEndedAt == null), stop)).MaxBy(c => c.RaisedAt);

    // The agreement to close is not itself something still to do.
    static async Task<IReadOnlyCollection<string>> StillToDoAsync(PersonFile file, Plan? live, Checks checks, CancellationToken stop) =>
        [.. (await WorkEnding.StillToDoAsync(file, live, stop)).Where(s => s.About != checks.Approval?.Id && s.About != checks.Peer?.Id).Select(s => s.What.TrimEnd('.'))];
}
