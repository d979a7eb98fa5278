using Shouldly;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Disclosure;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>The attacker takes everything that a member of the public can download, subtracts every table from every other, and learns no count under eight.</summary>
public sealed class FiguresForEveryone
{
    static readonly SmallNumbers Rule = SmallNumbers.Usual;

    [Fact]
    public async Task The_attacker_recovers_no_cell_under_eight_from_every_real_download()
    {
        await using var site = await ASite.OpenAsync();
        // Four teams beside North; eight contacts there and one in each of the others: the sum would give the ones away.
        var teams = Enumerable.Range(0, 4).Select(i => new Team { Id = Guid.CreateVersion7(), Name = $"Small {i}", Model = "norfolk@1", IsFrontDoor = true }).ToList();
        await site.House.Get<TeamShelf>().PutAsync(teams, [], []);
        await TellAsync(site, AHouse.Amira, 8);
        foreach (var team in teams) await TellAsync(site, AHouse.Amira with { Teams = new HashSet<Guid> { team.Id } }, 1);
        site.House.Clock.SetTo(new(2026, 4, 10, 9, 0, 0, TimeSpan.Zero));
        await TellAsync(site, AHouse.Amira, 12);
        site.House.Clock.SetTo(new(2026, 7, 2, 9, 0, 0, TimeSpan.Zero));

        var anybody = site.Stranger();
        var page = await anybody.GetAsync("/figures");
        var links = page.QuerySelectorAll("main a[download]").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(2, "two quarters are over and had something in them");
        var (statements, cells, seen) = (new List<Statement>(), new Dictionary<string, int>(StringComparer.Ordinal), new List<string>());
        foreach (var link in links)
        {
            var rows = (await anybody.Http.GetStringAsync(link)).Split("\r\n").Where(r => r.Length > 0).Select(r => r.Split(',')).ToList();
            var body = rows.Skip(1).Where(r => r.Length == rows[0].Length).ToList();
            for (var c = 1; c < rows[0].Length; c++)
            {
                int Cell(string team) => cells.TryGetValue($"{link} {rows[0][c]} {team}", out var id) ? id : cells[$"{link} {rows[0][c]} {team}"] = cells.Count;
                var each = body.Where(r => r[0] != "All teams").Select(r => Cell(r[0])).ToList();
                foreach (var row in body.Where(r => r[c] != SafeTable.Left)) statements.Add(Statement.Of(row[0] == "All teams" ? each : [Cell(row[0])], row[c] == SmallNumbers.Mark ? null : int.Parse(row[c], System.Globalization.CultureInfo.InvariantCulture), Rule));
                seen.AddRange(body.Select(r => r[c]));
            }
        }

        seen.ShouldContain(SmallNumbers.Mark);
        seen.ShouldContain(SafeTable.Left, "the sum that would give ones away is left out");
        Differencing.Recovered(statements, cells.Count, Rule).ShouldBeEmpty();
        // And the attacker is no fool: with the sum that was left out, he would have them.
        var north = cells.Single(c => c.Key.EndsWith("Contacts North", StringComparison.Ordinal) && c.Key.Contains("2026-q1", StringComparison.Ordinal));
        var those = cells.Where(c => c.Key.Contains("2026-q1 Contacts", StringComparison.Ordinal)).Select(c => c.Value).ToList();
        Differencing.Recovered([.. statements, Statement.Of(those, Rule.Publish(12), Rule)], cells.Count, Rule).Count.ShouldBe(4);
        north.Value.ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task Nobody_may_choose_days_and_a_quarter_that_is_not_over_is_not_there()
    {
        await using var site = await ASite.OpenAsync();
        await TellAsync(site, AHouse.Amira, 9);
        var anybody = site.Stranger();
        (await anybody.GetAsync("/figures")).QuerySelector(".tf-empty").ShouldNotBeNull();
        anybody.Body.ShouldNotContain("name=\"From\"");
        await anybody.GetAsync("/figures?handler=Csv&quarter=2026-q1&From=2026-01-01&To=2026-01-02");
        ((int)anybody.Status).ShouldBe(404);
    }

    static async Task TellAsync(ASite site, Actor by, int many)
    {
        for (var i = 0; i < many; i++) await site.House.WithAsync((TakeContact act) => act.DoAsync(by, null, new Heard { OwnWords = "Hello." }));
    }
}
