using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>What somebody saw or heard that worries them. Nothing in it is required.</summary>
public sealed record Worry
{
    public string SeenOrHeard { get; init; } = "";
    public YesNoUnsure Danger { get; init; } = YesNoUnsure.Unsure;
    public string ToldWhom { get; init; } = "";
    public YesNoUnsure PersonKnows { get; init; } = YesNoUnsure.Unsure;
    public string TheyWant { get; init; } = "";

    /// <summary>The same without characters that cannot be kept: a worry is never refused for how it was typed.</summary>
    public Worry Kept => this with { SeenOrHeard = Keep(SeenOrHeard), ToldWhom = Keep(ToldWhom), TheyWant = Keep(TheyWant), GivenName = Keep(GivenName), FamilyName = Keep(FamilyName) };

    // Read rune by rune, so that half a character is mended and a whole one, an emoji too, stays as it was typed.
    static string Keep(string words) => string.Concat(words.Trim().EnumerateRunes().Where(r => r.Value != 0));

    /// <summary>A name, where the person is not known to us yet; may be empty.</summary>
    public string GivenName { get; init; } = "";
    public string FamilyName { get; init; } = "";
}

/// <summary>
/// Somebody is worried that an adult is hurt or neglected. Any worker may say so about anyone, known or not, whatever
/// their relationship with the record; it goes to the safeguarding desk: the manager or the duty desk of the person's
/// own team, or of the team that heard it.
/// </summary>
[Source("Care Act 2014, s 42(1)")]
public sealed class RaiseConcern(RecordDoor door, TeamShelf teams)
{
    /// <summary>Records the concern and puts it on a desk.</summary>
    /// <param name="by">Who is worried.</param>
    /// <param name="person">About whom; <see langword="null"/> when we do not know them yet.</param>
    /// <param name="worry">What was seen or heard.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the concern's id. A rule can only add a hint.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid? person, Worry worry, CancellationToken stop = default)
    {
        try
        {
            return await TellAsync(by, person, worry, stop);
        }
        catch (CannotOpen) when (person is not null)
        {
            // No such record: the worry is kept all the same, about somebody not known yet, and nobody learns what we hold.
            return await TellAsync(by, null, worry, stop);
        }
    }

    async Task<Verdict> TellAsync(Caller by, Guid? person, Worry worry, CancellationToken stop)
    {
        worry = worry.Kept;
        var (allTeams, workers) = (await teams.TeamsAsync(stop), await teams.WorkersAsync(stop));
        return await door.BringAsync(by, [], person is { } known ? [known] : [], Purpose.Safeguarding, nameof(RaiseConcern), async file =>
        {
            var about = person ?? file.Welcome(new PersonAdded(file.NewId(), worry.GivenName.Trim(), worry.FamilyName.Trim(), "", null)).Id;
            var held = await file.ListAsync<Involvement>(i => i.Person == about && i.Until == null, stop);
            var desk = SafeguardingDesk.For(held, by.Team, allTeams, workers);
            if (desk is null) return Verdict.No("There is no team to tell yet. Ring your manager now; if anyone is in danger, call 999.");

            var concern = ConcernWork.Begin(file, about, worry, desk);
            return ConcernRules.MayRaise(worry.SeenOrHeard) with { Answer = concern.Id };
        }, stop);
    }
}
