using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Assessments;

/// <summary>One person's outcomes as they may be seen beside another's: what was found and what they want, and never a private word.</summary>
/// <param name="Who">Whose.</param>
/// <param name="Name">The name to say.</param>
/// <param name="Of">An adult's, or a helper's.</param>
/// <param name="Wants">What they want.</param>
/// <param name="Found">Each outcome's label, and what was found.</param>
/// <param name="Can">What they said they can do for the other.</param>
/// <param name="Cannot">What they said they cannot.</param>
public sealed record SideOfBalance(Guid Who, string Name, AssessmentOf Of, string Wants, IReadOnlyList<(string Label, OutcomeFinding Found)> Found, string Can, string Cannot);

/// <summary>Somebody's outcomes, beside those of the people around them who agreed to it.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Mine">Theirs.</param>
/// <param name="Beside">Those who agreed, and whose record opens.</param>
/// <param name="Around">Everyone around them with a record of their own, and whether this person lets theirs be seen there.</param>
/// <param name="Aims">What is good for both.</param>
public sealed record Balance(
    PersonFlags Flags, IReadOnlyList<SideOfBalance> Mine, IReadOnlyList<SideOfBalance> Beside, IReadOnlyList<(Guid Who, string Name, bool Shares)> Around, IReadOnlyList<AimForBoth> Aims);

/// <summary>Reads somebody's outcomes side by side with another's, only where the other agreed.</summary>
[Source("Leicester 2021, App C 4.2.10")]
public sealed class ReadBalance(RecordDoor door)
{
    /// <summary>Opens them. Whoever did not agree is not opened.</summary>
    /// <exception cref="CannotOpen">It may not be opened, or is not there.</exception>
    public async Task<Balance> DoAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, person, Purpose.Conversation, nameof(ReadBalance), stop);
        var flags = await PersonFlags.ReadAsync(file, stop);
        var around = await AroundAsync(file, stop);
        var shares = await file.ListAsync<SharedOutcomes>(s => s.EndedOn == null, stop);
        List<SideOfBalance> beside = [];
        foreach (var (other, _) in around)
            if (await file.AnyAboutAsync<SharedOutcomes>([other], stop)) beside.AddRange(await TheirsAsync(by, person, other, stop));
        return new Balance(
            flags, await SidesAsync(file, person, LabelRules.Short(flags.Who), null, stop), beside,
            [.. around.Select(a => (a.Who, a.Name, shares.Any(s => s.Beside == a.Who)))], await file.ListAsync<AimForBoth>(a => a.Person == person, stop));
    }

    static async Task<IReadOnlyList<(Guid Who, string Name)>> AroundAsync(PersonFile file, CancellationToken stop)
    {
        var ties = (await file.ListAsync<Tie>(t => t.EndedOn == null && t.Other != null, stop)).Select(t => (Who: t.Other!.Value, t.Name));
        var all = await file.ListAsync<NeedsAssessment>(stop: stop);
        var cared = all.Where(a => a.CaresFor is not null).Select(a => (Who: a.CaresFor!.Value, Name: a.CaresForName));
        var honest = (await file.ListAsync<HonestTalk>(h => h.ToPerson != null, stop)).Select(h => (Who: h.ToPerson!.Value, Name: h.ToWhom));
        return [.. ties.Concat(cared).Concat(honest).DistinctBy(a => a.Who)];
    }

    async Task<IReadOnlyList<SideOfBalance>> TheirsAsync(Caller by, Guid person, Guid other, CancellationToken stop)
    {
        try
        {
            var file = await door.OpenAsync(by, other, Purpose.Conversation, nameof(ReadBalance), stop);
            if (await file.FindAsync<SharedOutcomes>(s => s.Beside == person && s.EndedOn == null, stop) is null) return [];
            return await SidesAsync(file, other, LabelRules.Short(await file.PersonAsync(stop)), person, stop);
        }
        catch (CannotOpen)
        {
            return [];
        }
    }

    static async Task<IReadOnlyList<SideOfBalance>> SidesAsync(PersonFile file, Guid who, string name, Guid? beside, CancellationToken stop)
    {
        List<SideOfBalance> sides = [];
        var honest = (await file.ListAsync<HonestTalk>(stop: stop)).LastOrDefault(h => beside is null || h.ToPerson == beside);
        foreach (var held in (await file.ListAsync<NeedsAssessment>(stop: stop)).GroupBy(a => a.Of).Select(g => g.Last()))
        {
            var (law, answers) = (EligibilityTable.On(held.BeganOn), await file.AnswersAsync(held.Id, stop));
            var found = law.Outcomes(held.Of).Select(o => (o.Label, answers.FirstOrDefault(a => a.Outcome == o.Key)?.Finding ?? OutcomeFinding.NotAsked));
            sides.Add(new SideOfBalance(who, name, held.Of, held.TheyWant, [.. found], held.Of == AssessmentOf.Carer ? honest?.Can ?? "" : "", held.Of == AssessmentOf.Carer ? honest?.Cannot ?? "" : ""));
        }

        return sides;
    }
}
