using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>Somebody who read a talk says which of our promises could be seen in it: the first reader, then a second who has not seen the first’s answer.</summary>
[Source("Practice quality 6.1: moderation")]
public sealed class GradeAudit(RecordDoor door)
{
    /// <summary>Keeps what they saw.</summary>
    /// <param name="by">The reader.</param>
    /// <param name="person">Whose talk.</param>
    /// <param name="audit">The talk that was drawn.</param>
    /// <param name="grades">A grade for each promise.</param>
    /// <param name="words">What they would say to the team.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid audit, IReadOnlyDictionary<string, AuditGrade?> grades, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Oversight, nameof(GradeAudit), async file =>
        {
            var held = await file.OneAsync<PracticeAudit>(audit, stop: stop);
            var asked = VoiceReference.Promises.ToDictionary(p => p.Key, p => grades.GetValueOrDefault(p.Key), StringComparer.Ordinal);
            var verdict = VoiceRules.MayRead(held, by.Actor.Id, asked, words);
            if (!verdict.Allowed) return verdict;
            var text = PracticeAudit.Text(asked.Select(g => KeyValuePair.Create(g.Key, g.Value!.Value)));
            if (held.FirstBy is null) file.Record(held, new AuditReadFirst(audit, text, words.Trim()));
            else file.Record(held, new AuditReadSecond(audit, text, words.Trim()));
            return Verdict.Made(audit);
        }, stop);
}
