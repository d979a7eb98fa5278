using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Letters;

/// <summary>What several acts about letters do.</summary>
static class LetterWork
{
    /// <summary>The kinds of fact that somebody’s page tells of.</summary>
    public static readonly IReadOnlyCollection<string> Told = [nameof(LetterWritten), nameof(LetterSent), nameof(LetterDelivered), nameof(LetterReturned)];

    /// <summary>The address or email that may be used with nobody there to judge: said to be safe, and not kept hidden.</summary>
    public static async Task<ContactWay?> SafeWayAsync(PersonFile file, WayKind kind, CancellationToken stop)
    {
        var person = file.Person;
        return (await file.ListAsync<ContactWay>(w => w.Person == person && w.Kind == kind && w.EndedOn == null, stop)).Where(w => !w.Hidden && MessageRules.MayUse(w).Allowed).OrderByDescending(w => w.Preferred).FirstOrDefault();
    }

    /// <summary>The lines of an address.</summary>
    public static string Lines(ContactWay? way) => way is null ? "" : $"{way.Value}\n{way.Postcode}".Trim();

    /// <summary>True when they, or anyone around them, do not want to be called a carer.</summary>
    [Source("Practice trap 13")]
    public static async Task<bool> NotCarerAsync(PersonFile file, CancellationToken stop)
    {
        var person = file.Person;
        return await file.FindAsync<OwnWord>(w => w.Person == person && w.NotCarer && w.EndedOn == null, stop) is not null
            || await file.FindAsync<Tie>(t => t.Person == person && t.EndedOn == null && t.NotCarer, stop) is not null;
    }

    /// <summary>What was put on a desk about a letter is done.</summary>
    public static async Task DoneAsync(PersonFile file, Guid letter, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == letter && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, how));
    }
}
