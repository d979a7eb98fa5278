using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>Somebody introduced together with the first person, of the same household.</summary>
/// <param name="Known">Their record, when we know them; <see langword="null"/> begins one.</param>
/// <param name="GivenName">Their given name.</param>
/// <param name="FamilyName">Their family name.</param>
/// <param name="BornOn">Their date of birth, where known.</param>
/// <param name="TheyAre">What they are to the first person: “wife”.</param>
/// <param name="FirstIs">What the first person is to them: “husband”.</param>
public sealed record SecondPerson(Guid? Known, string GivenName, string FamilyName, DateOnly? BornOn, string TheyAre, string FirstIs);

/// <summary>
/// A professional's introduction is accepted: one person, or two of one household with their relationship, and where they
/// cope but are at risk if anything changes, an early-help note for each. Whoever accepts is their worker; so a second person we know
/// comes along only where their record is open to that worker, and not for a time.
/// </summary>
[Source("Cambridgeshire 2014, 2.5.3")]
public sealed class AcceptIntroduction(RecordDoor door, ContactCards cards, TeamShelf teams, ModelShelf models)
{
    /// <summary>Accepts the introduction.</summary>
    /// <param name="by">The worker who accepts.</param>
    /// <param name="contact">The introduction.</param>
    /// <param name="second">The other person, or <see langword="null"/>.</param>
    /// <param name="note">The early-help note, or <see langword="null"/> when there is none.</param>
    /// <param name="read">True when they ticked “I have read this”.</param>
    /// <param name="reason">Why go ahead, where a rule asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid contact, SecondPerson? second, EarlyHelpAsTold? note, bool read = false, string reason = "", CancellationToken stop = default)
    {
        var first = await cards.PersonOfAsync(contact, stop);
        IReadOnlyList<Guid> people = second?.Known is { } known && known != first ? [first, known] : [first];
        try
        {
            return await door.OpenAsync(by, people, Purpose.FrontDoor, nameof(AcceptIntroduction), file => AcceptAsync(file, by, contact, first, second, note, read, reason, stop), stop);
        }
        catch (CannotOpen) when (people.Count > 1)
        {
            // Whose introduction it is must be open in any case. Of the other nothing is told, not even whether there is a record.
            await door.MustBeOpenAsync(by, first, Purpose.FrontDoor, nameof(AcceptIntroduction), stop);
            return Verdict.No(IntroductionRules.NotTheirsYet, nameof(SecondPerson.GivenName));
        }
    }

    async Task<Verdict> AcceptAsync(PersonFile file, Caller by, Guid contact, Guid first, SecondPerson? second, EarlyHelpAsTold? note, bool read, string reason, CancellationToken stop)
    {
        if (door.OpenedWithReason.ContainsKey(first)) return Verdict.No(AccessRules.OnlyForATime);
        if (file.IsForATime) return Verdict.No(IntroductionRules.NotTheirsYet, nameof(SecondPerson.GivenName));
        var found = await file.OneAsync<Contact>(contact, stop: stop);
        var team = (await teams.FindAsync(found.Team, stop))!;
        var verdict = IntroductionRules.MayAccept(found, first, second?.Known, second is null ? null : second.GivenName + second.FamilyName, second?.TheyAre, second?.FirstIs, note, file.Today);
        file.ModelVersion = found.Model;
        var asked = note is null ? Verdict.Yes : Weighing.Weigh(models.Pinned(found.Model), Trigger.NoteForEarlyHelp, ContactCaseFacts.Of(found, file.Now).With("person.told", note.Told == WasTold.Yes));
        verdict = verdict.With(asked.Answered(read, reason));
        if (!verdict.Allowed) return verdict;

        var accepting = new Accepting(file, by, team, teams, stop);
        file.Record(found, new ContactTakenOn(contact, team.Id, by.Actor.Id, by.Actor.Name));
        var step = await file.StepAsync(found, stop);
        file.Record(step, new NextStepTaken(step.Id, team.Id, by.Actor.Id, by.Actor.Name, "", PersonAsked: false));
        await accepting.StayWithAsync(first);
        if (second is not null) await accepting.StayWithAsync(await accepting.JoinAsync(first, second));
        if (note is not null) await accepting.NoteAsync(note);
        Exceptions.Record(file, first, contact, team.Id, asked, reason);
        return verdict with { Answer = contact };
    }
}
