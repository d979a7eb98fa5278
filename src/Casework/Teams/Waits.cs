using Threefold.Casework.Door;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Begins and ends waits inside the deeds that make people wait or talk with them, so that no wait is kept by hand.</summary>
internal static class Waits
{
    /// <summary>Somebody got in touch: unless we talk with them already, they wait from now.</summary>
    public static async Task BeginAsync(PersonFile file, Contact contact, PracticeModel model, CancellationToken stop)
    {
        if (await OpenAsync(file, contact.Person, stop) is not null) return;
        var person = contact.Person;
        if (await file.FindAsync<Practice.Conversations.Conversation>(c => c.Person == person && c.CompletedAt == null, stop) is not null) return;
        var settings = model.Settings;
        file.Begin(person, new WaitBegan(
            file.NewId(), contact.Id, contact.Team, model.Id, file.Now, settings.PromiseHours, file.Now.AddHours(settings.PromiseHours), settings.Waiting == WaitingMode.Managed ? LookAgainBy(model, file.Now) : null));
    }

    /// <summary>When the risk of a wait is looked at again, counted from a moment.</summary>
    public static DateTime LookAgainBy(PracticeModel model, DateTime from)
    {
        var day = model.Cadence("waiting-risk") is { } cadence ? cadence.DueOn(Days.Of(from)) : Days.Of(from).AddDays(WaitRules.LookEveryDays);
        return Days.At(day, TimeOnly.FromDateTime(Days.Local(from)));
    }

    /// <summary>We talk: the wait is over.</summary>
    public static Task TalkedAsync(PersonFile file, Guid person, CancellationToken stop) => EndAsync(file, person, true, "The wait is over: we talk.", stop);

    /// <summary>A contact has ended. Whoever is still owed a talk or an assessment waits on; for everyone else the wait is over.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="assessment">True when an assessment that they asked for or may need was not begun or lawfully said no to since.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task AnsweredAsync(PersonFile file, Contact contact, string outcome, bool assessment, CancellationToken stop)
    {
        var owed = outcome is "continue" or "assessment" or "carer-conversation" || (assessment && outcome != "died");
        var person = contact.Person;
        if (owed || await file.FindAsync<Contact>(c => c.Person == person && c.Id != contact.Id && c.EndedAt == null, stop) is not null) return;
        await EndAsync(file, person, false, "The wait is over: what they asked was answered.", stop);
    }

    /// <summary>They have died: nobody waits, and nobody is asked to ring them.</summary>
    public static Task DiedAsync(PersonFile file, Guid person, CancellationToken stop) => EndAsync(file, person, false, "The wait is over: they have died.", stop);

    /// <summary>Another team answers for them.</summary>
    public static async Task WentToAsync(PersonFile file, Guid person, Guid team, string name, CancellationToken stop)
    {
        if (await OpenAsync(file, person, stop) is { } wait && wait.Team != team) file.Record(wait, new WaitWentTo(wait.Id, team, name));
    }

    /// <summary>A step goes to somebody: an open contact goes with the step that answers it, and the wait goes with what it is about and with nothing else.</summary>
    public static async Task StepWentAsync(PersonFile file, NextStep step, Team team, (Guid Id, string Name) to, CancellationToken stop)
    {
        if (step.Kind == NextStepKind.AnswerContact && await file.FindAsync<Contact>(c => c.Id == step.About && c.EndedAt == null, stop) is { } contact && (contact.Team, contact.Worker) != (team.Id, to.Id))
            file.Record(contact, new ContactTakenOn(contact.Id, team.Id, to.Id, to.Name));
        if (await OpenAsync(file, step.Person, stop) is { } wait && (step.About == wait.Contact || step.About == wait.Id)) await WentToAsync(file, step.Person, team.Id, team.Name, stop);
    }

    /// <summary>Somebody of this team is their worker now: they wait for that team, unless what they asked still waits for an answer on another desk.</summary>
    public static async Task WorkerChangedAsync(PersonFile file, Guid person, Team team, CancellationToken stop)
    {
        if (await OpenAsync(file, person, stop) is not { } wait) return;
        var answer = await file.FindAsync<NextStep>(s => s.About == wait.Contact && s.Kind == NextStepKind.AnswerContact && s.DoneAt == null, stop);
        if (answer is null || answer.Team == team.Id) await WentToAsync(file, person, team.Id, team.Name, stop);
    }

    /// <summary>A caller turned out to be somebody we know: they have waited since they rang, and what was promised and seen meanwhile goes along.</summary>
    public static async Task FoundToBeAsync(PersonFile file, Guid caller, Guid known, Guid? team, CancellationToken stop)
    {
        if (await OpenAsync(file, caller, stop) is not { } wait) return;
        file.Record(wait, new WaitEnded(wait.Id, false, "This goes on with the person we know."));
        if (await OpenAsync(file, known, stop) is { } theirs)
        {
            // They wait already: what has changed since goes to the front of their own wait.
            if (wait.Change.Length > 0) file.Record(theirs, new WaitChanged(theirs.Id, wait.Change, wait.NextContactBy));
            return;
        }

        if (await file.FindAsync<Practice.Conversations.Conversation>(c => c.Person == known && c.CompletedAt == null, stop) is not null) return;
        file.Begin(known, new WaitBegan(file.NewId(), wait.Contact, team ?? wait.Team, wait.Model, wait.Since, wait.PromiseHours, wait.PromiseBy, wait.LookBy) { Before = wait.AsItStands() });
    }

    /// <summary>The open wait of a person, or nothing.</summary>
    public static Task<Wait?> OpenAsync(PersonFile file, Guid person, CancellationToken stop) => file.FindAsync<Wait>(w => w.Person == person && w.EndedAt == null, stop);

    /// <summary>What a wait hands to a council's rules, by the names they ask for; nothing when they do not wait.</summary>
    public static CaseFacts Facts(Wait? wait, DateTime now) => wait is null
        ? CaseFacts.None
        : CaseFacts.None.With("waiting.hours", wait.HoursAt(now)).With("waiting.days-since-risk-check", wait.DaysUnlookedAt(now));

    static async Task EndAsync(PersonFile file, Guid person, bool talked, string how, CancellationToken stop)
    {
        if (await OpenAsync(file, person, stop) is not { } wait) return;
        file.Record(wait, new WaitEnded(wait.Id, talked, how));
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == wait.Id && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, "They do not wait any more."));
    }
}
