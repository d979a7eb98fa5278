using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Crisis;

/// <summary>Somebody near the end of their life, or with a plain and lasting need, plans now although the crisis is open: an exception that everybody sees.</summary>
public sealed class AllowLastingPlans(RecordDoor door)
{
    /// <summary>Writes the exception down, with its reason.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid crisis, PlanNow because, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AllowLastingPlans), async file =>
        {
            var held = await file.OneAsync<CrisisRecord>(crisis, stop: stop);
            file.ModelVersion = held.Model;
            var verdict = CrisisRules.MayPlanNow(held, because, why);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new LastingPlansAllowed(crisis, because, why.Trim()));
            Exceptions.Record(file, person, crisis, held.Team, new Verdict([new Finding("steady-first", Weight.Reason, "The crisis is still open.", "Practice models 1.8", Title: "Steady before lasting", LookAgainAfterDays: 28)]), why);
            return Verdict.Made(crisis);
        }, stop);
}
