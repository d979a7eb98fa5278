using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Assessments;

/// <summary>Two people agree on something that is good for both. It stands on each of their records.</summary>
[Source("Leicester 2021, App C 4.2.10")]
public sealed class AgreeAimForBoth(RecordDoor door)
{
    /// <summary>Writes it on both, where both let their outcomes be seen by the other.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="words">What it is.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid other, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, [person, other], Purpose.Conversation, nameof(AgreeAimForBoth), async file =>
        {
            var shared = await file.ListAsync<SharedOutcomes>(s => s.EndedOn == null, stop);
            var both = shared.Any(s => s.Person == person && s.Beside == other) && shared.Any(s => s.Person == other && s.Beside == person);
            var verdict = (both ? Verdict.Yes : Verdict.No("Both must first agree that what they want is shown beside the other’s."))
                .With(KeepableWords.MustSay(words, nameof(words), "Write what would be good for both."));
            if (!verdict.Allowed) return verdict;
            foreach (var (one, another) in new[] { (person, other), (other, person) })
                file.Begin(one, new AimForBothAgreed(file.NewId(), another, LabelRules.Short(await file.OneAsync<Person>(another, stop: stop)), words.Trim(), file.Today));
            return verdict with { Answer = person };
        }, stop);
}
