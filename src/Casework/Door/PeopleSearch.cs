using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>
/// Finds people by what a worker knows of them. It reads, writes down that it looked and how many it found (never the words
/// that were asked), and then hands over cards. Each showing is a look of its own.
/// </summary>
public sealed class PeopleSearch
{
    /// <summary>The most cards that one search shows.</summary>
    public const int Most = 50;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal PeopleSearch(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Finds people.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="question">What they know; <see cref="PeopleQuestion.MayAsk"/> has been asked.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not find people. Recorded.</exception>
    public async Task<FoundPeople> FindAsync(Caller by, PeopleQuestion question, CancellationToken stop = default)
    {
        await MustBeAllowedAsync(by, "FindPeople", stop);
        await using var store = stores.Open();
        var asked = NameWords.Of(question.Name);
        var (people, wider) = await FitAsync(store, by, question, asked, stop);
        var ranked = people
            .OrderByDescending(p => NameLikeness.Of(asked, p.Words, NicknameList.All))
            .ThenByDescending(p => question.BornOn is { } day && p.BornOn == day)
            .ThenBy(p => p.FamilyName, StringComparer.Ordinal).ThenBy(p => p.GivenName, StringComparer.Ordinal).ThenBy(p => p.Id)
            .Take(Most + 1).ToList();
        var shown = ranked.Take(Most).ToList();
        var cards = await PeopleFinder.CardsAsync(store, by, shown, diary.Now(), stop);
        await LookedAsync(by, "FindPeople", cards.Count, stop);
        // That a restricted record is there is said once, last, and only to a name that is like its own: a number or a
        // birth date with any name beside it must not tell whose it is.
        var hidden = shown.ExceptBy(cards.Select(c => c.Person), p => p.Id).Any(p => NameLikeness.Of(asked, p.Words, NicknameList.All) > 0);
        return new FoundPeople(cards, ranked.Count > Most, wider, hidden);
    }

    /// <summary>
    /// People who may be the one about to be added, likeliest first. Shown before a record is made; nothing is ever merged silently.
    /// </summary>
    /// <param name="by">Who is about to add somebody.</param>
    /// <param name="question">What is known of them.</param>
    /// <param name="verified">True when the NHS number was traced and is theirs.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<IReadOnlyList<LikelyMatch>> LikelyMatchesAsync(Caller by, PeopleQuestion question, bool verified = false, CancellationToken stop = default)
    {
        await MustBeAllowedAsync(by, "FindLikelyMatches", stop);
        await using var store = stores.Open();
        var asked = NameWords.Of(question.Name);
        var postcode = Postcode.Fold(question.Postcode);
        var digits = Digits(question);
        var byNumber = digits.Length > 0 ? await PeopleFinder.ByNhsNumberAsync(store, digits, stop) : [];
        var byBirth = question.BornOn is { } day ? await PeopleFinder.ByBirthAsync(store, day, stop) : [];
        var byHome = postcode.Length > 0 ? await PeopleFinder.ByPostcodeAsync(store, postcode, stop) : [];
        var byName = asked.Count > 0 ? await PeopleFinder.ByNameAsync(store, asked, stop) : [];
        var found = byNumber.Concat(byBirth).Concat(byHome).Concat(byName).DistinctBy(p => p.Id).ToList();
        var mayCount = (await PeopleFinder.ThatMayCountAsync(store, by, found, asked, diary.Now(), stop)).Select(p => p.Id).ToHashSet();
        var likely = found
            .Select(p => (Person: p, Weighed: LikelyMatching.Weigh(p, asked, question.BornOn, digits, verified, byHome.Exists(h => h.Id == p.Id))))
            // One proved number is one person, whatever the name: that two records hold it must still be seen.
            .Where(p => p.Weighed.Score >= LikelyMatching.WorthShowing && (p.Weighed.IsSame || mayCount.Contains(p.Person.Id)))
            .OrderByDescending(p => p.Weighed.IsSame).ThenByDescending(p => p.Weighed.Score).ThenBy(p => p.Person.Id)
            .Take(LikelyMatching.Most).ToList();
        var cards = (await PeopleFinder.CardsAsync(store, by, [.. likely.Select(l => l.Person)], diary.Now(), stop)).ToDictionary(c => c.Person);
        await LookedAsync(by, "FindLikelyMatches", cards.Count, stop);
        return [.. likely.Select(l => cards.TryGetValue(l.Person.Id, out var card)
            ? l.Weighed with { Card = card }
            : new LikelyMatch(null, l.Weighed.Score, [], l.Weighed.IsSame))];
    }

    /// <summary>Whoever fits all of it; when nobody does, whoever fits the most telling part.</summary>
    async Task<(List<Sketch> People, bool Wider)> FitAsync(CareStore store, Caller by, PeopleQuestion question, IReadOnlyList<string> asked, CancellationToken stop)
    {
        var now = diary.Now();
        Task<List<Sketch>> MayCountAsync(List<Sketch> found) => PeopleFinder.ThatMayCountAsync(store, by, found, asked, now, stop);

        var digits = Digits(question);
        if (digits.Length > 0 && await MayCountAsync(await PeopleFinder.ByNhsNumberAsync(store, digits, stop)) is { Count: > 0 } exact) return (exact, false);

        bool Named(Sketch p) => asked.Count == 0 || NameLikeness.Of(asked, p.Words, NicknameList.All) > 0;
        var postcode = Postcode.Fold(question.Postcode);
        var born = question.BornOn is { } day ? (await MayCountAsync(await PeopleFinder.ByBirthAsync(store, day, stop))).Where(Named).ToList() : null;
        var home = postcode.Length > 0 ? (await MayCountAsync(await PeopleFinder.ByPostcodeAsync(store, postcode, stop))).Where(Named).ToList() : null;
        if (born is not null && home is not null && born.Where(b => home.Exists(h => h.Id == b.Id)).ToList() is { Count: > 0 } both) return (both, digits.Length > 0);
        if (born is { Count: > 0 }) return (born, digits.Length > 0 || home is not null);
        if (home is { Count: > 0 }) return (home, digits.Length > 0 || born is not null);
        return asked.Count == 0 ? ([], false) : (await MayCountAsync(await PeopleFinder.ByNameAsync(store, asked, stop)), digits.Length > 0 || born is not null || home is not null);
    }

    static string Digits(PeopleQuestion question)
    {
        var reading = NhsNumber.Read(question.NhsNumber, out var digits);
        return reading is NhsNumberReading.AddsUp or NhsNumberReading.LooksMadeUp ? digits : "";
    }

    async Task MustBeAllowedAsync(Caller by, string act, CancellationToken stop)
    {
        if (AccessRules.MayActFor(by.Actor, Purpose.Identity)) return;
        const string because = "No role for this purpose.";
        await diary.WriteLookAsync(diary.Begin(by, Purpose.Identity, act, [], allowed: false, why: because), stop);
        throw new CannotOpen(because);
    }

    Task LookedAsync(Caller by, string act, int count, CancellationToken stop)
    {
        var look = diary.Begin(by, Purpose.Identity, act, [], allowed: true, authority: "role");
        look.Count = count;
        return diary.WriteLookAsync(look, stop);
    }
}
