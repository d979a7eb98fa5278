using Threefold.Casework.Door;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>What this room gives to a rule: whether the advocacy question was answered for this step, and whether views differ and are written.</summary>
static class DecisionFacts
{
    /// <summary>Case facts of one person, for one talk or before one has begun.</summary>
    public static async Task<CaseFacts> OfAsync(PersonFile file, Guid person, Conversation? talk, CancellationToken stop)
    {
        var questions = await file.ListAsync<AdvocacyQuestion>(q => q.Person == person, stop);
        var risks = await file.ListAsync<PositiveRisk>(r => r.Person == person && r.EndedOn == null && r.ViewsDiffer, stop);
        var ids = risks.Select(r => r.Id).ToList();
        var differ = ids.Count == 0 ? [] : await file.ListAsync<Opinion>(o => ids.Contains(o.About) && o.Stand == Stand.Differs, stop);
        return CaseFacts.None
            .With("advocacy.considered", talk is not null && AdvocacyRules.WasAnswered(questions, talk.Id, talk.BeganAt))
            .With("views.differ", risks.Count > 0)
            .With("views.written", risks.Count > 0 && risks.All(r => differ.Any(o => o.About == r.Id)));
    }
}
