using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>A contact as a worker who carries on sees it: everything said so far, so that nobody asks again.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Who">Whom it is about.</param>
/// <param name="Step">What happens next; <see langword="null"/> once it has ended.</param>
/// <param name="TeamName">The team that has it.</param>
/// <param name="Flags">What must be known before ringing or writing: ways that are safe and how, ways that are not, language, format, adjustments.</param>
/// <param name="Wellbeing">Early support's record, where there is one.</param>
/// <param name="Model">The practice model it is pinned to.</param>
public sealed record ContactView(
    Contact Contact, Person Who, NextStep? Step, string TeamName, PersonFlags Flags, WellbeingRecord? Wellbeing, PracticeModel Model)
{
    /// <summary>While a way of working is tried out: which team talks with them first, and what settled it, as it is said to them; empty otherwise.</summary>
    public string TalksFirst { get; init; } = "";

    /// <summary>Where they live and which other teams work there, while it is open; nothing where that is not known, is kept hidden, or few may open the record.</summary>
    public TheirPlace? Place { get; init; }

    /// <summary>True while it still waits for an assessment: asked for or may be needed, and neither begun nor said no to since.</summary>
    public bool AssessmentWaits { get; init; }

    /// <summary>True for whoever ended it a moment ago and has no business here any more: the record behind it does not open.</summary>
    public bool IsReadBackOnly { get; init; }
}

/// <summary>A worker opens a contact: a look, written down before anything is shown.</summary>
public sealed class ReadContact(RecordDoor door, ContactCards cards, TeamShelf teams, ModelShelf models)
{
    /// <summary>The contact and what belongs to it; for whoever ended it a moment ago and has no business here any more, what they read back and no more.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    /// <exception cref="NotThere">There is no such contact.</exception>
    public async Task<ContactView> DoAsync(Caller by, Guid contact, CancellationToken stop = default)
    {
        var person = await cards.PersonOfAsync(contact, stop);
        var file = await door.LookAsync(by, [person], Purpose.FrontDoor, nameof(ReadContact), contact, stop);
        var found = await file.OneAsync<Contact>(contact, stop: stop);
        var step = await file.FindAsync<NextStep>(s => s.About == contact && s.DoneAt == null && s.Kind == NextStepKind.AnswerContact, stop);
        var flags = await PersonFlags.ReadAsync(file, stop) with { SafeWayBack = found.SafeWayBack };
        if (file.IsOneContact) flags = new PersonFlags { Who = flags.Who, Needs = flags.Needs, NeedsAsked = true, Today = flags.Today };
        var all = await teams.TeamsAsync(stop);
        var area = found.IsOpen && !file.IsOneContact && flags.Who.Restricted.Length == 0 ? await WhereTheyLive.AreaAsync(file, person, found.Area, found.MadeAt, stop) : "";
        return new ContactView(
            found, flags.Who, step, all.FirstOrDefault(t => t.Id == found.Team)?.Name ?? "", flags,
            file.IsOneContact ? null : await file.FindAsync<WellbeingRecord>(r => r.Contact == contact, stop), models.Pinned(found.Model))
        {
            IsReadBackOnly = file.IsOneContact,
            AssessmentWaits = found.IsOpen && (await StillWaiting.OfAsync(file, person, stop)).Is(found),
            TalksFirst = all.FirstOrDefault(t => t.Id == found.TrialTeam) is { } team ? WhoTalksFirstSettled.Said(team.Name, found.TrialHow) : "",
            Place = TheirPlace.Of(area, found.Team, all),
        };
    }
}
