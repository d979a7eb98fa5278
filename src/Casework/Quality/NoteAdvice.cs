using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Quality;

/// <summary>Advice that a colleague or another professional gave aloud is written down, without handing the person on.</summary>
[Source("Norfolk 2017, 4.1(d)")]
public sealed class NoteAdvice(RecordDoor door)
{
    /// <summary>Writes it down: who, what was asked and what they said.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, string adviserName, string adviserIs, string question, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteAdvice), file =>
        {
            var verdict = AdviceRules.MayNote(adviserName, adviserIs, question, words);
            return Task.FromResult(verdict.Allowed
                ? Verdict.Made(file.Begin(new AdviceNoted(file.NewId(), question.Trim(), adviserName.Trim(), adviserIs.Trim(), words.Trim(), by.Team ?? Guid.Empty)).Id)
                : verdict);
        }, stop);
}
