using Threefold.Casework.Door;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Conversations;

/// <summary>One step somebody went through with us, and when they were last told their rights and what there is.</summary>
/// <param name="Step">The step.</param>
/// <param name="About">The contact, talk, crisis, assessment, plan or look.</param>
/// <param name="Since">Since when.</param>
/// <param name="Told">When, by whom and in what form they were last told there; <see langword="null"/> while nobody did.</param>
public sealed record StepToTell(RightsStep Step, Guid About, DateOnly Since, RightsTelling? Told);

/// <summary>The steps of somebody’s way, from an open file.</summary>
static class RightsSteps
{
    /// <summary>The latest of each kind, in the order they came.</summary>
    public static async Task<IReadOnlyList<StepToTell>> OfAsync(PersonFile file, Guid person, CancellationToken stop)
    {
        var told = (await file.ListAsync<RightsTelling>(t => t.Person == person, stop)).OrderBy(t => t.On).ThenBy(t => t.Id).GroupBy(t => t.About).ToDictionary(g => g.Key, g => g.Last());
        var steps = new List<StepToTell>();
        void Add(RightsStep step, Guid? about, DateOnly since)
        {
            if (about is { } id) steps.Add(new(step, id, since, told.GetValueOrDefault(id)));
        }

        var contact = (await file.ListAsync<Contact>(c => c.Person == person, stop)).MaxBy(c => c.MadeAt);
        var talk = (await file.ListAsync<Conversation>(c => c.Person == person, stop)).MaxBy(c => c.BeganAt);
        // A crisis that is over is no step any more, unless they were told in it.
        var crisis = (await file.ListAsync<CrisisRecord>(c => c.Person == person, stop)).Where(c => c.IsOpen || told.ContainsKey(c.Id)).MaxBy(c => c.OpenedAt);
        var assessment = (await file.ListAsync<NeedsAssessment>(a => a.Person == person, stop)).MaxBy(a => a.BeganOn);
        var plan = (await file.ListAsync<Plan>(p => p.Person == person, stop)).MaxBy(p => p.BeganAt);
        var review = (await file.ListAsync<Review>(r => r.Person == person && r.BeganAt != null, stop)).MaxBy(r => r.BeganAt);
        Add(RightsStep.InTouch, contact?.Id, contact?.MadeOn ?? default);
        Add(RightsStep.Talk, talk?.Id, Days.Of(talk?.BeganAt ?? default));
        Add(RightsStep.Crisis, crisis?.Id, Days.Of(crisis?.OpenedAt ?? default));
        Add(RightsStep.Assessment, assessment?.Id, assessment?.BeganOn ?? default);
        Add(RightsStep.Plan, plan?.Id, Days.Of(plan?.BeganAt ?? default));
        Add(RightsStep.Review, review?.Id, Days.Of(review?.BeganAt ?? default));
        return [.. steps.OrderBy(s => s.Since).ThenBy(s => s.Step)];
    }

    /// <summary>Writes down that they were told at a step, with the act that told them: nobody has to say it twice.</summary>
    public static void Told(PersonFile file, Guid person, RightsStep step, Guid about, Telling format) => file.Begin(person, new RightsAndOptionsTold(file.NewId(), step, about, format));
}
