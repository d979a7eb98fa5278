using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>What was heard when somebody got in touch. Only the words, or that nobody answered, must be there.</summary>
public sealed record Heard
{
    public Channel Channel { get; init; } = Channel.Phone;
    public Origin Origin { get; init; } = Origin.Self;
    public YesNoUnsure Danger { get; init; }
    public YesNoUnsure Assessment { get; init; }
    public bool Urgent { get; init; }
    public string OwnWords { get; init; } = "";
    public string Hopes { get; init; } = "";
    public string Tried { get; init; } = "";
    public string SafeWayBack { get; init; } = "";
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
    public DateOnly? BornOn { get; init; }
}

/// <summary>Somebody is in touch. A name is never needed; their words are.</summary>
public sealed class TakeContact(RecordDoor door, TeamShelf teams)
{
    /// <summary>Writes down a contact and gives it an owner and a time, so that it cannot be lost.</summary>
    /// <param name="by">The worker who answered.</param>
    /// <param name="known">The person, when they are known already; <see langword="null"/> begins a record.</param>
    /// <param name="heard">What was heard.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the contact's id, or what is missing.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid? known, Heard heard, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, known is { } k ? [k] : [], Purpose.FrontDoor, nameof(TakeContact), file =>
        {
            var verdict = ContactRules.MayTake(heard.OwnWords);
            if (team is null) verdict = verdict.With(Verdict.No("You are not in a team yet, so nobody would own this contact. Ask your manager."));
            if (!verdict.Allowed) return Task.FromResult(verdict);

            var person = known ?? file.Welcome(new PersonAdded(file.NewId(), heard.GivenName.Trim(), heard.FamilyName.Trim(), "", heard.BornOn)).Id;
            var contact = file.Begin(person, new ContactMade(
                file.NewId(), heard.Channel, heard.Origin, heard.Danger, heard.Assessment, heard.Urgent,
                heard.OwnWords, heard.Hopes, heard.Tried, heard.SafeWayBack, team!.Id, team.Model));
            file.Begin(person, new TeamTookOn(file.NewId(), team.Id, team.Name, ForContact: true));
            file.Begin(person, new NextStepAgreed(
                file.NewId(), NextStepKind.AnswerContact, "Answer this contact.", contact.Id, team.Id, null, "", ContactRules.AnswerBy(contact, file.Now)));
            return Task.FromResult(verdict with { Answer = contact.Id });
        }, stop);
    }
}
