using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;

namespace Threefold.Casework.Crisis;

/// <summary>Opens the card of a crisis, to have in the hand or to print. That it was opened is a look of its own.</summary>
public sealed class ReadCrisisCard(RecordDoor door, Whereabouts where, ModelShelf models)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such crisis.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<CrisisInView> DoAsync(Caller by, Guid crisis, CancellationToken stop = default) =>
        await CrisisInView.OfAsync(await door.OpenAsync(by, await where.PersonOfAsync<CrisisRecord>(crisis, stop), Purpose.Conversation, nameof(ReadCrisisCard), stop), crisis, models, stop);
}
