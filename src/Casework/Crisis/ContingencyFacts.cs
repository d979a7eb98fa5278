using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;

namespace Threefold.Casework.Crisis;

/// <summary>What a plan for if things go wrong tells the councils' rules.</summary>
static class ContingencyFacts
{
    /// <summary>Case facts of a person's plan; none while there is none, so that what was said in a talk still counts.</summary>
    public static async Task<CaseFacts> OfAsync(PersonFile file, Guid person, CancellationToken stop) =>
        ContingencyRules.Facts(await file.FindAsync<ContingencyPlan>(p => p.Person == person, stop), file.Now, ContingencyReference.Numbers);
}
