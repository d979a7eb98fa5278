using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>They tell us what helps them to talk, read and take part. Nobody asks why.</summary>
[Source("Accessible Information Standard, DAPB1605: record")]
public sealed class NoteCommunicationNeed(RecordDoor door)
{
    /// <summary>Notes it; from then on it stands at the top of every contact.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose need.</param>
    /// <param name="kind">What kind.</param>
    /// <param name="words">What they need, in plain words.</param>
    /// <param name="inPlace">What was put in place at once, or empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, NeedKind kind, string words, string inPlace = "", CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteCommunicationNeed), async file =>
        {
            var verdict = CommunicationRules.MayNote(words).With(KeepableWords.MayKeep(inPlace, "How"));
            if (!verdict.Allowed) return verdict;
            if (await file.FindAsync<NeedsQuestion>(_ => true, stop) is not { NeedsNothing: false }) await AskCommunicationNeeds.SayAskedAsync(file, needsNothing: false, stop);
            var need = file.Begin(new CommunicationNeedNoted(file.NewId(), kind, BothTexts.Tidy(words), file.Today));
            if (BothTexts.Tidy(inPlace).Length > 0) file.Record(need, new AdjustmentMade(need.Id, BothTexts.Tidy(inPlace), file.Today));
            return verdict with { Answer = need.Id };
        }, stop);
}
