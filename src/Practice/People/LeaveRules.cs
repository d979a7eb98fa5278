using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What was said about telling one person of somebody’s circle.</summary>
/// <param name="To">Who would be told, by name.</param>
/// <param name="By">What lets us tell them, the latest of it; <see langword="null"/> when nothing does.</param>
/// <param name="Against">A “no” that stands and names them; it weighs more than any “yes”.</param>
public sealed record Leave(string To, SharingAgreement? By, SharingAgreement? Against);

/// <summary>Leave to tell somebody in the circle: by what was said, only where it names them, and only when the worker sees that it covers this.</summary>
[Source("Practice records 4.7")]
public static class LeaveRules
{
    /// <summary>What was said about telling one of their circle. Where two could be meant by a name, nobody is.</summary>
    /// <param name="tie">Who would be told.</param>
    /// <param name="circle">Everybody in the circle, them among it.</param>
    /// <param name="said">What was said about sharing.</param>
    /// <param name="today">The day they would be told.</param>
    public static Leave Of(Tie tie, IReadOnlyCollection<Tie> circle, IEnumerable<SharingAgreement> said, DateOnly today)
    {
        var standing = said.Where(s => s.IsCurrent && !(s.Until < today)).OrderByDescending(s => s.NotedAt).ThenByDescending(s => s.Id).ToList();
        return new(
            tie.Name,
            standing.Find(s => s.MayBeSharedOn(today) && TheirName.IsMeant(tie, circle, s.WithWhom)),
            standing.Find(s => s.Answer == SharingAnswer.Objected && TheirName.MayBeMeant(tie, s.WithWhom)));
    }

    /// <summary>Whether they may be told: nothing stands against it, something lets us, and the worker saw that it covers what is told.</summary>
    /// <param name="leave">What was said; <see langword="null"/> for the person, who needs nobody’s leave.</param>
    /// <param name="covers">The agreement of which the worker says that it covers this.</param>
    /// <param name="what">What they would have: “letter”, “note”.</param>
    public static Verdict MayTell(Leave? leave, Guid? covers, string what) => leave switch
    {
        null => Verdict.Yes,
        { Against: { } no } => Stop(leave, $"{leave.To} may not have this. {AsSaid(no)} If that has changed, write it down first."),
        { By: null } => Stop(leave, $"It is not written down that we may tell {leave.To}. Ask the person first."),
        { By: { } yes } when yes.Id != covers => Verdict.No($"{AsSaid(yes)} Say that this covers the {what}, or write to the person instead.", "Covers"),
        _ => Verdict.Yes,
    };

    /// <summary>What was said, with the day: what, with whom and when.</summary>
    public static string AsSaid(SharingAgreement said) =>
        $"{Days.Of(said.NotedAt).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}: {new SharingDecided(said.Id, new SharingAsTold { What = said.What, WithWhom = said.WithWhom, Answer = said.Answer, Reason = said.Reason }).Sentence}";

    static Verdict Stop(Leave leave, string says) =>
        new([new Finding("sharing", Weight.Block, says, "Practice records 4.7", nameof(Tie), leave.Against is null ? ["Record what may be shared", "Write to the person instead"] : ["Write to the person instead"])]);
}
