using System.Globalization;
using Shouldly;
using Threefold.Casework.Money;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Money;
using Xunit;

namespace Threefold.House.Tests.Money;

/// <summary>People made so that 38 in 100 packages rose, by 24 per cent on average, written down by acts; and read again from the director's page and its file.</summary>
public sealed class PackagesMade
{
    const int People = 50;

    static readonly DateOnly First = new(2026, 4, 1), Last = new(2026, 5, 19);

    static readonly ChangeCause[] Causes = [ChangeCause.NeedUp, ChangeCause.HelperGone, ChangeCause.Price];

    /// <summary>Who rose: 19 of 50, six each by 14, 24 and 34 per cent of packages of three sizes, and one by 24. Seven fell by a quarter; nothing changed for the others.</summary>
    static readonly (int Before, int After, ChangeCause? Cause)[] Made = [.. Enumerable.Range(0, People).Select(i =>
    {
        var before = (2 + (i / 3 % 3)) * 50_00;
        return i < 19 ? (before, before + (before * (i == 18 ? 24 : 14 + (10 * (i % 3))) / 100), Causes[i % 3]) : i < 26 ? (before, before * 3 / 4, ChangeCause.GainInAbility) : (before, before, (ChangeCause?)null);
    })];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_page_and_its_file_say_that_38_per_cent_rose_by_24_per_cent_on_average_and_one_more_changes_that(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        await APurse.OpenAsync(site.House);
        var who = new List<Guid>();
        foreach (var (before, after, cause) in Made)
        {
            who.Add(await SomebodyAsync(site.House, who.Count));
            await ChangedAsync(site.House, who[^1], ChangeCause.New, 0, before, First.AddDays(-who.Count));
            if (cause is { } why) await ChangedAsync(site.House, who[^1], why, before, after, First.AddDays(1 + (who.Count % 40)));
        }

        // None of these has a package on both days, or none that changed in them.
        await ChangedAsync(site.House, await SomebodyAsync(site.House, 90), ChangeCause.New, 0, 900_00, First.AddDays(3));
        var ended = await SomebodyAsync(site.House, 91);
        await ChangedAsync(site.House, ended, ChangeCause.New, 0, 800_00, First.AddDays(-9));
        await ChangedAsync(site.House, ended, ChangeCause.End, 800_00, 0, First.AddDays(9));
        await ChangedAsync(site.House, who[40], ChangeCause.OneOff, 0, 0, First.AddDays(5), once: 250_00);
        await ChangedAsync(site.House, who[41], ChangeCause.NeedUp, Made[41].Before, Made[41].Before * 2, Last.AddDays(1));

        var rose = Made.Where(m => m.After > m.Before).ToList();
        (rose.Count * 100, rose.Sum(m => (m.After - m.Before) * 100m / m.Before)).ShouldBe((38 * People, 24m * rose.Count), "the people are made as they should be");

        var maya = await site.SignedInAsync("maya");
        var page = await maya.GetAsync(At);
        page.QuerySelector("h1")!.TextContent.ShouldBe("38% of packages rose, by 24% on average");
        var main = page.QuerySelector("main")!.TextContent;
        main.ShouldContain("n 50");
        page.QuerySelector(".tf-figures")!.TextContent.ShouldStartWith("38% rose (95% interval");
        main.ShouldContain("Those that rose did so by 24.0% on average; the middle is 24.0%");
        main.ShouldContain($"Together {Pounds(rose.Sum(m => m.After - m.Before))} a week.");
        main.ShouldContain($"All of them together: {Pounds(Made.Sum(m => m.Before))} a week on the first day, {Pounds(Made.Sum(m => m.After))} on the last. 1 began and 1 ended in these days. Paid once: £250.00.");

        await maya.GetAsync(page.QuerySelector("a[href*='handler=Csv'], a[href*='handler=csv']")!.GetAttribute("href")!);
        foreach (var cause in Causes.Append(ChangeCause.GainInAbility))
        {
            var of = Made.Where(m => m.Cause == cause).ToList();
            maya.Body.ShouldContain($"{PackageReport.Say(cause)},{of.Count},{Cell(Pounds(of.Sum(m => m.After - m.Before)))}", Case.Sensitive, maya.Body);
        }

        maya.Body.ShouldContain($"19 of 50 packages rose (38.0%), by 24.0% on average. Together {Pounds(rose.Sum(m => m.After - m.Before))} a week.");

        // One more of the 50 rises, and neither figure is what it was.
        await ChangedAsync(site.House, who[45], ChangeCause.NeedUp, Made[45].Before, Made[45].Before * 2, Last);
        page = await maya.GetAsync(At);
        page.QuerySelector("h1")!.TextContent.ShouldBe("40% of packages rose, by 28% on average");
        page.QuerySelector("main")!.TextContent.ShouldContain($"Together {Pounds(rose.Sum(m => m.After - m.Before) + Made[45].Before)} a week.");
    }

    static string At => string.Create(CultureInfo.InvariantCulture, $"/insight/packages?from={First:yyyy-MM-dd}&to={Last:yyyy-MM-dd}");

    static Task<Guid> SomebodyAsync(AHouse house, int number) => Couple.AddAsync(house, new NewPerson { GivenName = $"Made {(char)('A' + (number % 26))}", FamilyName = $"Number {(char)('A' + (number / 26))}", BornOn = new DateOnly(1940, 1, 1).AddDays(number) });

    static Task ChangedAsync(AHouse house, Guid person, ChangeCause cause, int before, int after, DateOnly on, int once = 0) =>
        APurse.MadeAsync(house, (RecordPackageChange act) => act.DoAsync(AHouse.Priya, person, new(null, cause, before, after, once, on, cause == ChangeCause.GainInAbility ? "“I do my own breakfast.”" : "")));

    static string Pounds(int pence) => string.Create(CultureInfo.InvariantCulture, $"{(pence < 0 ? "-" : "")}£{Math.Abs(pence) / 100m:#,0.00}");

    /// <summary>A cell of a file: with a comma in quotes, and never taken for a sum to work out.</summary>
    static string Cell(string text) => text[0] == '-' ? $"\"'{text}\"" : text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
