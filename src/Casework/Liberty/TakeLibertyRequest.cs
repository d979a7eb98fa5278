using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;

namespace Threefold.Casework.Liberty;

/// <summary>A care home or hospital asked whether it may deprive somebody of their liberty: the request is on the worklist, with its last day.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, para 24")]
public sealed class TakeLibertyRequest(RecordDoor door)
{
    /// <summary>Takes it.</summary>
    /// <param name="by">Who takes it in; their team answers for it.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, LibertyAsAsked asked, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(TakeLibertyRequest), async file =>
        {
            var scheme = LibertyReference.Now;
            var verdict = LibertyRules.MayTake(asked, scheme, await file.ListAsync<LibertyRequest>(stop: stop), (await file.PersonAsync(stop)).AgeOn(file.Today), file.Today).With(LibertyWork.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            var tidy = Tidy(asked);
            var made = file.Begin(new LibertyRequested(file.NewId(), scheme.Key, tidy, LibertyRules.MustDecideBy(tidy, scheme, file.Today), by.Team!.Value));
            file.Next(made, $"Ask for the assessments, and decide by {LibertyRules.Day(made.DueBy)}.", made.DueBy);
            await file.ClearDraftsAsync($"/people/{person}/liberty/new", stop);
            return verdict with { Answer = made.Id };
        }, stop);

    static LibertyAsAsked Tidy(LibertyAsAsked asked) => asked with
    {
        Place = asked.Place.Trim(), AskedBy = asked.AskedBy.Trim(), Why = asked.Why.Trim(), TheySay = asked.TheySay.Trim(), FamilySays = asked.FamilySays.Trim(), UrgentUntil = asked.Urgent == true ? asked.UrgentUntil : null,
    };
}
