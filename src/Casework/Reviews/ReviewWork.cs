using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>What acts about reviews share: whose it is, the step on a desk, and what follows when a look ends.</summary>
static class ReviewWork
{
    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>Why somebody opens a review: from outside the council for that one plan, else as any talk with the person.</summary>
    public static Purpose PurposeOf(Caller by) => by.Actor.IsAny(Role.DelegatedReviewer) ? Purpose.DelegatedReview : Purpose.Conversation;

    /// <summary>Whether the caller has this review in hand: whoever was asked from outside, or the council while nobody outside has it.</summary>
    public static Verdict MustHave(Review review, Caller by) =>
        PurposeOf(by) == Purpose.DelegatedReview
            ? review.Reviewer == by.Actor.Id ? Verdict.Yes : throw new NotThere(nameof(Review))
            : review.IsOut ? Verdict.No($"{review.ReviewerName} holds this for the council. Wait until it is sent in, or take it back.") : Verdict.Yes;

    /// <summary>A review begins, with its step on a desk.</summary>
    public static Review Begin(PersonFile file, Plan plan, ReviewKind kind, (DateOnly From, DateOnly By) when, (Guid? Worker, string Name) who, string askedBy = "", string why = "")
    {
        var review = file.Begin(plan.Person, new ReviewPlanned(file.NewId(), plan.Id, kind, when.From, when.By, plan.Team, who.Worker, who.Name, askedBy, why));
        file.Begin(plan.Person, new NextStepAgreed(
            file.NewId(), NextStepKind.HoldReview, "Look at the plan together.", review.Id, plan.Team, who.Worker, who.Name, Days.At(when.By, Midday)));
        return review;
    }

    /// <summary>What follows when a look ends: its steps are done, whoever was let in for it is let out, needs are looked at where they changed, and the next look is set.</summary>
    public static async Task FinishAsync(PersonFile file, Review review, ReviewEnd end, string why, CancellationToken stop)
    {
        await Desks.DoneAsync(file, review.Id, $"{ReviewRules.SaidAs(end)}.", stop);
        await LetOutAsync(file, review, stop);
        if (end == ReviewEnd.Reassess) await NewRequest.TakeAsync(file, review.Person, review.Team, new(Asked: false, ForCarer: false, why), stop);
        if (await file.FindAsync<Plan>(p => p.Id == review.Plan, stop) is not { IsLive: true } plan) return;
        // A plan that is being written already has its step.
        if (end == ReviewEnd.SmallChange && await file.FindAsync<Plan>(p => p.Status == PlanStatus.Draft, stop) is null) PutOnDesk(file, review, $"{PlanWork.SmallChanges}.");
        if (end == ReviewEnd.NoLongerNeeded) PutOnDesk(file, review, $"{PlanWork.Finish}: when support ends, and how they come back.");
        await SetNextAsync(file, review, plan, stop);
    }

    /// <summary>Something is to be done for the plan that was looked at, by whoever looks at it with them, within the days that a plan is written in.</summary>
    public static void PutOnDesk(PersonFile file, Review review, string what, DateOnly? by = null) => file.Begin(review.Person, new NextStepAgreed(
        file.NewId(), NextStepKind.SeeToPlan, what, review.Plan, review.Team, review.Worker, review.WorkerName, Days.At(by ?? file.Today.AddDays(PlanLooks.On(file.Today).WriteWithinDays), Midday)));

    /// <summary>The council holds a review itself after all: whoever had it no longer sees the plan, and the step that was there stands.</summary>
    public static async Task ComeBackAsync(PersonFile file, Review review, string why, CancellationToken stop)
    {
        await LetOutAsync(file, review, stop);
        file.Record(review, new ReviewCameBack(review.Id, review.AskedBy.Length > 0 ? ReviewKind.OnRequest : ReviewKind.Annual, why));
    }

    /// <summary>Whoever was let in from outside for a review no longer sees it.</summary>
    public static async Task LetOutAsync(PersonFile file, Review review, CancellationToken stop)
    {
        var (person, reviewer) = (review.Person, review.Reviewer);
        if (reviewer is null) return;
        foreach (var held in await file.ListAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.DelegatedReviewer && i.Worker == reviewer && i.Until == null, stop))
            file.Record(held, new InvolvementEnded(held.Id, held.Name, "The look at the plan is over."));
    }

    /// <summary>Whether the advocacy question was asked for this review.</summary>
    public static async Task<bool> AdvocacyAsync(PersonFile file, Review review, CancellationToken stop)
    {
        var (id, person, since) = (review.Id, review.Person, (review.BeganAt ?? file.Now).AddDays(-ReviewReference.Numbers.OpenDaysBefore));
        return await file.FindAsync<AdvocacyQuestion>(q => q.Person == person && (q.About == id || (q.Step == AdvocacyStep.Review && q.AskedAt >= since)), stop) is not null;
    }

    static async Task SetNextAsync(PersonFile file, Review ended, Plan plan, CancellationToken stop)
    {
        var (id, of) = (ended.Id, plan.Id);
        if (await file.FindAsync<Review>(r => r.Plan == of && r.EndedAt == null && r.Id != id, stop) is not null) return;
        var whole = (await file.ListAsync<Review>(r => r.Plan == of && r.HeldOn != null, stop)).Where(r => ReviewRules.IsWhole(r.Kind)).MaxBy(r => r.HeldOn);
        if (ReviewRules.IsWhole(ended.Kind) && ended.HeldOn is not null) whole = ended;
        var by = ReviewRules.MustLookAgainBy(plan, whole, ReviewReference.Numbers);
        var from = by.AddDays(-ReviewReference.Numbers.OpenDaysBefore);
        Begin(file, plan, ReviewKind.Annual, (from < file.Today ? file.Today : from, by), (ended.Worker, ended.WorkerName));
    }
}
