using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.People;

/// <summary>Notes that somebody is coping, but at risk if anything changes. The person is told, and somebody looks again.</summary>
[Source("Care Act 2014, s 2")]
public sealed class NoteEarlyHelp(RecordDoor door)
{
    /// <summary>Notes it, and puts the day to look again on the team's desk.</summary>
    /// <param name="by">Who notes it.</param>
    /// <param name="person">Who it is about.</param>
    /// <param name="note">Why, on what basis, when to look again, and whether they were told.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, EarlyHelpAsTold note, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteEarlyHelp), async file =>
        {
            var verdict = EarlyHelpNote.MayNote(note, file.Today).With(MustHaveATeam(by));
            if (await file.FindAsync<EarlyHelpNote>(n => n.EndedOn == null, stop) is not null)
                verdict = verdict.With(Verdict.No("They are noted for early help already. Look at that note again.", nameof(note.Reason)));
            return verdict.Then(() =>
            {
                var noted = file.Begin(new EarlyHelpNoted(file.NewId(), BothTexts.Tidy(note.Reason), BothTexts.Tidy(note.Basis), note.LookAgainOn!.Value, note.Told!.Value, BothTexts.Tidy(note.WhyNotTold)));
                LookAgain(file, noted.Id, noted.LookAgainOn);
                return noted.Id;
            });
        }, stop);

    internal static Verdict MustHaveATeam(Caller by) =>
        by.Team is null ? Verdict.No("You are not in a team yet, so nobody would look at this again. Ask your manager.") : Verdict.Yes;

    internal static void LookAgain(PersonFile file, Guid note, DateOnly on) =>
        file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.LookAgain, "Ask how they are coping.", note, file.By.Team!.Value, file.By.Actor.Id, file.By.Actor.Name, Days.At(on, new TimeOnly(9, 0))));
}
