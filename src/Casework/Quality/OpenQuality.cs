using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;

namespace Threefold.Casework.Quality;

/// <summary>A person's record, opened for what colleagues look at, agree to or advise on.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Now">What stands.</param>
/// <param name="Talk">The talk they are in, or <see langword="null"/>.</param>
/// <param name="Ring">The solution ring.</param>
/// <param name="Stages">The stages of the model that the talk is pinned to, or none.</param>
public sealed record QualityInView(PersonFlags Flags, QualityNow Now, Conversation? Talk, IReadOnlyList<SolutionOption> Ring, IReadOnlyList<Stage> Stages);

/// <summary>Opens a record for the pages of this room.</summary>
public sealed class OpenQuality(RecordDoor door, ModelShelf models)
{
    /// <summary>Opens it; the look is written down.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<QualityInView> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenQuality), stop);
        var talk = await Situation.TalkAsync(file, person, stop);
        return new(
            await PersonFlags.ReadAsync(file, stop), await QualityNow.ReadAsync(file, stop), talk, await file.ListAsync<SolutionOption>(stop: stop),
            talk is null ? [] : models.Pinned(talk.Model).Stages);
    }
}
