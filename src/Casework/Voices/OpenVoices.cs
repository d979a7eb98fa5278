using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>What somebody says of us.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Talks">Their talks, latest first.</param>
/// <param name="Feedback">How it was for them, latest first.</param>
/// <param name="Remarks">Complaints and compliments, latest first.</param>
/// <param name="Stories">Stories they let us tell, latest first.</param>
public sealed record VoicesInView(PersonFlags Flags, IReadOnlyList<Conversation> Talks, IReadOnlyList<Feedback> Feedback, IReadOnlyList<Remark> Remarks, IReadOnlyList<SharedStory> Stories);

/// <summary>Opens a record for what the person says of us.</summary>
public sealed class OpenVoices(RecordDoor door)
{
    /// <summary>Opens it; the look is written down.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<VoicesInView> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenVoices), stop);
        return new(await PersonFlags.ReadAsync(file, stop), Latest(await file.ListAsync<Conversation>(stop: stop)), Latest(await file.ListAsync<Feedback>(stop: stop)),
            Latest(await file.ListAsync<Remark>(stop: stop)), Latest(await file.ListAsync<SharedStory>(stop: stop)));
    }

    static List<T> Latest<T>(List<T> all)
    {
        all.Reverse();
        return all;
    }
}
