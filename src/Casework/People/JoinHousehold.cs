using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Notes that two people live in one household. A hidden address stays hidden from the other's page.</summary>
public sealed class JoinHousehold(RecordDoor door)
{
    /// <summary>Notes it on both records. The second keeps the household it has; if only the first has one, the second joins that.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Who joins.</param>
    /// <param name="other">Whose household it is.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid other, CancellationToken stop = default) =>
        door.OpenAsync(by, [person, other], Purpose.Identity, nameof(JoinHousehold), async file =>
        {
            var (one, host) = (await file.OneAsync<Person>(person, stop: stop), await file.OneAsync<Person>(other, stop: stop));
            var verdict = PersonRules.MayLiveTogether(one, host);
            if (!verdict.Allowed) return verdict;
            var home = host.Household ?? one.Household ?? file.NewId();
            foreach (var who in new[] { one, host }.Where(p => p.Household != home)) file.Record(who, new HouseholdJoined(who.Id, home));
            return verdict with { Answer = home };
        }, stop);
}
