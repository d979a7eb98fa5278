using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.People;

namespace Threefold.House.Tests.Letters;

/// <summary>Somebody who is written to, told by acts.</summary>
public sealed class ALetter(AHouse house, Guid person)
{
    public Guid Person => person;
    public Guid Letter { get; private set; }

    public static async Task<ALetter> ToEdnaAsync(AHouse house) => new(house, await Lives.EdnaAsync(house));

    /// <summary>The examples of a letter's words.</summary>
    public static Dictionary<string, string> Samples(string template) => ShippedLetters.Find(template)!.Words().Where(w => !w.Core).ToDictionary(w => w.Key, w => w.Sample, StringComparer.Ordinal);

    public async Task<Guid> NoteAsync<T>(Func<Guid, Fact<T>> fact) where T : Thing, new() =>
        (await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "TestNote", file => Task.FromResult(Verdict.Made(file.Begin(fact(file.NewId())).Id))))).Answer!.Value;

    public Task AddressAsync(bool hidden = false, WaySafety safe = WaySafety.Safe) =>
        NoteAsync<ContactWay>(id => new ContactWayNoted(id, new WayAsTold { Kind = WayKind.Address, Value = "12 Mill Lane", Postcode = "NR1 1AA", Safe = safe, Hidden = hidden }));

    public Task NeedsAsync(string words) => NoteAsync<CommunicationNeed>(id => new CommunicationNeedNoted(id, NeedKind.Format, words, new DateOnly(2026, 1, 1)));

    public async Task<Verdict> WriteAsync(string template = "waiting", Dictionary<string, string>? values = null, LetterFormat? format = null, Guid? tie = null, bool read = false, Guid? covers = null)
    {
        var verdict = await house.WithAsync((WriteLetter act) => act.DoAsync(AHouse.Priya, person, template, new LetterAsTyped { Values = values ?? Samples(template), Format = format, Tie = tie, Covers = covers }, null, new RuleAnswer(read, null)));
        if (verdict.Answer is { } made) Letter = made;
        return verdict;
    }

    public Task<LetterInView> ReadAsync() => house.WithAsync((ReadLetter act) => act.DoAsync(AHouse.Priya, Letter));

    public async Task<Verdict> LookAsync() { var seen = await SeenAsync(); return await house.WithAsync((LookAtLetter act) => act.DoAsync(AHouse.Priya, person, Letter, seen)); }

    public async Task<Verdict> SendAsync(LetterWay? way, Guid? covers = null) { var seen = await SeenAsync(); return await house.WithAsync((SendLetter act) => act.DoAsync(AHouse.Priya, person, Letter, seen, way, covers)); }

    public async Task<Verdict> OrderAsync(LetterFormat? format, string from, DateOnly? due) { var seen = await SeenAsync(); return await house.WithAsync((OrderLetter act) => act.DoAsync(AHouse.Priya, person, Letter, seen, format, from, due)); }

    public async Task<Verdict> HereAsync(DateOnly on) { var seen = await SeenAsync(); return await house.WithAsync((NoteLetterArrived act) => act.DoAsync(AHouse.Priya, person, Letter, seen, on)); }

    public async Task<Verdict> BecameAsync(bool arrived, string words) { var seen = await SeenAsync(); return await house.WithAsync((SayWhatBecameOfLetter act) => act.DoAsync(AHouse.Priya, person, Letter, seen, arrived, words)); }

    public Task<Verdict> SignAsync(string hash, SignatureAsGiven given) => house.WithAsync((SignLetter act) => act.DoAsync(AHouse.Priya, person, Letter, hash, given));

    async Task<int> SeenAsync() => (await ReadAsync()).Letter.Version;
}
