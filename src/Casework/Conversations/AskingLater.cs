using Threefold.Casework.Door;
using Threefold.Practice.Community;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>
/// What is asked once an outcome has had its time: the page where it is chosen says “We ask later”, so a contact and a talk that end with
/// it put the question on a desk, in the outcome's own words and by the model's own cadence.
/// </summary>
internal static class AskingLater
{
    /// <summary>When the outcome's question is due (UTC); <see langword="null"/> when it has none, or the same is on a desk already.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="person">Whom we ask.</param>
    /// <param name="outcome">How the contact or talk ends.</param>
    /// <param name="model">The model it is pinned to.</param>
    /// <param name="since">When the contact or talk began (UTC): what was connected since then is asked about by itself.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<DateTime?> DueAsync(PersonFile file, Guid person, Outcome outcome, PracticeModel model, DateTime since, CancellationToken stop)
    {
        var question = outcome.FollowUp;
        if (question.Length == 0 || model.Cadence(outcome.Cadence) is not { } cadence) return null;
        if (await file.FindAsync<NextStep>(s => s.Person == person && s.Kind == NextStepKind.AskIfItHelped && s.What == question && s.DoneAt == null, stop) is not null) return null;
        // Each connection has its own “did you go, and did it help?”.
        if (outcome.Key == "community" && await file.FindAsync<Connection>(c => c.Person == person && c.OfferedAt >= since && c.AskOn != null && c.ToldAt == null, stop) is not null) return null;
        return Days.At(cadence.DueOn(file.Today), new TimeOnly(12, 0));
    }
}
