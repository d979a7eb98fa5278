using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Xunit;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>
/// Every page of sticking with people and of living with support that a worker can reach by links, one of each kind: light, dark and forced colours, and at
/// 320, 768 and 1280 pixels. A page that is new is found by the link that leads to it.
/// </summary>
public sealed partial class PagesALinkAwayTests(TheDemo demo)
{
    const string Rooms = "^/(crisis|recovering|waiting|quality|how-we-work|advice|messages|practice-model|clockwork|insight|figures|desk|concern|assessments|plans|money|reviews|sourcing|letters|access|guidance|your-record|liberty|" +
        "people/[*]/(crisis|help|small-sum|recover|card|if-things-go-wrong|decisions|risk|advocate|authority|best-interests|concern|worker|waiting|best-placed|peer|approval|advice|assessment|exceptions|step|told-already|" +
        "plans|money|review|sourcing|letters|goodbye|future|about|voice|note|looked|story|liberty|rights))";

    /// <summary>Pages that were looked at already, by whichever worker came there first.</summary>
    static readonly ConcurrentDictionary<string, string> Done = new(StringComparer.Ordinal);

    public static TheoryData<string, string, int> Workers => new()
    {
        { "Priya", "/desk /crisis /waiting /recovering /messages person:Edna person:Arthur", 25 },
        { "Jo", "/crisis person:Marek", 15 },
        { "Maya", "/desk/team /waiting /insight /insight/sticking /insight/findings /insight/flow /insight/equity /insight/connections /insight/needs /insight/packages /insight/sites /insight/sites/new /insight/embedded /figures /quality/exceptions /quality/peer /messages /crisis/notices /clockwork", 18 },
        { "Robin", "/practice-model", 4 },
        { "Hema", "/reviews /money /sourcing /liberty person:Nasreen person:Grace", 24 },
        { "Nell", "/reviews /reviews/delegated /reviews/reductions /letters/templates", 6 },
        { "Fay", "/money /money/runs /money/approvals /money/accounts", 5 },
        { "Bo", "/sourcing", 1 },
        { "Rae", "/reviews/asked", 1 },
        { "Ina", "/access", 2 },
    };

    [Theory, MemberData(nameof(Workers))]
    public async Task Every_page_that_is_a_link_away_can_be_used_by_everyone(string who, string from, int atLeast)
    {
        Assert.SkipUnless(Ways.Deep, "The walk over every page takes minutes for each worker: ./test --deep.");
        await using var hand = await demo.VisitAsync();
        await hand.ComeInAsync(who);
        var (ahead, seen) = (new Queue<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var start in from.Split(' '))
        {
            if (start[0] == '/') { ahead.Enqueue(start); continue; }
            await Finding.PersonAsync(hand, start.Split(':')[1]);
            foreach (var link in await LinksAsync(hand.Page)) ahead.Enqueue(link);
        }

        while (ahead.TryDequeue(out var next))
        {
            if (!seen.Add(Shape(next))) continue;
            var answer = await hand.Page.GotoAsync(next);
            answer!.Status.ShouldBeLessThan(400, next);
            if (Done.TryAdd(Shape(next), who)) await UsableAsync(hand, next);
            foreach (var link in await LinksAsync(hand.Page)) ahead.Enqueue(link);
        }

        seen.Count.ShouldBeGreaterThanOrEqualTo(atLeast, string.Join(' ', seen));
    }

    /// <summary>Pages of living with support that no journey stops at: who comes to them, from where, by way of which pages, and which they are.</summary>
    public static TheoryData<string, string, string, string> OfSupport => new()
    {
        { "Priya", "person:Edna_Jones", "/people/*/letters|/people/*/letters/write/*|/people/*/plans|/plans/*|/people/*/money", "/people/*/letters /people/*/letters/write/* /people/*/goodbye /plans/*/together /people/*/money /people/*/money/standby/*" },
        { "Hema", "person:Nasreen /reviews /money/accounts", "/people/*/(letters|money|review|reviews)|/reviews/*|/money/accounts/*|/letters/*", "/money/accounts /money/accounts/* /people/*/money /reviews/*/less /letters/*" },
        { "Nell", "/reviews/reductions /letters/templates", "/letters/templates|/reviews/reductions", "/letters/templates /letters/templates/* /reviews/reductions" },
        { "Fay", "/money/accounts /money/approvals", "/money/accounts", "/money/accounts /money/approvals" },
    };

    [Theory, MemberData(nameof(OfSupport))]
    public async Task Each_page_of_living_with_support_can_be_used_by_everyone(string who, string from, string by, string wanted)
    {
        await using var hand = await demo.VisitAsync();
        await hand.ComeInAsync(who);
        var (way, left) = (new Regex($"^({by.Replace("*", "[*]", StringComparison.Ordinal)})$"), wanted.Split(' ').ToHashSet(StringComparer.Ordinal));
        var (ahead, seen) = (new Queue<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var start in from.Split(' '))
        {
            if (start[0] == '/') { ahead.Enqueue(start); continue; }
            await Finding.PersonAsync(hand, start.Split(':')[1].Replace('_', ' '));
            foreach (var link in await LinksAsync(hand.Page)) ahead.Enqueue(link);
        }

        while (left.Count > 0 && ahead.TryDequeue(out var next))
        {
            var shape = ALetter().Replace(Shape(next), "*");
            if (!left.Contains(shape) && !way.IsMatch(shape) && !from.Contains(shape, StringComparison.Ordinal) || !seen.Add(shape)) continue;
            (await hand.Page.GotoAsync(next))!.Status.ShouldBeLessThan(400, next);
            if (left.Remove(shape)) await Looking.AtAsync(hand);
            foreach (var link in await LinksAsync(hand.Page)) ahead.Enqueue(link);
            if (shape is "/plans/*") ahead.Enqueue($"{hand.Path}/together"); // A link away only while it is written; the address is the same.
        }

        left.ShouldBeEmpty(string.Join(' ', seen));
    }

    /// <summary>No life of the demo has come to these: an assessment that is written, a sum that somebody else agrees to, and support that became less.</summary>
    [Fact]
    public async Task Pages_of_later_steps_can_be_used_by_everyone()
    {
        await using var hand = await demo.VisitAsync();
        await hand.ComeInAsync("Priya");
        var (_, edna) = await TheJonesesKnown.ToPriyaAsync(demo, "Latimer");
        var at = await new AnAssessment(hand).BegunAsync(edna, "Adult", "She asked for it.");
        var less = await demo.DoAsync((RecordDoor door) => door.OpenAsync(DemoTeams.Actor("Priya"), edna, Purpose.Conversation, "AsItStands", file =>
        {
            var day = file.Today.AddDays(28);
            var decided = new ReductionAsDecided { WeeklyMinutes = 60, WeeklyPence = 22_40, FirstDay = day, Reason = "She washes by herself now.", Assessment = file.NewId(), ToldOn = file.Today, ToldHow = "At home, with Helen.", ToldChallenge = true, TheirView = "I manage.", CalledGain = true };
            return Task.FromResult(Verdict.Made(file.Begin(new ReductionDecided(file.NewId(), file.NewId(), file.NewId(), file.NewId(), "help to wash", 300, 112_00, decided, DemoTeams.Actor("Priya").Teams.First(), day.AddDays(30), day.AddDays(90))).Id));
        }));
        foreach (var page in new[] { $"{at}/together", $"{at}/not-met", $"/people/{edna}/approval", $"/reviews/reductions/{less.Answer}", "/reviews/reductions" })
        {
            (await hand.Page.GotoAsync(page))!.Status.ShouldBeLessThan(400, page);
            await Looking.AtAsync(hand);
        }
    }

    /// <summary>Axe finds nothing in light, dark and forced colours, no rejected word stands there, and nothing scrolls sideways.</summary>
    static async Task UsableAsync(Hand hand, string where)
    {
        await Looking.AxeAsync(hand.Page, where);
        await Looking.WordsAsync(hand.Page, where);
        foreach (var width in new[] { 320, 768 }) await Looking.NarrowAsync(hand.Page, where, width);
        await PicturesAsync(hand.Page, where);
        await hand.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Looking.ContrastAsync(hand.Page, $"{where} in the dark");
        await hand.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        await Looking.ContrastAsync(hand.Page, $"{where} in forced colours");
        await hand.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
    }

    /// <summary>A picture of the whole page at each width in each set of colours, for somebody to look at.</summary>
    static async Task PicturesAsync(IPage page, string where)
    {
        foreach (var width in new[] { 320, 768, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var (colours, scheme, forced) in new[] { ("light", ColorScheme.Light, ForcedColors.None), ("dark", ColorScheme.Dark, ForcedColors.None), ("forced", ColorScheme.Light, ForcedColors.Active) })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced });
                await Looking.PictureAsync(page, $"linked-{colours}-{width}{Shape(where).Replace('/', '_')}");
            }
        }

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None });
    }

    /// <summary>Links from the page to pages of these rooms; those that save a file lead nowhere.</summary>
    static async Task<IEnumerable<string>> LinksAsync(IPage page) =>
        (await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll(\"main a[href^='/']:not([download])\")].map(a => a.getAttribute('href').split('#')[0])"))
            .Where(link => Regex.IsMatch(Shape(link), Rooms) && !link.Contains("handler=", StringComparison.Ordinal));

    /// <summary>A page's address with every id left out: its kind.</summary>
    static string Shape(string link) => AnId().Replace(link.Split('?')[0], "*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/practice-model/)[^/]+|(?<=/edit/).+|(?<=/compare/).+")]
    private static partial Regex AnId();

    [GeneratedRegex("(?<=/letters/(templates|write)/).+", RegexOptions.ExplicitCapture)]
    private static partial Regex ALetter();
}
