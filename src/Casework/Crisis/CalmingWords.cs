using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>Something that calms or upsets a person, beside every call.</summary>
/// <param name="Kind"><see cref="SayingKind.Helps"/> or <see cref="SayingKind.Upsets"/>.</param>
/// <param name="Words">The words.</param>
/// <param name="By">Who said it, or which plan.</param>
/// <param name="On">When.</param>
public sealed record CalmingWords(SayingKind Kind, string Words, string By, DateOnly On)
{
    /// <summary>All of it, from an open file: what was said of the person, and what a plan that has started says and nobody else did, so that nobody has to tell it again.</summary>
    internal static async Task<IReadOnlyList<CalmingWords>> OfAsync(PersonFile file, CancellationToken stop)
    {
        var said = await file.ListAsync<Saying>(s => s.EndedOn == null && (s.Kind == SayingKind.Helps || s.Kind == SayingKind.Upsets), stop);
        var started = (await file.ListAsync<Activation>(a => a.StoodDownAt == null && a.OverAt == null, stop)).MaxBy(a => a.StartedAt);
        var plan = started?.Said();
        return
        [
            .. said.Select(s => new CalmingWords(s.Kind, s.Words, s.SaidBy, s.SaidOn)),
            .. new[] { (SayingKind.Helps, plan?.Calms), (SayingKind.Upsets, plan?.Upsets) }.Where(p => p.Item2 is { Length: > 0 } words && words != string.Join("; ", said.Where(s => s.Kind == p.Item1).Select(s => s.Words)))
                .Select(p => new CalmingWords(p.Item1, p.Item2!, "the plan for if things go wrong", started!.AgreedOn ?? Days.Of(started.StartedAt))),
        ];
    }
}
