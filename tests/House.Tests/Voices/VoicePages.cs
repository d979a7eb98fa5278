using System.Net;
using Shouldly;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Casework.Voices;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Teams;
using Threefold.Practice.Voices;
using Xunit;

namespace Threefold.House.Tests.Voices;

/// <summary>What people say of us, over HTTP.</summary>
public sealed class VoicePages
{
    static Dictionary<string, string> Fields(params (string, string)[] fields) => fields.ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Feedback_a_complaint_and_its_answer_go_by_forms_alone(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var person = await VoiceActs.TalkedAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var at = $"/people/{person}";
        (await priya.GetAsync(at)).QuerySelector($"a[href='{at}/feedback']").ShouldNotBeNull();
        var missing = await priya.FillAsync($"{at}/feedback", Fields(("Words", "You <b>listened</b>.")));
        missing.QuerySelector("main")!.TextContent.ShouldContain("Choose how they told us.");
        missing.QuerySelector("textarea[name=Words]")!.TextContent.ShouldContain("You <b>listened</b>.");
        await priya.FillAsync($"{at}/feedback", Fields(("Words", "You <b>listened</b>."), ("Score", "5"), ("How", "Phone"), ("Score-carer-heard", "4")));
        priya.Where.ShouldBe($"{at}/feedback");
        priya.Body.ShouldContain("&lt;b&gt;listened");
        await priya.FillAsync($"{at}/remarks/new", Fields(("Kind", "Complaint"), ("Words", "Nobody rang."), ("How", "Writing"), ("About", "we-listen")));
        var remark = priya.Where;
        priya.Body.ShouldContain("Whoever answers for the team answers it.");

        var maya = await site.SignedInAsync("maya");
        (await maya.GetAsync("/desk/team")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(remark);
        (await maya.FillAsync(remark, Fields(("AboutOwnWork", "false")))).QuerySelector("main")!.TextContent.ShouldContain("Write how it is looked into");
        await maya.FillAsync(remark, Fields(("AboutOwnWork", "false"), ("Agreed", "I ask everybody."), ("AnswerBy.Day", "10"), ("AnswerBy.Month", "2"), ("AnswerBy.Year", "2026")));
        maya.Body.ShouldContain("I ask everybody.");
        await maya.FillAsync(remark, Fields(("AboutOwnWork", "false"), ("Answer", "We are sorry.")));
        maya.Body.ShouldContain("Ombudsman");
        (await priya.FillAsync(remark, Fields(("Words", "Still nobody.")))).QuerySelector("main")!.TextContent.ShouldContain("that waits for its answer");
        (await maya.GetAsync("/insight/voices")).QuerySelector("h1")!.TextContent.ShouldBe("Not enough evidence yet of what people say");
        maya.Body.ShouldNotContain("Still nobody");
        var sam = await site.SignedInAsync("sam");
        foreach (var address in new[] { $"{at}/feedback", remark, $"{at}/shared-story", "/insight/voices", "/insight/stories", "/quality/audits" })
        {
            await sam.GetAsync(address);
            sam.Status.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_story_that_is_taken_back_is_gone_from_every_page_and_every_file_at_once(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var person = await VoiceActs.TalkedAsync(site.House);
        var (priya, maya, at) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("maya"), $"/people/{person}");
        var story = VoiceActs.Story;
        await priya.FillAsync($"{at}/shared-story", Fields(("Title", story.Title), ("Words", story.Words), ("ToldAs", story.ToldAs), ("Purpose", story.Purpose), ("Places", "Learning"), ("Until.Day", "31"), ("Until.Month", "12"), ("Until.Year", "2026"), ("Consent", story.Consent), ("KnowsItCanBeTakenBack", "true")), "main form[method=post]:not([action])");
        string[] canaries = ["Xylographic", "Zephyrine", "Quixotra"];
        string[] pages = ["/insight/stories", "/insight/stories?handler=Csv", $"{at}/shared-story", at, $"{at}/story", $"{at}/feedback", $"{at}?handler=Print", "/insight/voices", "/figures"];
        async Task<List<string>> HoldingAsync()
        {
            var found = new List<string>();
            foreach (var page in pages)
            {
                using var answer = await maya.Http.GetAsync(page);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
                var text = await answer.Content.ReadAsStringAsync();
                if (canaries.Any(c => text.Contains(c, StringComparison.OrdinalIgnoreCase))) found.Add(page);
            }

            return found;
        }

        (await HoldingAsync()).ShouldBe(["/insight/stories", "/insight/stories?handler=Csv", $"{at}/shared-story"]);
        await priya.FillAsync($"{at}/shared-story", Fields(), "form[action*=Back]");
        priya.Status.ShouldBe(HttpStatusCode.OK);
        (await HoldingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Talks_are_drawn_and_read_by_two_on_pages()
    {
        await using var site = await ASite.OpenAsync();
        await VoiceActs.TalkedAsync(site.House, talks: 2);
        await site.House.Get<TeamShelf>().PutAsync([], [new Worker { Id = Guid.CreateVersion7(), Name = "Lee", Subject = "lee", Team = AHouse.North.Id, Roles = nameof(Role.PrincipalSocialWorker) }], []);
        var (maya, lee) = (await site.SignedInAsync("maya"), await site.SignedInAsync("lee"));
        var drawn = await maya.FillAsync("/quality/audits", Fields(("Many", "1")));
        var audit = drawn.QuerySelector("tbody a")!.GetAttribute("href")!;
        var grades = VoiceReference.Promises.ToDictionary(p => $"Grade-{p.Key}", _ => nameof(AuditGrade.Seen), StringComparer.Ordinal);
        (await maya.FillAsync(audit, Fields())).QuerySelector("main")!.TextContent.ShouldContain("Choose what you saw.");
        (await maya.FillAsync(audit, grades)).QuerySelector("main")!.TextContent.ShouldContain("A second person reads it now.");
        grades["Grade-we-life"] = nameof(AuditGrade.NotSeen);
        (await lee.GetAsync(audit)).QuerySelectorAll("main input[checked]").Length.ShouldBe(0, "the second reader is blind to the first");
        (await lee.FillAsync(audit, grades)).QuerySelector("table")!.TextContent.ShouldContain("I could not see it");
    }

    [Fact]
    public async Task No_page_and_no_file_of_insight_holds_a_workers_name()
    {
        await using var site = await ASite.OpenAsync();
        var house = site.House;
        var zorblax = new Actor(ActorKind.Worker, Guid.CreateVersion7(), "Zorblax Canaryworker", new HashSet<Role> { Role.TeamManager, Role.SocialWorker, Role.CustomerAdviser }, new HashSet<Guid> { AHouse.North.Id }, new HashSet<Guid>());
        await house.Get<TeamShelf>().PutAsync([], [new Worker { Id = zorblax.Id, Name = zorblax.Name, Subject = "zorblax", Team = AHouse.North.Id, Roles = "TeamManager,SocialWorker,CustomerAdviser" }], []);
        for (var i = 0; i < 9; i++)
        {
            var person = await Lives.EdnaAsync(house, zorblax);
            await Lives.NameWorkerAsync(house, zorblax, person, zorblax);
            await Lives.TalkAsync(house, zorblax, person);
            await house.DoAsync((KeepFeedback act) => act.DoAsync(zorblax, person, new(null, 4, "Good.", "we-life", ToldBy.Phone, "", false), [new("life", 4)]));
            await house.DoAsync((MakeRemark act) => act.DoAsync(zorblax, person, VoiceActs.Complaint));
            await house.DoAsync((ShareStory act) => act.DoAsync(zorblax, person, VoiceActs.Story));
        }

        await house.DoAsync((ProposeSite act) => act.DoAsync(zorblax, Insight.TrialActs.Plan));
        await house.WithAsync((AnswerPulse act) => act.DoAsync(zorblax, [4, 4, 4, 4, 4]));
        house.Clock.Move(TimeSpan.FromDays(7));
        var maya = await site.SignedInAsync("maya");
        // From the front page of insight to everything that is linked from there, files and all.
        var (left, seen, held) = (new Queue<string>(["/insight", "/insight/pulse", "/insight/voices", "/insight/stories", "/figures"]), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        while (left.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            var page = await maya.GetAsync(address);
            ((int)maya.Status).ShouldBeLessThan(500, address);
            if (maya.Status != HttpStatusCode.OK) continue;
            foreach (var menu in page.QuerySelectorAll("header")) menu.Remove();
            if ((page.DocumentElement.OuterHtml + (page.Body is null ? maya.Body : "")).Contains("Zorblax", StringComparison.OrdinalIgnoreCase) || (address.Contains("handler=", StringComparison.Ordinal) && maya.Body.Contains("Zorblax", StringComparison.OrdinalIgnoreCase))) held.Add(address);
            foreach (var link in page.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").Where(h => h.StartsWith("/insight", StringComparison.Ordinal) || h.StartsWith("/figures", StringComparison.Ordinal))) left.Enqueue(link);
        }

        seen.Count.ShouldBeGreaterThan(40);
        seen.Count(a => a.Contains("handler=", StringComparison.Ordinal)).ShouldBeGreaterThan(5, "files were looked into too");
        held.ShouldBeEmpty();
        (await maya.GetAsync("/desk/team")).DocumentElement.OuterHtml.ShouldContain("Zorblax", Case.Sensitive, "the name would be seen where it may stand");
    }
}
