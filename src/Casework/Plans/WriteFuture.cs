using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Plans;

/// <summary>Something for later is talked about, or has come further: a power of attorney, a deputy, what matters at the end of life.</summary>
[Source("Mental Capacity Act 2005, s 9")]
public sealed class WriteFuture(RecordDoor door)
{
    /// <summary>Writes it down. Nobody becomes an attorney before a registered paper was seen.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose later life.</param>
    /// <param name="held">What has come further; <see langword="null"/> for something new.</param>
    /// <param name="told">What was said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid? held, FutureAsTold told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(WriteFuture), async file =>
        {
            var papers = await file.ListAsync<Authority>(a => a.EndedOn == null, stop);
            var verdict = FutureRules.MayWrite(told, papers, file.Today);
            if (!verdict.Allowed) return verdict;
            var tidy = told with { Who = told.Who.Trim(), Scope = told.Scope.Trim(), Words = told.Words.Trim() };
            if (held is not { } id) return Verdict.Made(file.Begin(person, new FutureTalkedAbout(file.NewId(), tidy, file.Today)).Id);
            var one = await file.OneAsync<FuturePlan>(id, stop: stop);
            file.Record(one, new FutureMoved(id, tidy with { Kind = one.Kind }, file.Today));
            return Verdict.Made(id);
        }, stop);
}
