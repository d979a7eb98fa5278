using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>reference/data.yaml names every kind of thing the house holds, each once, and says by line what is wrong with it.</summary>
public sealed class TheDataRegister
{
    const string Whole = """
        data:
          - data: one
            label: One
            holds: A thing.
            why: So that it is.
            about: [person]
            from: [person]
            to: [nobody]
            basis: The law says so.
            law: ["UK GDPR, Art 6(1)(e)"]
            kept: A year.
            set-in: the council’s own schedule
            rooms: [People]
            kinds: []
        """;

    static readonly IReadOnlyList<(string Room, string Kind)> Held = Kinds();

    [Fact]
    public void Every_kind_of_stored_thing_is_in_one_entry_and_no_entry_covers_nothing()
    {
        Held.Count.ShouldBeGreaterThan(100);
        Gaps(DataRegister.All, Held).ShouldBeEmpty();
    }

    [Fact]
    public void A_kind_that_nobody_answers_for_is_seen_and_so_is_an_entry_that_covers_nothing()
    {
        Gaps(DataRegister.All, [.. Held, ("Shelves", "BrandNewRow")]).ShouldBe(["Shelves.BrandNewRow is in 0 entries"]);
        Gaps(DataRegister.All, [.. Held.Where(k => k.Room != "Liberty")]).ShouldBe(["liberty names Liberty, and nothing is there"]);
        Gaps(DataRegister.All, [.. Held.Where(k => k.Kind != "SharedStory")]).ShouldBe(["stories names SharedStory, and nothing is there"]);
        Gaps([.. DataRegister.All, DataRegister.Find("liberty") with { Key = "again" }], Held).ShouldContain("Liberty.LibertyRequest is in 2 entries");
        // A kind that lies in a room of another entry goes where it is named, and nowhere else.
        HeldData.For(DataRegister.All, "Voices", "SharedStory").ShouldHaveSingleItem().Key.ShouldBe("stories");
        HeldData.For(DataRegister.All, "Teams", "Worker").ShouldHaveSingleItem().Key.ShouldBe("staff");
    }

    [Theory]
    [InlineData("    why: So that it is.\n", "", 2, "“why” is missing here.")]
    [InlineData("from: [person]", "from: [persons]", 7, "There is no word for “from” called “persons”.")]
    [InlineData("to: [nobody]", "to: [nobody, nhs]", 8, "“nobody” stands here beside others.")]
    [InlineData("kept: A year.", "keeps: A year.", 11, "“keeps” is not a key that belongs here.")]
    [InlineData("rooms: [People]", "rooms: []", 2, "This covers nothing.")]
    [InlineData("about: [person]", "about: []", 2, "“about” is missing here.")]
    [InlineData("data:\n", "", 1, "“data:” should stand here, with a list.")]
    public void What_is_wrong_is_said_with_its_line(string was, string now, int line, string says)
    {
        DataRegister.Read(Whole).Mistakes.ShouldBeEmpty();
        var (_, mistakes) = DataRegister.Read(Whole.Replace(was, now, StringComparison.Ordinal));
        mistakes.ShouldContain(m => m.Line == line && m.Says == says, string.Join("\n", mistakes));
    }

    [Fact]
    public void The_same_room_or_key_in_two_entries_is_a_mistake()
    {
        var twice = Whole + "\n" + Whole.Split('\n', 2)[1];
        DataRegister.Read(twice).Mistakes.Select(m => m.Says).ShouldBe(["“one” stands here again: it is in the entry on line 2 already.", "“People” stands here again: it is in the entry on line 2 already."], ignoreOrder: true);
        DataRegister.Read("").Mistakes.ShouldHaveSingleItem();
    }

    /// <summary>Everything that is mapped, with the room it lies in: the third part of its full name.</summary>
    static List<(string Room, string Kind)> Kinds()
    {
        using var stores = new Stores("sqlite:walls.db");
        using var store = stores.Open();
        return [.. store.Model.GetEntityTypes().Select(e => (e.ClrType.Namespace!.Split('.')[2], e.ClrType.Name))];
    }

    static List<string> Gaps(IReadOnlyList<HeldData> all, IReadOnlyList<(string Room, string Kind)> held)
    {
        var homeless = held.Select(k => (k, N: HeldData.For(all, k.Room, k.Kind).Count)).Where(k => k.N != 1).Select(k => $"{k.k.Room}.{k.k.Kind} is in {k.N} entries");
        var empty = all.SelectMany(d => d.Rooms.Where(r => !held.Any(k => k.Room == r && HeldData.For(all, k.Room, k.Kind).Any(f => f.Key == d.Key))).Concat(d.Kinds.Where(n => held.All(k => k.Kind != n))).Select(n => $"{d.Key} names {n}, and nothing is there"));
        return [.. homeless, .. empty];
    }
}
