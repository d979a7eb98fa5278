using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Money;

/// <summary>The steps of this room on the team’s desk.</summary>
static class MoneyDesk
{
    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>Something is to be done by a day.</summary>
    public static void Put(PersonFile file, NextStepKind kind, string what, Guid about, Guid team, DateOnly day) =>
        file.Begin(new NextStepAgreed(file.NewId(), kind, what, about, team, null, "", Days.At(day, Midday)));

    /// <summary>It was done, or moves on to the next.</summary>
    public static async Task DoneAsync(PersonFile file, NextStepKind kind, Guid about, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == about && s.Kind == kind && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, how));
    }

    /// <summary>The team that answers for somebody, or the worker’s own.</summary>
    public static async Task<Guid> TeamAsync(PersonFile file, CancellationToken stop) =>
        (await file.ListAsync<Involvement>(i => i.Kind == InvolvementKind.Team && i.Until == null, stop)).LastOrDefault()?.Team ?? file.By.Team ?? Guid.Empty;
}
