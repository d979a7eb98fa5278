using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>Needs that were decided about and are not met: asked in one way by whoever thinks of people next and by whoever counts them.</summary>
[Source("Care Act 2014, ss 13, 20 and 24(2)")]
internal static class OpenNeeds
{
    /// <summary>People with whom some teams, or the workers of these, are working now.</summary>
    public static IQueryable<Guid> With(CareStore store, IReadOnlyCollection<Guid?> teams)
    {
        var workers = store.Set<Worker>().Where(w => teams.Contains(w.Team)).Select(w => (Guid?)w.Id);
        return store.Set<Involvement>().Where(i => i.Until == null && (teams.Contains(i.Team) || (i.Kind == InvolvementKind.NamedWorker && workers.Contains(i.Worker)))).Select(i => i.Person);
    }

    /// <summary>Decisions that no other took the place of.</summary>
    public static IQueryable<EligibilityDecision> Standing(CareStore store) => store.Set<EligibilityDecision>().Where(d => !store.Set<EligibilityDecision>().Any(n => n.Replaces == d.Id));

    /// <summary>Of decisions, those by which somebody needs help and did not say no to it, with no plan agreed since and none that goes on. A plan that was agreed and has ended met it.</summary>
    public static IQueryable<EligibilityDecision> NoPlan(CareStore store, IQueryable<EligibilityDecision> decided) =>
        decided.Where(d => d.Eligible && d.WantsHelp != YesNoUnsure.No && !store.Set<Plan>().Any(p => p.Person == d.Person && p.AgreedOn != null && (p.EndedAt == null || p.AgreedOn >= d.DecidedOn)));
}
