using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>“I have told you this already”: one tap, by the person or for them, on the talk and on their page. It is counted so that it gets rarer.</summary>
[Source("Lancashire 2024, Operating Model: one story")]
public sealed class ToldAlready(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Who said it.</param>
    /// <param name="prompt">The prompt it was about, or empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, string prompt, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ToldAlready), async file =>
        {
            // A prompt's key, never words: only one that was put to this person counts as one.
            var known = prompt.Length > 0 && await file.FindAsync<Answer>(a => a.Prompt == prompt, stop) is not null;
            return Verdict.Made(file.Begin(new ToldBefore(file.NewId(), known ? prompt : "")).Id);
        }, stop);
}
