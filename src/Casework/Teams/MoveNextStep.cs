using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>The day or time of a next step changes, with a reason the person could read.</summary>
public sealed class MoveNextStep(RecordDoor door)
{
    /// <summary>Moves it to another moment, never into the past.</summary>
    /// <exception cref="SavedFirst">Somebody changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid step, int seen, DateOnly? day, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(MoveNextStep), async file =>
        {
            var held = await file.OneAsync<NextStep>(step, expecting: seen, stop);
            var verdict = KeepableWords.MustSay(why, nameof(why), "Write why it moves, so that the person can be told.");
            if (day is null || day < file.Today) verdict = verdict.With(Verdict.No("Choose today or a day to come.", nameof(day)));
            if (held.Kind is NextStepKind.CheckCall or NextStepKind.MissedCall) verdict = verdict.With(Verdict.No("How often we ring is agreed with the person. Change it where the crisis is."));
            if (held.Kind == NextStepKind.DecideAboutHelp) verdict = verdict.With(Verdict.No("Help never ends unseen. Decide about it where it stands."));
            if (held.DoneAt is not null) verdict = verdict.With(Verdict.No("This has been done already."));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new NextStepMoved(step, Days.At(day!.Value, new TimeOnly(17, 0)), why.Trim()));
            return Verdict.Made(step);
        }, stop);
}
