using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>How well we stick with one person: who has them, whether they wait, how often hands changed, whom they met, and how often they told it again.</summary>
/// <param name="Workers">Their workers; two where a pair leads together.</param>
/// <param name="Wait">Their wait, while they wait.</param>
/// <param name="HandOffs">Every hand-off, oldest first.</param>
/// <param name="WorkersMet">How many different workers they have spoken with.</param>
/// <param name="ToldBefore">How often they said that they had told us already.</param>
/// <param name="AskedAgain">How often we asked again what we knew.</param>
public sealed record Together(IReadOnlyList<string> Workers, Wait? Wait, IReadOnlyList<HandOff> HandOffs, int WorkersMet, int ToldBefore, int AskedAgain)
{
    /// <summary>Kinds of fact that a worker writes when they speak with somebody.</summary>
    public static readonly IReadOnlyList<string> Spoken = [nameof(ContactMade), nameof(ConversationBegan), nameof(AnswerGiven), nameof(WaitContactMade), nameof(CheckCallMade)];

    /// <summary>How often their worker changed without their asking for it.</summary>
    public int Counted => HandOffs.Count(h => h.Counts);

    /// <summary>Reads it from an open file, for the person it was opened for.</summary>
    public static async Task<Together> OfAsync(PersonFile file, CancellationToken stop)
    {
        var person = file.Person;
        var spoken = await file.ChronologyAsync(5000, Spoken, stop);
        var told = await file.ListAsync<Retelling>(r => r.Person == person, stop);
        return new(
            [.. (await Hands.NamedAsync(file, person, stop)).Select(i => i.Name).Distinct()], await Waits.OpenAsync(file, person, stop), await file.ListAsync<HandOff>(h => h.Person == person, stop),
            spoken.Where(l => l.Person == person && l.ById != Actor.Clock.Id && l.ById != Actor.Importer.Id).Select(l => l.ById).Distinct().Count(), told.Count(r => r.SaidSo), told.Count(r => !r.SaidSo));
    }
}
