using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>
/// What anybody must know before they speak to somebody: who they are, how to reach them safely, what helps them to talk and
/// read, and the words that they do not want used. It stands at the top of every contact and conversation.
/// </summary>
[Practice.Ground.Source("Accessible Information Standard, DAPB1605: flag")]
public sealed record PersonFlags
{
    /// <summary>The person.</summary>
    public required Person Who { get; init; }

    /// <summary>The way to use first, or <see langword="null"/> when none is known.</summary>
    public ContactWay? First { get; init; }

    /// <summary>The safe way back that the contact in hand gives, in its words; empty where there is no contact or it gives none.</summary>
    public string SafeWayBack { get; init; } = "";

    /// <summary>Ways that must never be used.</summary>
    public IReadOnlyList<ContactWay> NotSafe { get; init; } = [];

    /// <summary>What helps them to talk, read and take part, language and interpreter first.</summary>
    public IReadOnlyList<CommunicationNeed> Needs { get; init; } = [];

    /// <summary>True when they were asked what helps, whatever the answer.</summary>
    public bool NeedsAsked { get; init; }

    /// <summary>Sentences about words not to use.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The worker who stays with them, or empty.</summary>
    public string Worker { get; init; } = "";

    /// <summary>The team that answers for them, or empty.</summary>
    public string Team { get; init; } = "";

    /// <summary>The day it is read, for “checked?” and age.</summary>
    public DateOnly Today { get; init; }

    /// <summary>Reads them from an open file.</summary>
    /// <param name="file">A file opened for this person.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<PersonFlags> ReadAsync(PersonFile file, CancellationToken stop = default)
    {
        var who = await file.PersonAsync(stop);
        var ways = await file.ListAsync<ContactWay>(w => w.Person == who.Id && w.EndedOn == null, stop);
        var ties = await file.ListAsync<Tie>(t => t.Person == who.Id && t.EndedOn == null && t.NotCarer, stop);
        var own = await file.FindAsync<OwnWord>(w => w.Person == who.Id, stop);
        var now = file.Now;
        var involved = await file.ListAsync<Involvement>(i => i.Person == who.Id && (i.Until == null || i.Until > now), stop);
        var needs = await file.ListAsync<CommunicationNeed>(n => n.Person == who.Id && n.EndedOn == null, stop);
        return new PersonFlags
        {
            Who = who,
            First = ContactWayRules.ShouldUseFirst(ways),
            NotSafe = [.. ways.Where(w => w.Safe == WaySafety.NotSafe)],
            Needs = [.. needs.OrderBy(n => n.Kind)],
            NeedsAsked = needs.Count > 0 || await file.FindAsync<NeedsQuestion>(q => q.Person == who.Id, stop) is not null,
            Labels = [.. Own(who, own), .. ties.Select(t => LabelRules.MustKnow(t, LabelRules.Short(who)))],
            Worker = involved.LastOrDefault(i => i.Kind == InvolvementKind.NamedWorker)?.Name ?? "",
            Team = involved.LastOrDefault(i => i.Kind == InvolvementKind.Team)?.Name ?? "",
            Today = file.Today,
        };
    }

    static IEnumerable<string> Own(Person who, OwnWord? own)
    {
        if (own is { NotCarer: true }) yield return $"{LabelRules.Short(who)} does not want to be called a carer.{(own.Word.Length > 0 ? $" Their own word: “{own.Word}”." : "")}";
        else if (own is { Word.Length: > 0 }) yield return $"{LabelRules.Short(who)}’s own word for what they do: “{own.Word}”.";
    }
}
