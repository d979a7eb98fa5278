using Threefold.Casework.Door;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>What every deed on an open contact begins with, and what keeps it on a desk.</summary>
internal static class ContactWork
{
    /// <summary>Opens the contact's person, finds the contact as the worker saw it, and does the deed if it is open.</summary>
    public static async Task<Verdict> OnContactAsync(this RecordDoor door, ContactCards cards, Caller by, Guid contact, int? seen, string act, Func<PersonFile, Contact, Task<Verdict>> deed, CancellationToken stop)
    {
        var person = await cards.PersonOfAsync(contact, stop);
        return await door.OpenAsync(by, person, Practice.Access.Purpose.FrontDoor, act, async file =>
        {
            var found = await file.OneAsync<Contact>(contact, stop: stop);
            if (seen is { } version && version != found.Version) throw new SavedFirst("", "", found.ChangedBy, found.ChangedAt, found.Version);
            file.ModelVersion = found.Model;
            var verdict = ContactRules.MayWorkOn(found);
            return verdict.Allowed ? await deed(file, found) : verdict;
        }, stop);
    }

    /// <summary>The step that keeps an open contact on somebody's desk.</summary>
    public static async Task<NextStep> StepAsync(this PersonFile file, Contact contact, CancellationToken stop) =>
        await file.FindAsync<NextStep>(s => s.About == contact.Id && s.Kind == NextStepKind.AnswerContact && s.DoneAt == null, stop)
        ?? throw new NotThere(nameof(NextStep));
}
