using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Diary;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Diary;

public sealed class TamperTests
{
    static readonly int Rounds = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1" ? 200 : 42;

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whatever_an_administrator_does_to_sealed_rows_is_found_and_located(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house, people: 4, seals: 5);
        var seed = Random.Shared.Next();
        await using var meddler = await Meddler.ComeInAsync(house, seed);
        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();

        for (var round = 0; round < Rounds; round++)
        {
            var did = await meddler.MeddleAsync(round);
            var report = await ADiary.VerifyAsync(house);

            var told = $"seed {seed}, round {round}: {did.What} at {string.Join(", ", did.Positions)} {did.Line}; found: {string.Join(" | ", report.Breaches.Take(5))}";
            report.Clean.ShouldBeFalse(told);
            foreach (var at in did.Positions) report.Breaches.ShouldContain(b => b.From <= at && at <= b.To, told);
            if (did.Line.Length > 0) report.Breaches.ShouldContain(b => b.Line == did.Line, told);
            await meddler.PutBackAsync();
        }

        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_changed_line_is_the_only_one_named(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house);
        await using var meddler = await Meddler.ComeInAsync(house, 1);

        var did = await meddler.MeddleAsync(0);

        var report = await ADiary.VerifyAsync(house);
        report.Breaches.ShouldAllBe(b => b.From == did.Positions[0]);
        report.First!.From.ShouldBe(did.Positions[0]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Rows_that_were_moved_are_named_as_moved(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house);
        await using var meddler = await Meddler.ComeInAsync(house, 2);

        var did = await meddler.MeddleAsync(7);

        var report = await ADiary.VerifyAsync(house);
        report.Breaches.Where(b => b.Kind == BreachKind.Moved).Select(b => b.From).Order().ShouldBe(did.Positions.Order());
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_changed_anchor_shows(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await ADiary.TellAsync(house);
        var lines = (await File.ReadAllLinesAsync(house.AnchorFile)).ToList();
        lines.RemoveAt(1);
        await File.WriteAllLinesAsync(house.AnchorFile, lines);

        var report = await ADiary.VerifyAsync(house);

        report.Breaches.ShouldHaveSingleItem().Kind.ShouldBe(BreachKind.AnchorChanged);
    }
}
