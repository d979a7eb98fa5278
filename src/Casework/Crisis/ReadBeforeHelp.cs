using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>What is known before a crisis is opened or help is set up.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="Model">The model it is weighed by.</param>
/// <param name="Open">The crisis that is open, or <see langword="null"/>.</param>
/// <param name="Circle">The people around them.</param>
/// <param name="Calming">What calms and what upsets.</param>
/// <param name="Spent">What was spent in small sums in this crisis, in pence.</param>
/// <param name="Today">Today, in London.</param>
public sealed record BeforeHelp(PersonFlags Flags, PracticeModel Model, CrisisRecord? Open, IReadOnlyList<Tie> Circle, IReadOnlyList<CalmingWords> Calming, int Spent, DateOnly Today);

/// <summary>Opens a record to see what is known before a crisis is opened or help is set up.</summary>
public sealed class ReadBeforeHelp(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<BeforeHelp> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop) ?? throw new NotThere("Team");
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadBeforeHelp), stop);
        var open = await file.FindAsync<CrisisRecord>(c => c.ClosedAt == null, stop);
        var crisis = open?.Id;
        var sums = await file.ListAsync<HelpLine>(l => l.Kind == HelpKind.SmallSum && l.Status == HelpStatus.Agreed && l.Crisis == crisis, stop);
        return new BeforeHelp(
            await PersonFlags.ReadAsync(file, stop), models.Pinned(open?.Model ?? team.Model), open, await file.ListAsync<Tie>(t => t.EndedOn == null, stop),
            await CalmingWords.OfAsync(file, stop), sums.Sum(s => s.Pence), file.Today);
    }
}
