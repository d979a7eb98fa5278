using Threefold.Casework.Door;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Casework.FrontDoor;

/// <summary>Somebody says no to an assessment. Their “no” stands once capacity, and abuse or neglect, were asked about.</summary>
[Source("Care Act 2014, s 11")]
public sealed class TakeNoForAssessment(RecordDoor door, ContactCards cards)
{
    /// <summary>Writes the “no” down, where the law lets it stand.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="understoodTheChoice">Did they understand the choice? <see langword="null"/> when nobody asked.</param>
    /// <param name="abuseOrNeglect">Could anyone be hurting or neglecting them? <see langword="null"/> when nobody asked.</param>
    /// <param name="words">What they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid contact, bool? understoodTheChoice, bool? abuseOrNeglect, string words, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, null, nameof(TakeNoForAssessment), (file, found) =>
        {
            var verdict = LegalFloor.MayTakeNoForAnAnswer(carer: false, understoodTheChoice, abuseOrNeglect).With(ContactRules.MayKeep((words, nameof(words))));
            if (verdict.Allowed) file.Record(found, new AssessmentSaidNoTo(contact, (words ?? "").Trim()));
            return Task.FromResult(verdict with { Answer = contact });
        }, stop);
}
