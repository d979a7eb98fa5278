using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;

namespace Threefold.Casework.Liberty;

/// <summary>The council decides that somebody may be deprived of their liberty until a day, on conditions, with somebody to speak up for them.</summary>
[Source("Mental Capacity Act 2005, Schedule A1, paras 50 to 53")]
public sealed class AuthoriseLiberty(RecordDoor door)
{
    /// <summary>Gives it; looking again before it ends stands on a desk.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, LibertyAsGiven given, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AuthoriseLiberty), async file =>
        {
            var held = await file.OneAsync<LibertyRequest>(request, stop: stop);
            var scheme = LibertyReference.Of(held.Scheme);
            var verdict = LibertyRules.MayAuthorise(held, scheme, await file.AssessedAsync(request, stop), given, by.Actor, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new LibertyAuthorised(request, given with { Conditions = given.Conditions.Trim(), Representative = given.Representative.Trim(), Words = given.Words.Trim() }));
            await file.StepsDoneAsync(request, "It was decided.", stop);
            file.Next(held, $"Look at it again with them before it ends on {LibertyRules.Day(held.Until)}.", held.Until!.Value.AddDays(-scheme.AheadDays));
            return verdict with { Answer = request };
        }, stop);
}
