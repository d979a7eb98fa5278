using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;

namespace Threefold.Casework.Crisis;

/// <summary>One line of help, to decide about.</summary>
/// <param name="Flags">What must be known before speaking to the person.</param>
/// <param name="Line">The line.</param>
/// <param name="Open">The crisis that is open, or <see langword="null"/>.</param>
/// <param name="Model">The model it is weighed by.</param>
/// <param name="MayAgree">True when the reader may agree to this sum.</param>
/// <param name="Today">Today, in London.</param>
public sealed record HelpLineInView(PersonFlags Flags, HelpLine Line, CrisisRecord? Open, PracticeModel Model, bool MayAgree, DateOnly Today);

/// <summary>Opens one line of help.</summary>
public sealed class ReadHelpLine(RecordDoor door, Whereabouts where, TeamShelf teams, ModelShelf models)
{
    /// <summary>Opens it.</summary>
    /// <exception cref="NotThere">There is no such line.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<HelpLineInView> DoAsync(Caller by, Guid line, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop) ?? throw new NotThere("Team");
        var file = await door.OpenAsync(by, await where.PersonOfAsync<HelpLine>(line, stop), Purpose.Conversation, nameof(ReadHelpLine), stop);
        var held = await file.OneAsync<HelpLine>(line, stop: stop);
        var open = await file.FindAsync<CrisisRecord>(c => c.ClosedAt == null, stop);
        var model = models.Pinned(open?.Model ?? team.Model);
        return new HelpLineInView(await PersonFlags.ReadAsync(file, stop), held, open, model, SumRules.MayAnswer(held, model.Crisis.Sums, by.Actor.Id, HelpRoles.Of(by.Actor)).Allowed, file.Today);
    }
}
