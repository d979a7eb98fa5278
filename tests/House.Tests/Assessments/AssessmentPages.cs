using System.Net;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.Assessments;

public sealed class AssessmentPages
{
    const string Hostile = "<b>“it”</b> O’Brien & 'so' ‮abc";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task From_what_she_can_and_wants_to_a_decision_and_a_record_without_script(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync($"/people/{edna}")).QuerySelector($"a[href='/people/{edna}/assessments']")!.ShouldNotBeNull();
        var empty = await priya.FillAsync($"/people/{edna}/assessments/begin", Fields(("Purpose", "To see what would help.")), "main form[data-words]");
        empty.QuerySelector("main")!.TextContent.ShouldContain("Ask if they agree to this.");
        ((IHtmlTextAreaElement)empty.QuerySelector("textarea[name=Purpose]")!).Value.ShouldBe("To see what would help.");
        await priya.FillAsync($"/people/{edna}/assessments/begin", Fields(("Of", "Adult"), ("Agrees", "yes"), ("Purpose", "To see what would help."), ("WantsSelf", "No"), ("Way", "FaceToFace"), ("ToldHowItGoes", "true")), "main form[data-words]");
        priya.Body.ShouldContain("Answer the advocacy question, or write why not yet.");
        await priya.FillAsync($"/people/{edna}/assessments/begin", Fields(("Of", "Adult"), ("Agrees", "yes"), ("Purpose", "To see what would help."), ("WantsSelf", "No"), ("Way", "FaceToFace"), ("ToldHowItGoes", "true"), ("Reason", "Helen is beside her.")), "main form[data-words]");
        priya.Where.ShouldStartWith("/assessments/");
        var at = priya.Where;
        priya.Body.ShouldContain("Nobody has written what Edna can do. Begin there.");

        await priya.FillAsync($"{at}/first", Fields(("Can", Hostile), ("Want", "To sing.")), "main form[data-words]");
        priya.Where.ShouldBe(at);
        priya.Body.ShouldNotContain("<b>“it”</b>");
        priya.Body.ShouldContain("To sing.");
        var limbless = await priya.FillAsync($"{at}/outcomes/nutrition", Fields(("Finding", "Unable"), ("Evidence", Hostile), ("From", "Seen")), "form[action*=Answer]");
        limbless.QuerySelector("main")!.TextContent.ShouldContain("Choose in which way they cannot.");
        ((IHtmlTextAreaElement)limbless.QuerySelector("textarea[name=Evidence]")!).Value.ShouldBe(Hostile);
        await priya.FillAsync($"{at}/outcomes/nutrition", Fields(("Finding", "Unable"), ("Limb", "NeedsHelp"), ("Evidence", "She burns the pan."), ("From", "Seen")), "form[action*=Answer]");
        await priya.FillAsync($"{at}/outcomes/nutrition", Fields(("Help", "Cooks"), ("By", "Arthur, her husband"), ("MeetsAll", "true")), "form[action*=Help]");
        await priya.FillAsync($"{at}/outcomes/hygiene", Fields(("Finding", "Unable"), ("Limb", "TakesLonger"), ("Evidence", "Two hours."), ("From", "Family")), "form[action*=Answer]");
        (await priya.GetAsync($"{at}/outcomes/not-one")).ShouldNotBeNull();
        priya.Status.ShouldBe(HttpStatusCode.NotFound);
        await priya.FillAsync($"{at}/other", Fields(("Other", "A lighter pan."), ("Areas", "health")), "main form[data-words]");

        var gaps = await priya.FillAsync($"{at}/finish", Fields(("CopiesFor", "Arthur")), "main form[data-words]");
        gaps.QuerySelector("main")!.TextContent.ShouldContain("Why is that?");
        await priya.FillAsync($"{at}/finish", Fields(("CopiesFor", "Arthur"), ("Reason", "She tired. These two were what she wanted to talk about.")), "main form[data-words]");
        priya.Where.ShouldBe(at);

        (await priya.GetAsync($"{at}/eligibility")).QuerySelector("#count")!.TextContent.ShouldBe("2 of 10");
        var wrong = await priya.FillAsync($"{at}/eligibility", Fields(("Cause", "yes"), ("Significant", "yes"), ("SignificantWords", "She goes hungry."), ("Eligible", "no"), ("Reasons", "She manages."), ("Advice", "A club.")), "main form[data-words]");
        wrong.QuerySelector("main")!.TextContent.ShouldContain("so the needs are eligible. Change the decision, or what was found.");
        await priya.FillAsync($"{at}/eligibility", Fields(("Cause", "yes"), ("Significant", "yes"), ("SignificantWords", "She goes hungry."), ("Eligible", "yes"), ("Reasons", Hostile)), "main form[data-words]");
        priya.Body.ShouldContain("The law asks the council to help with these needs.");
        await priya.FillAsync($"{at}/not-met", Fields(("Needs", "A cleaner"), ("Reasons", "Helen does it."), ("Advice", "The home help list.")), "main form[data-words]");
        priya.Body.ShouldContain("The home help list.");
        var record = await priya.GetAsync($"{at}/record");
        record.QuerySelector("main article")!.TextContent.ShouldContain("You cannot do this without help.");
        record.QuerySelector("main")!.TextContent.ShouldContain("You can ask us to look at this again, or disagree.");
        record.Title.ShouldNotBeNull().ShouldNotContain("Edna");
        await priya.FillAsync($"{at}/record", Fields(("To", "Edna")));
        priya.Body.ShouldContain("Given to");
        (await priya.GetAsync($"/people/{edna}")).QuerySelector("#now")!.ParentElement!.TextContent.ShouldContain("The law asks the council to help with these needs.");
    }

    [Fact]
    public async Task A_no_an_honest_talk_and_a_young_helper_each_have_a_page_that_says_what_cannot_be_and_what_can()
    {
        await using var site = await ASite.OpenAsync();
        var arthur = await Couple.ArthurAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var asks = await priya.FillAsync($"/people/{arthur}/assessments/no", Fields(("Of", "Adult"), ("Words", "I manage."), ("AskAgainIf", "If I fall")), "main form[data-words]");
        asks.QuerySelector("main")!.TextContent.ShouldContain("Did they understand the choice? Could anyone be hurting or neglecting them?");
        var risk = await priya.FillAsync($"/people/{arthur}/assessments/no", Fields(("Of", "Adult"), ("Words", "I manage."), ("AskAgainIf", "If I fall"), ("Understood", "yes"), ("AbuseOrNeglect", "yes")), "main form[data-words]");
        risk.QuerySelector($"a[href='/people/{arthur}/concern']").ShouldNotBeNull();
        await priya.FillAsync($"/people/{arthur}/assessments/no", Fields(("Of", "Adult"), ("Words", Hostile), ("AskAgainIf", "If I fall"), ("Understood", "yes"), ("AbuseOrNeglect", "no")), "main form[data-words]");
        priya.Where.ShouldBe($"/people/{arthur}/assessments");
        priya.Body.ShouldContain("If I fall");
        await priya.FillAsync($"/people/{arthur}/assessments", Fields(("Why", "He fell."), ("Asked", "true")), "form[action*=Again]");
        priya.Body.ShouldContain("They asked for an assessment");

        var half = await priya.FillAsync($"/people/{arthur}/assessments/honest", Fields(("ToWhom", "Edna"), ("Can", "Mornings")), "main form[data-words]");
        half.QuerySelector("main")!.TextContent.ShouldContain("Ask what they cannot do.");
        await priya.FillAsync($"/people/{arthur}/assessments/honest", Fields(("ToWhom", "Edna"), ("Can", "Mornings"), ("Cannot", "Nights"), ("OwnLife", "I am tired.")), "main form[data-words]");
        priya.Body.ShouldContain("A talk about their own life was offered.");

        var adult = await priya.FillAsync($"/people/{arthur}/assessments/young", Fields(("Name", "Ali"), ("Age", "19"), ("Does", "Sits with him.")), "main form[data-words]");
        adult.QuerySelector("main")!.TextContent.ShouldContain("This is for somebody under 18.");
        await priya.FillAsync($"/people/{arthur}/assessments/young", Fields(("Name", "Ali"), ("Age", "15"), ("Does", "Sits with him.")), "main form[data-words]");
        await priya.FillAsync($"/people/{arthur}/assessments", Fields(("To", "Dana")), "form[action*=Told]");
        priya.Body.ShouldContain("Dana has it.");
    }

    [Fact]
    public async Task Somebody_under_eighteen_is_sent_on_to_children_s_services_from_the_page()
    {
        await using var site = await ASite.OpenAsync();
        var ali = await Couple.AddAsync(site.House, new Threefold.Casework.People.NewPerson { GivenName = "Ali", FamilyName = "Malik", BornOn = new DateOnly(2010, 6, 1) });
        var priya = await site.SignedInAsync("priya nair");
        var young = await priya.FillAsync($"/people/{ali}/assessments/begin", Fields(("Of", "Carer"), ("CaresForName", "Dad"), ("Agrees", "yes"), ("Purpose", "His own life."), ("WantsSelf", "No"), ("Way", "FaceToFace"), ("ToldHowItGoes", "true"), ("Reason", "x")), "main form[data-words]");
        young.QuerySelector("main")!.TextContent.ShouldContain("never given an adult’s assessment");
        young.QuerySelector($"a[href='/people/{ali}/assessments/young']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Side_by_side_shows_only_whoever_agreed_and_written_as_one_asks_both()
    {
        await using var site = await ASite.OpenAsync();
        var it = await AnAssessment.BegunAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var alone = await priya.GetAsync($"/people/{it.Person}/balance");
        alone.QuerySelectorAll("main section[aria-label]").Length.ShouldBe(1);
        (await priya.GetAsync($"/assessments/{it.Id}/together")).QuerySelector("main")!.TextContent.ShouldContain("Nobody around Edna has one that goes on");
    }

    [Fact]
    public async Task Another_team_s_assessment_and_one_that_is_not_there_look_the_same()
    {
        await using var site = await ASite.OpenAsync();
        var it = await AnAssessment.BegunAsync(site.House);
        var sam = await site.SignedInAsync("sam");
        foreach (var id in new[] { it.Id, Guid.NewGuid() })
            foreach (var page in new[] { "", "/first", "/outcomes/nutrition", "/other", "/finish", "/together", "/eligibility", "/not-met", "/record" })
            {
                await sam.GetAsync($"/assessments/{id}{page}");
                sam.Status.ShouldBe(HttpStatusCode.NotFound, page);
            }

        foreach (var page in new[] { "/assessments", "/assessments/begin", "/assessments/no", "/assessments/honest", "/assessments/young", "/balance" })
        {
            await sam.GetAsync($"/people/{it.Person}{page}");
            sam.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task Two_who_write_at_once_both_keep_their_words()
    {
        await using var site = await ASite.OpenAsync();
        var it = await AnAssessment.BegunAsync(site.House);
        var (priya, maya) = (await site.SignedInAsync("priya nair"), await site.SignedInAsync("maya"));
        var hers = (IHtmlFormElement)(await priya.GetAsync($"/assessments/{it.Id}/first")).QuerySelector("main form[data-words]")!;
        await maya.FillAsync($"/assessments/{it.Id}/first", Fields(("Can", "Sings."), ("Want", "To sing.")), "main form[data-words]");
        var clash = await priya.PostAsync($"/assessments/{it.Id}/first", Visitor.FieldsOf(hers).Where(f => f.Key is not ("Can" or "Want")).Concat(Fields(("Can", "Knits."), ("Want", "Wool."))));
        clash.QuerySelector("main")!.TextContent.ShouldContain("Somebody else saved this while you wrote.");
        ((IHtmlTextAreaElement)clash.QuerySelector("textarea[name=Can]")!).Value.ShouldBe("Knits.");
        (await it.OneAsync()).TheyCan.ShouldBe("Sings.");
    }

    static Dictionary<string, string> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);
}
