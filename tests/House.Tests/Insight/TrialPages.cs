using System.Globalization;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Diary;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Casework.Voices;
using Threefold.House.Tests.Ground;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Practice.Voices;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Trials over HTTP: planned with rules that are kept to, settled as people get in touch, read by side, and warned about.</summary>
public sealed class TrialPages
{
    static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["Name"] = "A duty desk", ["Question"] = "Are people talked with?", ["Cohort"] = "Those who ring themselves.", ["Routes"] = nameof(Origin.Self), ["Sites"] = AHouse.North.Id.ToString(), ["Said"] = "We want to.", ["Others"] = AHouse.South.Id.ToString(),
        ["Design"] = nameof(SiteDesign.SideBySide), ["Measure"] = Measures.Conversion, ["StartsOn"] = "2026-01-12", ["BaselineWeeks"] = "12", ["Weeks"] = "13", ["Arm"] = nameof(ArmWay.ByLot), ["StopsWhen"] = "Harm comes of it.",
        ["ComplaintsAbove"] = "0", ["FewPeople"] = "500", ["FewBy"] = "2", ["PulseBelow"] = "3.2", ["PulseRounds"] = "2", ["StopOn"] = "2026-03-02", ["Decides"] = "The principal social worker", ["Support"] = "Jo.",
    };

    static async Task<Contact> InTouchAsync(ASite site, Heard heard)
    {
        var made = await site.House.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, heard));
        made.Allowed.ShouldBeTrue(made.Because);
        await using var store = site.House.Stores.Open();
        return store.Set<Contact>().Single(c => c.Id == made.Answer);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_trial_by_lot_is_planned_settled_as_people_ring_and_read_by_the_side_that_was_settled(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var maya = await site.SignedInAsync("maya");
        (await maya.FillAsync("/insight/sites/new", new Dictionary<string, string>(Fields, StringComparer.Ordinal) { ["ComplaintsAbove"] = "", ["FewPeople"] = "", ["PulseBelow"] = "", ["StopOn"] = "", ["AgeFrom"] = "70", ["AgeTo"] = "60" }))
            .Body!.TextContent.ShouldContain("at least one thing that is watched");
        maya.Body.ShouldContain("the younger first");
        (await maya.FillAsync("/insight/sites/new", new Dictionary<string, string>(Fields, StringComparer.Ordinal) { ["PulseBelow"] = "low" })).QuerySelector(".govuk-error-summary").ShouldNotBeNull();
        var planned = await maya.FillAsync("/insight/sites/new", Fields);
        planned.QuerySelector("h1")!.TextContent.ShouldBe("A duty desk: planned", maya.Body);
        var trial = maya.Where;
        planned.Body!.TextContent.ShouldContain("Only people who were brought to us by: The person themselves");
        planned.Body.TextContent.ShouldContain("The pulse of its workers is below 3.2 in 2 rounds one after another. There are more than 0 complaints");
        var seed = (await site.House.Get<SiteShelf>().AllAsync()).Single().Seed.ToString(CultureInfo.InvariantCulture);
        (await maya.FillAsync($"{trial}/course", new Dictionary<string, string>(StringComparer.Ordinal))).Body!.TextContent.ShouldNotContain(seed, Case.Sensitive, "nobody can tell beforehand who comes next");

        // Thirty-two ring themselves, eight come by the police. North talks with all but one of its side, South with two.
        var (north, south, first) = (0, 0, (Contact?)null);
        for (var i = 0; i < 40; i++)
        {
            var contact = await InTouchAsync(site, new Heard { OwnWords = "Hello.", Danger = YesNoUnsure.No, Assessment = YesNoUnsure.No, NextIsMine = true, Origin = i % 5 == 4 ? Origin.Police : Origin.Self });
            first ??= contact.InTrial ? null : contact;
            if (contact.Origin == Origin.Police || (contact.InTrial ? ++north == 1 : ++south > 2)) continue;
            var (worker, stage) = contact.InTrial ? (AHouse.Priya, "") : (AHouse.Sam, "");
            var began = await site.House.WithAsync((BeginConversation act) => act.DoAsync(worker, [contact.Person], stage, "visit", true, new RuleAnswer(true, "They asked.")));
            began.Allowed.ShouldBeTrue(began.Because);
        }

        var amira = await site.SignedInAsync("amira");
        var theirs = await amira.GetAsync($"/front-door/{first!.Id}");
        theirs.Body!.TextContent.ShouldContain("South talks with you first. A lot that was drawn beforehand settled it. You are helped either way. No worker chose it.");
        (await amira.GetAsync($"/front-door/{first.Id}/read-back")).Body!.TextContent.ShouldContain("South talks with you first.");
        theirs.QuerySelector($"a[href='/front-door/{first.Id}/first']").ShouldBeNull("there is nothing left to settle");
        var talked = await TalkedAsync(site);
        var told = await site.House.WithAsync((MakeRemark act) => act.DoAsync(AHouse.Priya, talked, new(RemarkKind.Complaint, "Nobody rang me back.", "", "", ToldBy.Phone, "")));
        told.Allowed.ShouldBeTrue(told.Because);

        site.House.Clock.Move(TimeSpan.FromDays(50));
        maya = await site.SignedInAsync("maya");
        var page = await maya.GetAsync(trial);
        var says = page.Body!.TextContent;
        var rows = page.QuerySelectorAll("table").First(t => t.TextContent.Contains("settled for them", StringComparison.Ordinal)).QuerySelectorAll("tbody tr").Select(r => string.Join(" | ", r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim()))).ToList();
        rows.ShouldBe([$"The trial’s side | {north} | {Share(north - 1, north)}", $"The other side | {south} | {Share(2, south)}"]);
        (north + south).ShouldBe(32, "those whom the rule leaves out are left out");
        page.QuerySelector("h1")!.TextContent.ShouldStartWith("Requests that led to a talk: higher than on the other side");
        says.ShouldContain("so people are compared: the difference of two shares");
        says.ShouldContain("may guess the last");
        page.QuerySelectorAll(".govuk-warning-text").Select(w => w.TextContent).ShouldBe(
        [
            "!WarningA rule for stopping is met: there are more than 0 complaints since it began, since Tue 13 Jan 2026. The principal social worker decides whether it goes on. Nothing has stopped by itself, and nobody’s help stops.",
            "!WarningA rule for stopping is met: fewer than 500 people are counted by the end of week 2, since Mon 26 Jan 2026. The principal social worker decides whether it goes on. Nothing has stopped by itself, and nobody’s help stops.",
            "!WarningA rule for stopping is met: it is 2 March 2026, since Mon 2 Mar 2026. The principal social worker decides whether it goes on. Nothing has stopped by itself, and nobody’s help stops.",
        ], ignoreOrder: true);
        (await InTouchAsync(site, new Heard { OwnWords = "Hello.", Danger = YesNoUnsure.No, Assessment = YesNoUnsure.No })).Trial.ShouldNotBeNull("a rule that is met stops nothing by itself");
        (await maya.FillAsync($"{trial}/course", new Dictionary<string, string>(StringComparer.Ordinal) { ["Found"] = "The teams asked.", ["Stopped"] = "true" }, "form[action*=End]")).Body!.TextContent.ShouldContain($"Drawn with {seed}");
    }

    static string Share(int some, int all) => ((double)some / all).ToString("0.#%", CultureInfo.InvariantCulture);

    static async Task<Guid> TalkedAsync(ASite site)
    {
        await using var store = site.House.Stores.Open();
        return store.Set<Practice.Conversations.Conversation>().Where(c => c.Team == AHouse.North.Id).OrderBy(c => c.Id).First().Person;
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_rule_on_who_is_counted_is_kept_to_week_by_week_as_well(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        for (var day = 0; day < 30; day++)
        {
            foreach (var origin in new[] { Origin.Self, Origin.Police, Origin.Police })
            {
                var contact = await InTouchAsync(site, new Heard { OwnWords = "Hello.", Danger = YesNoUnsure.No, Assessment = YesNoUnsure.No, Origin = origin });
                // Only those who come by themselves are talked with.
                if (origin == Origin.Self) (await site.House.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [contact.Person], "", "visit", true, new RuleAnswer(true, "They asked.")))).Allowed.ShouldBeTrue();
            }

            site.House.Clock.Move(TimeSpan.FromDays(6));
        }

        site.House.Clock.SetTo(new(2026, 8, 1, 9, 0, 0, TimeSpan.Zero));
        var reader = site.House.Get<ReadSite>();
        async Task<(int N, double Share)> ReadAsync(CohortRule? rule)
        {
            var plan = TrialActs.Plan with { Design = SiteDesign.ChartOnly, Arm = ArmWay.None, Measure = Measures.Conversion, StartsOn = new(2026, 4, 6), Counted = rule };
            var (_, weeks) = await reader.ReadAsync(AHouse.Maya, new(Guid.NewGuid(), plan, SiteState.Running, 1, "Maya"), new Dictionary<Guid, string>(), new(2026, 8, 1));
            var points = weeks[0].Points.Where(p => p.Value is not null).ToList();
            return (points.Sum(p => p.N), points.Sum(p => p.Events) / (double)points.Sum(p => p.N));
        }

        var (all, some) = (await ReadAsync(new()), await ReadAsync(new() { Routes = [Origin.Self] }));
        all.Share.ShouldBe(1 / 3.0, 1e-9);
        some.Share.ShouldBe(1, 1e-9);
        (some.N * 3).ShouldBe(all.N);
        (await ReadAsync(null)).ShouldBe(all, "a plan from before rules counts everybody");
        // Nobody said how old they are: where the rule asks, they are not counted.
        double.IsNaN((await ReadAsync(new() { AgeFrom = 18 })).Share).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_page_warns_of_a_team_that_was_chosen_for_a_bad_quarter_and_is_quiet_about_one_that_was_not(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var (random, start) = (new Random(63), new DateOnly(2026, 1, 12));
        List<Team> teams = [AHouse.North, AHouse.South, .. Enumerable.Range(3, 6).Select(i => new Team { Id = Guid.Parse($"01900000-0000-7000-8000-00000000000{i}"), Name = $"Team {i}", Model = "norfolk@1" })];
        await site.House.Get<TeamShelf>().PutAsync(teams, [], []);
        // Eight teams all alike for twenty-six weeks, forty people a week of whom half are talked with; and they go on so, but for the last one, where it helps.
        var shares = teams.ToDictionary(t => t.Id, t => Enumerable.Range(0, 39).Select(w => Enumerable.Range(0, 40).Count(_ => random.NextDouble() < (t == teams[7] && w >= 26 ? 0.75 : 0.5))).ToArray());
        await using (var store = site.House.Stores.Open())
        {
            foreach (var (team, w) in teams.SelectMany(t => Enumerable.Range(0, 39).Select(w => (t.Id, w))))
            {
                store.Add(new CellRow { Measure = Measures.Conversion, Team = team, Day = start.AddDays(7 * (w - 26)), Part = 1, Count = shares[team][w] });
                store.Add(new CellRow { Measure = Measures.Conversion, Team = team, Day = start.AddDays(7 * (w - 26)), Part = Parts.StillOpen, Count = 40 - shares[team][w] });
            }

            await store.SaveChangesAsync();
        }

        site.House.Clock.SetTo(new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero));
        var maya = await site.SignedInAsync("maya");
        async Task<AngleSharp.Dom.IElement> PlainAsync(Team of)
        {
            var plan = TrialActs.Plan with { Arm = ArmWay.None, Measure = Measures.Conversion, StartsOn = start, BaselineWeeks = 26, Teams = [new(of.Id, true, "Yes."), .. teams.Where(t => t != of).Select(t => new SiteTeam(t.Id, false, ""))] };
            var made = await site.House.WithAsync((ProposeSite act) => act.DoAsync(AHouse.Maya, plan));
            made.Allowed.ShouldBeTrue(made.Because);
            await site.House.WithAsync((StartSite act) => act.DoAsync(AHouse.Maya, made.Answer!.Value));
            return (await maya.GetAsync($"/insight/sites/{made.Answer}")).QuerySelector("section[aria-labelledby=plain]").ShouldNotBeNull(maya.Body);
        }

        var worst = teams.Take(7).MinBy(t => shares[t.Id].Skip(13).Take(13).Sum())!;
        var bad = await PlainAsync(worst);
        bad.TextContent.ShouldContain("times as many");
        bad.QuerySelectorAll(".govuk-warning-text").Select(w => w.TextContent).ShouldContain(w => w.Contains("this may be no more than that"));
        var good = await PlainAsync(teams[7]);
        good.QuerySelectorAll(".govuk-warning-text").Length.ShouldBe(0, good.TextContent);
        good.TextContent.ShouldContain(BeforeAfter.Says, Case.Sensitive, "it is still no effect");
    }
}
