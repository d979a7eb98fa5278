using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Who has a person, and how their hands changed.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Together">How well we stick with them.</param>
/// <param name="Meeting">Hand-offs with a meeting still on somebody's desk.</param>
/// <param name="Now">The moment of reading (UTC).</param>
public sealed record HandsInView(PersonFlags Flags, Together Together, IReadOnlyCollection<Guid> Meeting, DateTime Now)
{
    /// <summary>Hand-offs that somebody still has something to say to: yes or no, or that they have met.</summary>
    public IEnumerable<HandOff> Open => Together.HandOffs.Where(h => h.Waits || (h.MetAt is null && h.EndedAt is null && (h.HowTheyMeet.Length > 0 || Meeting.Contains(h.Id))));
}

/// <summary>Opens a record to see who has the person, or to change it.</summary>
public sealed class ReadHands(RecordDoor door)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<HandsInView> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadHands), stop);
        var meeting = await file.ListAsync<NextStep>(s => s.Kind == NextStepKind.Meet && s.DoneAt == null, stop);
        return new(await PersonFlags.ReadAsync(file, stop), await Together.OfAsync(file, stop), [.. meeting.Select(s => s.About)], file.Now);
    }
}
