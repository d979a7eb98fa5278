using Threefold.Casework.Door;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Conversations;

/// <summary>
/// Which contacts still wait for an assessment. One that began since they were in touch, or was lawfully said no to, is not asked for
/// again with the old date; whoever asks again has a new day.
/// </summary>
/// <param name="AnsweredAt">When somebody's own assessment was last begun, or a request for it answered (UTC).</param>
/// <param name="SaidNo">Their “no” to it that stands.</param>
[Source("Care Act 2014, ss 9(1) and 11(2)")]
internal sealed record StillWaiting(DateTime? AnsweredAt, Guid? SaidNo)
{
    /// <summary>What was answered so far, from an open file.</summary>
    public static async Task<StillWaiting> OfAsync(PersonFile file, Guid person, CancellationToken stop)
    {
        var answered = (await file.ListAsync<AssessmentRequest>(r => r.Person == person && !r.ForCarer && !r.Therapy && r.EndedAt != null, stop)).Max(r => r.EndedAt);
        var began = (await file.ListAsync<NeedsAssessment>(a => a.Person == person && a.Of == AssessmentOf.Adult, stop)).Max(a => (DateTime?)a.BeganAt);
        var no = (await file.ListAsync<AssessmentRefusal>(r => r.Person == person && r.Of == AssessmentOf.Adult && r.OpenedAt == null, stop)).LastOrDefault();
        return new(began > answered || answered is null ? began : answered, no?.Id);
    }

    /// <summary>True when a contact still waits: nothing was answered since it was made. Ids are in the order of time, which a “no” of the same day needs.</summary>
    public bool Is(Contact contact) => contact.AssessmentWaits && !(contact.MadeAt <= AnsweredAt) && !(SaidNo is { } no && no.CompareTo(contact.Id) > 0);
}
