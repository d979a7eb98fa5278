using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>What is read of a person to tell whether they are the one; never handed over itself.</summary>
internal sealed record Sketch(Guid Id, string GivenName, string FamilyName, string PreferredName, DateOnly? BornOn, string NhsNumber, NhsNumberStatus? NhsNumberStatus, string Restricted)
{
    /// <summary>The folded words of their names.</summary>
    public IReadOnlyList<string> Words { get; } = NameWords.Of(FamilyName, GivenName, PreferredName);
}

/// <summary>Reads the people who may fit, by the narrowest thing known. Each look-up is for equal values in an index.</summary>
internal static class PeopleFinder
{
    /// <summary>The most people that one birth date or postcode brings to be looked at closely.</summary>
    const int Most = 2000;

    static readonly Expression<Func<Person, Sketch>> AsSketch =
        p => new Sketch(p.Id, p.GivenName, p.FamilyName, p.PreferredName, p.BornOn, p.NhsNumber, p.NhsNumberStatus, p.Restricted);

    public static Task<List<Sketch>> ByNhsNumberAsync(CareStore store, string digits, CancellationToken stop) =>
        People(store).Where(p => p.NhsNumber == digits).OrderBy(p => p.Id).Take(Most).Select(AsSketch).ToListAsync(stop);

    /// <summary>Born on a day, or on the day that is meant when day and month were swapped.</summary>
    public static Task<List<Sketch>> ByBirthAsync(CareStore store, DateOnly day, CancellationToken stop)
    {
        DateOnly?[] days = Swapped(day) is { } other ? [day, other] : [day];
        return People(store).Where(p => days.Contains(p.BornOn)).OrderBy(p => p.Id).Take(Most).Select(AsSketch).ToListAsync(stop);
    }

    /// <summary>Two look-ups: asked as one with EXISTS, SQLite reads every person there is.</summary>
    public static async Task<List<Sketch>> ByPostcodeAsync(CareStore store, string postcode, CancellationToken stop)
    {
        var ids = await store.Set<PostcodeRow>().Where(r => r.Postcode == postcode).OrderBy(r => r.Person).Select(r => r.Person).Take(Most).ToListAsync(stop);
        return ids.Count == 0 ? [] : await People(store).Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).Select(AsSketch).ToListAsync(stop);
    }

    public static async Task<List<Sketch>> ByNameAsync(CareStore store, IReadOnlyList<string> asked, CancellationToken stop)
    {
        var ids = await NameLookup.FindAsync(store, asked, stop);
        return ids.Count == 0 ? [] : await People(store).Where(p => ids.Contains(p.Id)).Select(AsSketch).ToListAsync(stop);
    }

    /// <summary>The day with day and month swapped, when that is another day.</summary>
    public static DateOnly? Swapped(DateOnly day) =>
        day.Day <= 12 && day.Day != day.Month ? new DateOnly(day.Year, day.Day, day.Month) : null;

    /// <summary>
    /// Those who may count as found. A limited record that is not the caller's to open counts only for a name that is like its own:
    /// a number, a birth date or a postcode must not tell that a hidden person is known here, nor hide anybody else.
    /// </summary>
    public static async Task<List<Sketch>> ThatMayCountAsync(CareStore store, Caller by, List<Sketch> people, IReadOnlyList<string> asked, DateTime now, CancellationToken stop)
    {
        var unlike = people.Where(p => p.Restricted.Length > 0 && NameLikeness.Of(asked, p.Words, NicknameList.All) == 0).Select(p => p.Id).ToList();
        if (unlike.Count == 0) return people;
        var involved = (await store.Set<Involvement>().AsNoTracking().Where(i => unlike.Contains(i.Person)).ToListAsync(stop)).ToLookup(i => i.Person);
        return people.FindAll(p => !unlike.Contains(p.Id) || MayOpen(by, p, involved[p.Id], now));
    }

    /// <summary>Cards for sketches, in their order; those whose records are restricted and not theirs to open are left out.</summary>
    public static async Task<List<PersonCard>> CardsAsync(CareStore store, Caller by, IReadOnlyList<Sketch> people, DateTime now, CancellationToken stop)
    {
        var ids = people.Select(p => p.Id).ToList();
        var involved = (await store.Set<Involvement>().AsNoTracking().Where(i => ids.Contains(i.Person)).OrderBy(i => i.Id).ToListAsync(stop)).ToLookup(i => i.Person);
        var homes = (await store.Set<PostcodeRow>().AsNoTracking().Where(r => ids.Contains(r.Person)).ToListAsync(stop)).ToLookup(r => r.Person);
        var cards = new List<PersonCard>();
        foreach (var p in people)
        {
            var open = MayOpen(by, p, involved[p.Id], now);
            if (p.Restricted.Length > 0 && !open) continue;
            var home = homes[p.Id].OrderByDescending(h => h.Since).ThenBy(h => h.Postcode, StringComparer.Ordinal).FirstOrDefault();
            cards.Add(new PersonCard(p.Id, Called(p), $"{p.GivenName} {p.FamilyName}".Trim(), Age(p.BornOn, Days.Of(now)), Postcode.Area(home?.Postcode ?? ""), Answers(involved[p.Id], now), open));
        }

        return cards;
    }

    static IQueryable<Person> People(CareStore store) => store.Set<Person>().AsNoTracking().Where(p => p.FoundToBe == null);

    static bool MayOpen(Caller by, Sketch p, IEnumerable<Involvement> involved, DateTime now) =>
        AccessRules.MayOpen(by.Actor, new AccessFacts(p.Restricted.Length > 0, [.. involved]), Purpose.Conversation, now).Open;

    static string Called(Sketch p) => p.PreferredName.Length > 0 ? p.PreferredName : $"{p.GivenName} {p.FamilyName}".Trim() is { Length: > 0 } name ? name : "Someone not named yet";

    static int? Age(DateOnly? born, DateOnly today) => born is { } b ? today.Year - b.Year - (today < b.AddYears(today.Year - b.Year) ? 1 : 0) : null;

    /// <summary>The worker who stays with them; else the team; else whoever has their contact to answer.</summary>
    static string Answers(IEnumerable<Involvement> all, DateTime now) =>
        all.Where(i => i.HoldsAt(now) && i.Kind <= InvolvementKind.OpenContact).OrderBy(i => i.Kind).ThenByDescending(i => i.From).Select(i => i.Name).FirstOrDefault() ?? "";
}
