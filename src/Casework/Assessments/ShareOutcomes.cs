using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Assessments;

/// <summary>Somebody agrees that what they can do and want is shown beside another's, or takes it back.</summary>
[Source("Leicester 2021, App C 4.2.10")]
public sealed class ShareOutcomes(RecordDoor door)
{
    /// <summary>Writes it on the record of whoever agreed.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Who agrees.</param>
    /// <param name="beside">Beside whose.</param>
    /// <param name="agreed">Whether they agree now.</param>
    /// <param name="words">What they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid beside, bool agreed, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, [person, beside], Purpose.Conversation, nameof(ShareOutcomes), async file =>
        {
            var verdict = (person == beside ? Verdict.No("Choose the other person.") : Verdict.Yes)
                .With(agreed ? KeepableWords.MustSay(words, "Said", "Write what they said to it.") : KeepableWords.MayKeep(words, "Said"));
            if (!verdict.Allowed) return verdict;
            var held = await file.FindAsync<SharedOutcomes>(s => s.Person == person && s.Beside == beside && s.EndedOn == null, stop);
            if (agreed == held is not null) return verdict with { Answer = held?.Id ?? person };
            if (held is not null) file.Record(held, new OutcomesNoLongerShared(held.Id, held.BesideName, file.Today));
            else held = file.Begin(person, new OutcomesShared(file.NewId(), beside, LabelRules.Short(await file.OneAsync<Person>(beside, stop: stop)), words.Trim(), file.Today));
            return verdict with { Answer = held.Id };
        }, stop);
}
