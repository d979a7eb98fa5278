using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Door;

/// <summary>One row of the register.</summary>
/// <param name="Organisation">Who holds reviews.</param>
/// <param name="Initials">Of the person; “Limited” where few may open the record.</param>
/// <param name="Person">The person, as an opaque id.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day.</param>
/// <param name="Ended">True when it ended before its last day.</param>
public sealed record DelegationRow(string Organisation, string Initials, Guid Person, DateOnly From, DateOnly Until, bool Ended);

/// <summary>A delegated review, without what was said in it and without what was answered.</summary>
/// <param name="Review">The review.</param>
/// <param name="Initials">Of the person.</param>
/// <param name="ReviewerName">Who held it.</param>
/// <param name="Conflict">True when the organisation gives the support too.</param>
/// <param name="DueBy">Its last day.</param>
/// <param name="SentInAt">When it was sent in (UTC).</param>
public sealed record DelegatedCard(Guid Review, string Initials, string ReviewerName, bool Conflict, DateOnly DueBy, DateTime? SentInAt);

/// <summary>How delegation goes: the register, what waits, and what a second reader found.</summary>
/// <param name="Register">The register, newest first.</param>
/// <param name="Waiting">Sent in, and waiting for the council's answer.</param>
/// <param name="ToRead">Answered, and to be read by a second person who had no part in it.</param>
/// <param name="Held">How many were held in these teams.</param>
/// <param name="InTime">How many of them by their last day.</param>
/// <param name="Read">How many a second person has read.</param>
/// <param name="Agree">In how many of them both said the same.</param>
/// <param name="OutcomesWell">In how many what they want was asked about well.</param>
/// <param name="VoiceHeard">In how many the person's own voice is there.</param>
public sealed record DelegatedOf(
    IReadOnlyList<DelegationRow> Register, IReadOnlyList<DelegatedCard> Waiting, IReadOnlyList<DelegatedCard> ToRead, int Held, int InTime, int Read, int Agree, int OutcomesWell, int VoiceHeard);

/// <summary>The register of delegations and how they go, for those who answer for the work. One act, written down with the count.</summary>
[Source("Practice quality 6.3: M28")]
public sealed class DelegationBoard
{
    /// <summary>The most rows of each list.</summary>
    public const int Most = 100;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal DelegationBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Reads it for the caller's teams.</summary>
    public async Task<DelegatedOf> ReadAsync(Caller by, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.Oversight)) return new([], [], [], 0, 0, 0, 0, 0, 0);
        var (me, teams) = (by.Actor.Id, by.Actor.Teams.Concat(by.Actor.Covers).ToList());
        await using var store = stores.Open();
        var people = store.Set<Person>().AsNoTracking();
        var looks = store.Set<SampleLook>().AsNoTracking();
        var register = await (
            from d in store.Set<Delegation>().AsNoTracking().Where(d => teams.Contains(d.Team)).OrderByDescending(d => d.Id).Take(Most)
            join p in people on d.Person equals p.Id
            select new { d, p }).ToListAsync(stop);
        var ours = store.Set<Review>().AsNoTracking().Where(r => teams.Contains(r.Team) && r.Delegation != null);
        var open = await (
            from r in ours.Where(r => (r.EndedAt == null && r.SentInAt != null) || (r.EndedAt != null && r.MustSample && r.DecidedBy != me && !looks.Any(s => s.Review == r.Id))).OrderBy(r => r.SentInAt).Take(2 * Most)
            join p in people on r.Person equals p.Id
            select new { r, p }).ToListAsync(stop);
        var held = await ours.Where(r => r.HeldOn != null).Select(r => new { r.HeldOn, r.DueBy }).ToListAsync(stop);
        var read = await looks.Where(s => ours.Any(r => r.Id == s.Review)).Select(s => new { Agree = s.Answer == s.First, s.OutcomesWell, s.VoiceHeard }).ToListAsync(stop);

        var look = diary.Begin(by, Purpose.Oversight, "Reviews.Delegated", [], allowed: true, "team");
        look.Count = register.Count + open.Count;
        await diary.WriteLookAsync(look, stop);
        DelegatedCard Card(Review r, Person p) => new(r.Id, Say(p), r.ReviewerName, r.Conflict, r.DueBy, r.SentInAt);
        return new([.. register.OrderByDescending(r => r.d.Id).Select(r => new DelegationRow(r.d.Organisation, Say(r.p), r.d.Person, r.d.From, r.d.Until, r.d.EndedAt is not null))],
            [.. open.Where(o => o.r.IsOpen).Select(o => Card(o.r, o.p))], [.. open.Where(o => !o.r.IsOpen).Select(o => Card(o.r, o.p))],
            held.Count, held.Count(h => h.HeldOn <= h.DueBy), read.Count, read.Count(s => s.Agree), read.Count(s => s.OutcomesWell), read.Count(s => s.VoiceHeard));
    }

    static string Say(Person person) => person.Restricted.Length > 0 ? "Limited" : person.Initials;
}
