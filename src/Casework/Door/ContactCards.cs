using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>One open contact or introduction, as shown in a list: enough to choose it, and no more.</summary>
/// <param name="Contact">Its id.</param>
/// <param name="Initials">Initials, or “Not named yet”.</param>
/// <param name="IsIntroduction">True when a professional introduced them.</param>
/// <param name="Danger">Whether anyone may be in danger.</param>
/// <param name="Urgent">Whether it cannot wait.</param>
/// <param name="TeamName">The team that has it.</param>
/// <param name="Owner">Who has it, or empty: nobody yet.</param>
/// <param name="What">What happens next.</param>
/// <param name="MadeAt">Since when they wait (UTC).</param>
/// <param name="DueAt">By when it is answered (UTC).</param>
/// <param name="Tries">How often nobody answered.</param>
public sealed record ContactCard(
    Guid Contact, string Initials, bool IsIntroduction, YesNoUnsure Danger, bool Urgent, string TeamName, string Owner, string What, DateTime MadeAt, DateTime DueAt, int Tries);

/// <summary>What an adviser needs to know of somebody we know before speaking: who, whose desk, and how to speak with them.</summary>
/// <param name="Person">Their id.</param>
/// <param name="Called">What they like to be called.</param>
/// <param name="Age">Their age, where known.</param>
/// <param name="Answers">Their worker or team, or empty.</param>
/// <param name="Needs">Language, form and adjustments, as they said them, and how each stands.</param>
/// <param name="NotSafe">Ways to reach them that must never be used. No number and no address.</param>
/// <param name="Safe">Ways that are safe, and how. No number and no address.</param>
public sealed record KnownCard(Guid Person, string Called, int? Age, string Answers, IReadOnlyList<string> Needs, IReadOnlyList<string> NotSafe, IReadOnlyList<string> Safe)
{
    internal static KnownCard Of(Person who, string answers, IReadOnlyList<CommunicationNeed> needs, IReadOnlyList<ContactWay> ways, DateOnly today) => new(
        who.Id, who.Called, who.AgeOn(today), answers,
        [.. needs.OrderBy(n => n.Kind).Select(n => $"{CommunicationRules.SaidAs(n.Kind, n.Words)} ({CommunicationRules.MustBeSaid(n, today).ToLowerInvariant()})")],
        [.. ways.Where(w => w.Safe == WaySafety.NotSafe).Select(ContactWayRules.MustKnowFirst)],
        [.. ways.Where(w => w.Safe != WaySafety.NotSafe && ContactWayRules.MustKnowFirst(w).Length > 0).OrderByDescending(w => w.Preferred).Select(ContactWayRules.MustKnowFirst)]);
}

/// <summary>Open contacts across many people, as cards: one act with the count.</summary>
public sealed class ContactCards
{
    /// <summary>The most cards on one page.</summary>
    public const int Most = 200;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal ContactCards(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Open contacts and introductions of the caller's teams and of the desks they cover: who may be in danger or cannot wait first, as on a desk, then the longest.</summary>
    /// <exception cref="CannotOpen">Their role does not answer the front door. Recorded.</exception>
    public async Task<IReadOnlyList<ContactCard>> OpenAsync(Caller by, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.FrontDoor);
        var cards = allowed ? await ReadAsync(by, stop) : [];
        var look = diary.Begin(by, Purpose.FrontDoor, "ListOpenContacts", [], allowed, allowed ? "team" : "", allowed ? "" : "No role for this purpose.");
        look.Count = cards.Count;
        await diary.WriteLookAsync(look, stop);
        return allowed ? cards : throw new CannotOpen("No role for this purpose.");
    }

    /// <summary>
    /// What to know before speaking with somebody who is in touch now, whoever answers: no relationship is needed for
    /// this much, and it is written down. Nothing of a restricted record is shown.
    /// </summary>
    [Source("Accessible Information Standard, DAPB1605")]
    public async Task<KnownCard?> KnownAsync(Caller by, Guid person, CancellationToken stop = default)
    {
        var answer = AccessRules.MayBring(by.Actor, Purpose.FrontDoor);
        await diary.WriteLookAsync(diary.Begin(by, Purpose.FrontDoor, "ReadWhatToKnow", [person], answer.Open, answer.Authority, answer.Because), stop);
        if (!answer.Open) throw new CannotOpen(answer.Because);
        await using var store = stores.Open();
        if (await store.Set<Person>().AsNoTracking().FirstOrDefaultAsync(p => p.Id == person && p.Restricted == "" && p.FoundToBe == null, stop) is not { } who) return null;
        var held = await store.Set<Involvement>().AsNoTracking().Where(i => i.Person == person && i.Until == null && (i.Kind == InvolvementKind.NamedWorker || i.Kind == InvolvementKind.Team)).ToListAsync(stop);
        var needs = await store.Set<CommunicationNeed>().AsNoTracking().Where(n => n.Person == person && n.EndedOn == null).OrderBy(n => n.Id).ToListAsync(stop);
        var ways = await store.Set<ContactWay>().AsNoTracking().Where(w => w.Person == person && w.EndedOn == null).OrderBy(w => w.Id).ToListAsync(stop);
        return KnownCard.Of(who, held.OrderBy(i => i.Kind).ThenByDescending(i => i.From).FirstOrDefault()?.Name ?? "", needs, ways, Days.Of(diary.Now()));
    }

    /// <summary>The person that a contact is about. An id for the door, shown to nobody.</summary>
    /// <exception cref="NotThere">There is no such contact.</exception>
    internal async Task<Guid> PersonOfAsync(Guid contact, CancellationToken stop)
    {
        await using var store = stores.Open();
        var person = await store.Set<Contact>().AsNoTracking().Where(c => c.Id == contact).Select(c => (Guid?)c.Person).FirstOrDefaultAsync(stop);
        return person ?? throw new NotThere(nameof(Contact));
    }

    /// <summary>The person that a concern is about. An id for the door, shown to nobody.</summary>
    /// <exception cref="NotThere">There is no such concern.</exception>
    internal async Task<Guid> PersonOfConcernAsync(Guid concern, CancellationToken stop)
    {
        await using var store = stores.Open();
        var person = await store.Set<Concern>().AsNoTracking().Where(c => c.Id == concern).Select(c => (Guid?)c.Person).FirstOrDefaultAsync(stop);
        return person ?? throw new NotThere(nameof(Concern));
    }

    async Task<List<ContactCard>> ReadAsync(Caller by, CancellationToken stop)
    {
        var (teams, worker) = (by.Actor.Teams.Concat(by.Actor.Covers).ToList(), by.Actor.Id);
        await using var store = stores.Open();
        var rows = await (
            from c in store.Set<Contact>().AsNoTracking()
            where c.EndedAt == null
            join p in store.Set<Person>().AsNoTracking() on c.Person equals p.Id
            where p.Restricted == "" || store.Set<Involvement>().Any(i => i.Person == p.Id && i.Worker == worker && i.Until == null)
            join s in store.Set<NextStep>().AsNoTracking().Where(s => s.DoneAt == null && s.Kind == NextStepKind.AnswerContact) on c.Id equals s.About
            where teams.Contains(s.Team)
            join t in store.Set<Team>().AsNoTracking() on s.Team equals t.Id
            orderby c.Danger == YesNoUnsure.Yes ? 0 : c.Danger == YesNoUnsure.Unsure || c.Urgent ? 1 : 2, c.MadeAt, c.Id
            select new { Contact = c, Person = p, Step = s, Team = t.Name }).Take(Most).ToListAsync(stop);
        return [.. rows.Select(r => new ContactCard(
            r.Contact.Id, r.Person.Initials, r.Contact.IsIntroduction, r.Contact.Danger, r.Contact.Urgent, r.Team, r.Step.WorkerName, r.Step.What, r.Contact.MadeAt, r.Step.DueAt, r.Contact.Tries))];
    }
}
