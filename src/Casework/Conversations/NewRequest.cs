using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>How a request for an assessment came.</summary>
/// <param name="Asked">True when they asked; false when a need appeared.</param>
/// <param name="ForCarer">True for a carer's assessment.</param>
/// <param name="Words">What was said or seen.</param>
/// <param name="Since">The moment the duty began (UTC); <see langword="null"/> for now, or for when they got in touch where they asked for it then.</param>
/// <param name="Worker">Who begins it; <see langword="null"/> for the worker to ask for, or the team.</param>
/// <param name="Therapy">True when it is for an occupational therapist: it waits by itself, beside any other.</param>
internal sealed record RequestTold(bool Asked, bool ForCarer, string Words, DateTime? Since = null, Actor? Worker = null, bool Therapy = false);

/// <summary>The one place where a request for an assessment begins, with the moment the duty began and the step that answers it.</summary>
internal static class NewRequest
{
    /// <summary>What the step says.</summary>
    public const string BeginIt = "Start the assessment they asked for or may need.";

    /// <summary>Takes the request. One that waits already is the same request; the duty began then, and what is said now is kept with it.</summary>
    public static async Task<AssessmentRequest> TakeAsync(PersonFile file, Guid person, Guid team, RequestTold told, CancellationToken stop)
    {
        if (await file.FindAsync<AssessmentRequest>(r => r.Person == person && r.ForCarer == told.ForCarer && r.Therapy == told.Therapy && r.EndedAt == null, stop) is { } waits)
        {
            var words = waits.Words.Contains(told.Words, StringComparison.Ordinal) ? "" : told.Words;
            if (words.Length > 0 || (told.Asked && !waits.Asked)) file.Record(waits, new AssessmentAskedAgain(waits.Id, told.Asked, words));
            return waits;
        }

        var since = told.Since ?? (told.ForCarer || told.Therapy ? null : (await InTouchAsync(file, person, told.Asked, stop))?.MadeAt) ?? file.Now;
        var request = file.Begin(person, new AssessmentAskedFor(file.NewId(), told.Asked, told.ForCarer, told.Words, since, team) { Therapy = told.Therapy });
        var named = await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop);
        var (worker, name) = told.Worker is { } me ? (me.Id, me.Name) : (named?.Worker, named?.Name ?? "");
        file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.BeginAssessment, told.Therapy ? "Ask an occupational therapist to start the assessment." : BeginIt, request.Id, team, worker, name, file.Now.AddHours(AssessmentRequests.BeginWithinHours)));
        return request;
    }

    /// <summary>Where they asked for an assessment when they got in touch, or may need one, and still wait to hear: the first such contact that nothing was answered to since.</summary>
    /// <param name="file">The person’s file.</param>
    /// <param name="person">Who.</param>
    /// <param name="asked">True for where they asked, and not where they may need one.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<Contact?> InTouchAsync(PersonFile file, Guid person, bool asked, CancellationToken stop)
    {
        var still = await StillWaiting.OfAsync(file, person, stop);
        return (await file.ListAsync<Contact>(c => c.Person == person && c.EndedAt == null, stop)).Where(c => still.Is(c) && (!asked || c.Assessment == YesNoUnsure.Yes)).MinBy(c => c.MadeAt);
    }
}
