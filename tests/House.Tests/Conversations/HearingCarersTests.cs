using System.Net;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.Conversations;

/// <summary>Listening hard to carers: each one who is known, by name.</summary>
public sealed class HearingCarersTests
{
    static readonly RuleAnswer Because = new(true, "She asked me to carry on.");
    static readonly Ending Ends = new("community", "She would like to sing again.", "Priya rings.", new DateOnly(2026, 1, 20), RightsTold: true, PersonAgrees: true);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_one_of_them_said_does_not_count_for_another(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, talk, arthur, helen) = await TwoHelpAsync(house);
        await NotHeardAsync(house, edna, talk, "Arthur Jones", "Helen Price");

        await AnswerAsync(house, edna, talk, "carer-view", new Said("I worry about the stairs.", SaidBy: "Arthur Jones"));
        await NotHeardAsync(house, edna, talk, "Helen Price");
        var asked = await CompleteAsync(house, edna, talk, RuleAnswer.None);
        asked.Findings.ShouldContain(f => f.Rule == "N-g", "one of two was heard");

        (await HearAsync(house, edna, talk, helen, CarerReply.Told, "She forgets her pills.")).Allowed.ShouldBeTrue();
        await NotHeardAsync(house, edna, talk);
        (await CompleteAsync(house, edna, talk, RuleAnswer.None)).Findings.ShouldNotContain(f => f.Rule == "N-g");
        (await house.StoryAsync(edna)).ShouldContain("Helen Price, who helps, told us: “She forgets her pills.”");
        arthur.ShouldNotBe(helen);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_would_rather_not_say_was_listened_to_and_a_later_talk_listens_again(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, talk, arthur, helen) = await TwoHelpAsync(house);
        (await HearAsync(house, edna, talk, arthur, CarerReply.RatherNot, "")).Allowed.ShouldBeTrue();
        (await HearAsync(house, edna, talk, helen, CarerReply.Told, "All is well.")).Allowed.ShouldBeTrue();
        await NotHeardAsync(house, edna, talk);
        house.Clock.Move(TimeSpan.FromMinutes(1));
        (await HearAsync(house, edna, talk, helen, CarerReply.Told, "But she is tired.")).Allowed.ShouldBeTrue();
        (await house.WithAsync((OpenConversation act) => act.DoAsync(AHouse.Priya, talk))).Situation.Helpers.Single(h => h.Tie.Id == helen).Words.ShouldBe("All is well.\nBut she is tired.", "what is added takes nothing away");
        (await CompleteAsync(house, edna, talk, Because)).Allowed.ShouldBeTrue();

        (await HearAsync(house, edna, talk, helen, CarerReply.Told, "One more thing.")).Because.ShouldBe("This talk has ended. Begin another to add to it.");
        await NotHeardAsync(house, edna, await BeginAsync(house, edna), "Arthur Jones", "Helen Price");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_answer_that_names_nobody_is_that_of_whoever_was_asked_and_what_is_only_confirmed_is_nobody_s(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, talk, _, helen) = await TwoHelpAsync(house);
        await AnswerAsync(house, edna, talk, "carer-view", new Said("I worry about the stairs."));
        await NotHeardAsync(house, edna, talk, "Helen Price");
        (await CompleteAsync(house, edna, talk, Because)).Allowed.ShouldBeTrue();

        var next = await BeginAsync(house, edna);
        var earlier = (await house.HeldAsync<Answer>(edna)).Single(a => a.Prompt == "carer-view");
        (await house.DoAsync((ConfirmAnswer act) => act.DoAsync(AHouse.Priya, edna, next, earlier.Id))).Allowed.ShouldBeTrue();
        await NotHeardAsync(house, edna, next, "Arthur Jones", "Helen Price");

        (await house.DoAsync((EndTie act) => act.DoAsync(AHouse.Priya, edna, helen, "She moved away."))).Allowed.ShouldBeTrue();
        await NotHeardAsync(house, edna, next, "Arthur Jones");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_page_says_who_was_not_heard_and_takes_their_words_by_form(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var talk = await ATalk.BeginAsync(site);
        var helen = await HelpsAsync(site.House, talk.Person, "Helen Price", "her daughter");
        site.House.Clock.Move(TimeSpan.FromMinutes(1));
        await HelpsAsync(site.House, talk.Person, "Tom Bell", "her neighbour");

        var agree = await talk.Worker.GetAsync(talk.At("/agree"));
        agree.QuerySelector($"main a[href='{talk.At($"/who-helps?who={helen}")}']")!.TextContent.ShouldBe("Write what Helen Price told us");
        var empty = await talk.Worker.FillAsync(talk.At($"/who-helps?who={helen}"), new Dictionary<string, string> { ["Reply"] = "Told" }, "main form[data-words]");
        empty.QuerySelector("#Words-error, .govuk-error-message")!.TextContent.ShouldContain("Write what they told us, in their words.");
        var none = await talk.Worker.FillAsync(talk.At($"/who-helps?who={helen}"), new Dictionary<string, string> { ["Words"] = "<b>Mum</b> is proud." }, "main form[data-words]");
        none.Body!.TextContent.ShouldContain("Choose whether they told us something.");
        none.QuerySelector("textarea[name=Words]")!.TextContent.ShouldBe("<b>Mum</b> is proud.", "what was typed is kept");

        var saved = await talk.Worker.FillAsync(talk.At($"/who-helps?who={helen}"), new Dictionary<string, string> { ["Reply"] = "Told", ["Words"] = "<b>Mum</b> is proud." }, "main form[data-words]");
        talk.Worker.Status.ShouldBe(HttpStatusCode.OK);
        saved.QuerySelector("main")!.TextContent.ShouldContain("<b>Mum</b> is proud.");
        saved.QuerySelector("main h2 bdi")!.TextContent.ShouldBe("Tom Bell", "the next who was not heard");
        saved.QuerySelectorAll("main li .tf-status").Select(t => t.TextContent.Trim()[1..]).ShouldBe(["Heard", "Not heard yet"], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_somebody_who_helps_this_person_is_heard_here(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, talk, _, _) = await TwoHelpAsync(house);
        var friend = (await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, new TieAsTold { Name = "Ann", Relation = "her friend" }))).Answer!.Value;
        (await HearAsync(house, edna, talk, friend, CarerReply.Told, "Hello.")).Because.ShouldBe("Choose who it was.");
        var other = await Couple.AddAsync(house, new NewPerson { GivenName = "Joan", FamilyName = "Smith", BornOn = new DateOnly(1950, 1, 1) });
        var theirs = await HelpsAsync(house, other, "Bill Smith", "her husband");
        (await HearAsync(house, edna, talk, theirs, CarerReply.Told, "Hello.")).Because.ShouldBe("Choose who it was.");
        (await house.HeldAsync<CarerView>(edna)).ShouldBeEmpty();
    }

    static async Task<(Guid Edna, Guid Talk, Guid Arthur, Guid Helen)> TwoHelpAsync(AHouse house)
    {
        var edna = await Couple.EdnaAsync(house);
        var arthur = await HelpsAsync(house, edna, "Arthur Jones", "her husband");
        house.Clock.Move(TimeSpan.FromMinutes(1));
        var helen = await HelpsAsync(house, edna, "Helen Price", "her daughter");
        return (edna, await BeginAsync(house, edna), arthur, helen);
    }

    static async Task<Guid> HelpsAsync(AHouse house, Guid person, string name, string relation) =>
        (await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, person, new TieAsTold { Name = name, Relation = relation, Help = "shopping" }))).Answer!.Value;

    static async Task<Guid> BeginAsync(AHouse house, Guid person) =>
        (await house.DoAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], "", "visit", true, Because))).Answer!.Value;

    static Task<Verdict> HearAsync(AHouse house, Guid person, Guid talk, Guid who, CarerReply reply, string words) =>
        house.DoAsync((HearCarer act) => act.DoAsync(AHouse.Priya, person, talk, who, reply, words));

    static async Task AnswerAsync(AHouse house, Guid person, Guid talk, string prompt, Said said) =>
        (await house.DoAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, person, talk, prompt, said, 0))).Allowed.ShouldBeTrue();

    static Task<Verdict> CompleteAsync(AHouse house, Guid person, Guid talk, RuleAnswer answer) =>
        house.DoAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, person, talk, Ends, answer));

    static async Task NotHeardAsync(AHouse house, Guid person, Guid talk, params string[] names)
    {
        var view = await house.WithAsync((OpenConversation act) => act.DoAsync(AHouse.Priya, talk));
        view.Situation.Helpers.Where(h => !h.IsHeard).Select(h => h.Tie.Name).ShouldBe(names, ignoreOrder: true);
        view.Situation.Facts.Yes("carer.heard").ShouldBe(names.Length == 0, person.ToString());
    }
}
