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
/// <param name="Opens">True when the reader may open the person's record.</param>
public sealed record DelegationRow(string Organisation, string Initials, Guid Person, DateOnly From, DateOnly Until, bool Ended, bool Opens);

/// <summary>A delegated review, without what was said in it and without what was answered.</summary>
/// <param name="Review">The review.</param>
/// <param name="Initials">Of the person.</param>
/// <param name="ReviewerName">Who held it.</param>
/// <param name="Conflict">True when the organisation gives the support too.</param>
/// <param name="DueBy">Its last day.</param>
/// <param name="SentInAt">When it was sent in (UTC).</param>
/// <param name="Opens">True when the reader may answer it.</param>
public sealed record DelegatedCard(Guid Review, string Initials, string ReviewerName, bool Conflict, DateOnly DueBy, DateTime? SentInAt, bool Opens);

/// <summary>How delegation goes: the register, what waits, and what a second reader found.</summary>
/// <param name="Register">The register, newest first.</param>
/// <param name="Waiting">Sent in, and waiting for the council's answer.</param>
/// <param name="ToRead">Answered, and to be read by a second person who had no part in it: those that the reader may open.</param>
/// <param name="Shut">How many more wait for a second person, in records that the reader may not open.</param>
/// <param name="Held">How many were held in these teams.</param>
/// <param name="InTime">How many of them by their last day.</param>
/// <param name="Read">How many a second person has read.</param>
/// <param name="Agree">In how many of them both said the same.</param>
/// <param name="OutcomesWell">In how many what they want was asked about well.</param>
/// <param name="VoiceHeard">In how many the person's own voice is there.</param>
public sealed record DelegatedOf(
    IReadOnlyList<DelegationRow> Register, IReadOnlyList<DelegatedCard> Waiting, IReadOnlyList<DelegatedCard> ToRead, int Shut, int Held, int InTime, int Read, int Agree, int OutcomesWell, int VoiceHeard);

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
        if (!AccessRules.MayActFor(by.Actor, Purpose.Oversight)) return new([], [], [], 0, 0, 0, 0, 0, 0, 0);
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
            from r in ours.Where(r => (r.EndedAt == null && r.SentInAt != null) || (r.EndedAt != null && r.MustSample && r.DecidedBy != me && r.Reviewer != me && !looks.Any(s => s.Review == r.Id))).OrderBy(r => r.SentInAt).Take(2 * Most)
            join p in people on r.Person equals p.Id
            select new { r, p }).ToListAsync(stop);
        var held = await ours.Where(r => r.HeldOn != null).Select(r => new { r.HeldOn, r.DueBy }).ToListAsync(stop);
        var read = await looks.Where(s => ours.Any(r => r.Id == s.Review)).Select(s => new { Agree = s.Answer == s.First, s.OutcomesWell, s.VoiceHeard }).ToListAsync(stop);

        var opens = await OpensAsync(store, by.Actor, [.. register.Select(r => r.p.Id).Concat(open.Select(o => o.p.Id)).Distinct()], teams, stop);
        var toRead = open.Where(o => !o.r.IsOpen).ToLookup(o => opens(o.p, Purpose.Oversight));

        var look = diary.Begin(by, Purpose.Oversight, "Reviews.Delegated", [], allowed: true, "team");
        look.Count = register.Count + open.Count;
        await diary.WriteLookAsync(look, stop);
        DelegatedCard Card(Review r, Person p) => new(r.Id, Say(p), r.ReviewerName, r.Conflict, r.DueBy, r.SentInAt, opens(p, Purpose.Conversation));
        return new([.. register.OrderByDescending(r => r.d.Id).Select(r => new DelegationRow(r.d.Organisation, Say(r.p), r.d.Person, r.d.From, r.d.Until, r.d.EndedAt is not null, opens(r.p, Purpose.Conversation)))],
            [.. open.Where(o => o.r.IsOpen).Select(o => Card(o.r, o.p))], [.. toRead[true].Select(o => Card(o.r, o.p))], toRead[false].Count(),
            held.Count, held.Count(h => h.HeldOn <= h.DueBy), read.Count, read.Count(s => s.Agree), read.Count(s => s.OutcomesWell), read.Count(s => s.VoiceHeard));
    }

    /// <summary>The door's own answer for each of them, so that nothing is offered that stays shut.</summary>
    async Task<Func<Person, Purpose, bool>> OpensAsync(CareStore store, Actor who, List<Guid> people, List<Guid> teams, CancellationToken stop)
    {
        var (workers, now) = (who.StandsInFor.Union(who.AnswersFor).Append(who.Id).ToList(), diary.Now());
        var held = (await ReadyQuestions.HeldAsync(store, people, workers, teams, now, stop)).Where(h => h.Involvement is not null).ToLookup(h => h.Id, h => h.Involvement!);
        return (person, purpose) => AccessRules.MayOpen(who, new(person.Restricted.Length > 0, [.. held[person.Id]]), purpose, now).Open;
    }

    static string Say(Person person) => person.Restricted.Length > 0 ? "Limited" : person.Initials;
}
