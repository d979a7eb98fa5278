using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>What somebody outside the council sees of one person: the plan they were asked to look at, and how to talk with them. Nothing of the file, and no money.</summary>
/// <param name="Called">The name they like.</param>
/// <param name="Needs">What helps them to talk, read and take part.</param>
/// <param name="Review">The review.</param>
/// <param name="GoodLife">What a good life looks like, as the plan has it.</param>
/// <param name="Outcomes">What they want.</param>
/// <param name="Lines">Who does what, and when.</param>
/// <param name="Scores">What they said to sentences in this review.</param>
/// <param name="Today">Today, in London.</param>
public sealed record PlanForReviewer(
    string Called, IReadOnlyList<string> Needs, Review Review, string GoodLife, IReadOnlyList<PlanOutcome> Outcomes, IReadOnlyList<(string What, string Who, string When)> Lines, IReadOnlyList<StatementScore> Scores, DateOnly Today);

/// <summary>Somebody outside the council opens the one plan that they were asked to look at.</summary>
[Source("Care Act 2014, s 79")]
public sealed class ReadForReviewer(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such review, or they were not asked to hold it.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<PlanForReviewer> DoAsync(Caller by, Guid review, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<Review>(review, stop), Purpose.DelegatedReview, nameof(ReadForReviewer), stop);
        var held = await file.OneAsync<Review>(review, stop: stop);
        if (held.Reviewer != by.Actor.Id) throw new NotThere(nameof(Review));
        var (of, person, today) = (held.Plan, held.Person, file.Today);
        var plan = await file.OneAsync<Plan>(of, stop: stop);
        var lines = (await file.ListAsync<PlanLine>(l => l.Plan == of, stop)).Where(l => !(l.EndsOn < today));
        var needs = await file.ListAsync<CommunicationNeed>(n => n.Person == person && n.EndedOn == null, stop);
        return new((await file.PersonAsync(stop)).Called, [.. needs.OrderBy(n => n.Kind).Select(n => CommunicationRules.SaidAs(n.Kind, n.Words))], held, plan.GoodLife,
            await file.ListAsync<PlanOutcome>(o => o.Plan == of, stop), [.. lines.Select(l => (l.What, l.Who, l.When))], await file.ListAsync<StatementScore>(s => s.Review == review, stop), today);
    }
}
