using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Xunit;

namespace Threefold.House.Tests.Conversations;

/// <summary>The stages, tiers and kinds of talk of each council, by their pages: named as the council names them, with their own questions, places and endings.</summary>
public sealed class StagesOfTalks
{
    public static TheoryData<string, string> Models => TalkPagesTests.Models;

    /// <summary>What a council’s papers ask in a stage, by the keys of its model.</summary>
    static readonly Dictionary<(string Model, string Stage), string[]> Asks = new()
    {
        [("norfolk@1", "connect")] = ["what-matters", "own-strengths", "family-and-friends", "neighbourhood", "want-to-do", "connect-to"],
        [("norfolk@1", "steady")] = ["must-change", "make-it-happen", "offers-now", "short-plan"],
        [("norfolk@1", "build")] = ["good-life", "use-what-you-have", "fair-budget", "who-plans"],
        [("lancashire@1", "connect")] = ["what-good-looks-like", "own-strengths", "community-has"],
        [("leicester@1", "conversation")] = ["what-matters", "own-strengths", "goals"],
    };

    /// <summary>The names that councils give their three, in order.</summary>
    static readonly Dictionary<string, string[]> Labels = new()
    {
        ["norfolk@1"] = ["Conversation 1", "Conversation 2", "Conversation 3"],
        ["lancashire@1"] = ["Stage 1: promoting independence", "Stage 2: regaining independence and making safe", "Stage 3: living with care and support"],
        ["cambridgeshire@1"] = ["Tier One: information, advice and early help", "Tier Two: getting through a crisis", "Tier Three: ongoing support"],
    };

    [Theory, MemberData(nameof(Models))]
    public async Task Each_stage_has_the_council_s_name_its_own_questions_every_place_to_talk_and_its_own_endings(string kind, string id)
    {
        await using var site = await ASite.OpenAsync(kind);
        var talk = await ATalk.BeginAsync(site, id);
        var model = site.House.Get<Casework.PracticeModels.ModelShelf>().Pinned(id);
        var labels = new List<string>();
        foreach (var stage in model.Stages)
        {
            // Whoever asks for an assessment may go on with any of them.
            await talk.AnswerAsync(talk.At("/on"), new() { ["Stage"] = stage.Key, ["Asked"] = "true" });
            var page = await talk.Worker.GetAsync(talk.At());
            page.QuerySelector("main .tf-strip")!.TextContent.ShouldContain(stage.Label);
            labels.Add(stage.Label);
            var asked = page.QuerySelectorAll(".tf-prompts a").Select(a => a.GetAttribute("href")!.Split("ask=")[1].Split('#')[0]).ToList();
            asked.ShouldBeSubsetOf(stage.Prompts);
            Asks.GetValueOrDefault((id, stage.Key), []).ShouldBeSubsetOf(asked, $"{id} {stage.Key}");

            (await talk.Worker.GetAsync(talk.At("/how"))).QuerySelectorAll<IHtmlInputElement>("input[name=Channel]").Select(c => c.Value).ShouldBe(["telephone-or-video", "community-point", "visit"], ignoreOrder: true);
            var endings = (await talk.Worker.GetAsync(talk.At("/agree"))).QuerySelectorAll<IHtmlInputElement>("input[name=Outcome]").Select(o => o.Value).ToList();
            endings.ShouldBe(stage.Outcomes.Where(o => !model.Outcome(o)!.InformationOnly), $"{id} {stage.Key}");
        }

        if (Labels.TryGetValue(id, out var three)) labels.TakeLast(3).ShouldBe(three);
        else labels.ShouldNotContain(l => l.Contains("Stage ", StringComparison.Ordinal) || l.Contains("Tier ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Models))]
    public async Task Beside_each_question_stand_why_it_is_asked_and_what_helps_as_the_model_in_force_says(string kind, string id)
    {
        await using var site = await ASite.OpenAsync(kind);
        var talk = await ATalk.BeginAsync(site, id);
        var model = site.House.Get<Casework.PracticeModels.ModelShelf>().Pinned(id);
        foreach (var prompt in model.Prompts.Where(p => p.Helps.Length > 0 && model.FirstStage.Prompts.Contains(p.Key)))
        {
            var beside = (await talk.Worker.GetAsync(talk.At($"?ask={prompt.Key}"))).QuerySelector("#ask details");
            if (beside is null) continue;
            beside.TextContent.ShouldContain(prompt.Why);
            beside.TextContent.ShouldContain(prompt.Helps);
            beside.TextContent.ShouldContain($"From {prompt.Source}");
            return;
        }

        Assert.Fail("No question has any guidance.");
    }

    [Theory, InlineData("telephone-or-video"), InlineData("community-point"), InlineData("visit")]
    public async Task A_talk_begins_wherever_it_is_held(string channel)
    {
        await using var site = await ASite.OpenAsync("sqlite");
        var person = await ATalk.SomeoneAsync(site, "Edna");
        var priya = await site.SignedInAsync("priya nair");
        await new ATalk(site, priya).AnswerAsync($"/people/{person}/talk", new() { ["Channel"] = channel, ["PurposeTold"] = "true" });
        priya.Where.ShouldStartWith("/conversations/");
        (await ATalk.StoredAsync<Conversation, List<Conversation>>(site.House, q => Task.FromResult(q.ToList()))).ShouldHaveSingleItem().Channel.ShouldBe(channel);
    }

    [Fact]
    public async Task A_talk_ends_only_as_its_stage_may_end_also_where_the_page_was_left_open_while_it_went_on()
    {
        await using var site = await ASite.OpenAsync("sqlite");
        var talk = await ATalk.BeginAsync(site);
        var ending = new Dictionary<string, string> { ["Outcome"] = "long-term-support", ["Words"] = "She would like help each day.", ["Next"] = "Priya rings.", ["NextBy.Day"] = "20", ["NextBy.Month"] = "1", ["NextBy.Year"] = "2026", ["RightsTold"] = "true", ["PersonAgrees"] = "true" };
        var form = (IHtmlFormElement)(await talk.Worker.GetAsync(talk.At("/agree"))).QuerySelector("main form[data-words]")!;
        var refused = await talk.Worker.PostAsync(talk.At("/agree"), Visitor.FieldsOf(form).Where(f => !ending.ContainsKey(f.Key)).Concat(ending));
        refused.QuerySelector("main")!.TextContent.ShouldContain("A talk of this kind does not end like this.");
        ((IHtmlTextAreaElement)refused.QuerySelector("textarea[name=Next]")!).Value.ShouldBe("Priya rings.");
        (await ATalk.StoredAsync<Conversation, List<Conversation>>(site.House, q => Task.FromResult(q.ToList()))).Single().IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task How_much_there_is_to_talk_about_changes_how_many_questions_are_suggested()
    {
        await using var site = await ASite.OpenAsync("sqlite");
        var talk = await ATalk.BeginAsync(site, "leicester@1");
        var simple = await AboutAsync();
        await talk.AnswerAsync(talk.At("/how"), new() { ["Complexity"] = "involved" });
        (await AboutAsync()).ShouldBeGreaterThan(simple);

        async Task<int> AboutAsync() => int.Parse((await talk.Worker.GetAsync(talk.At())).QuerySelectorAll("main .tf-strip span").Select(s => s.TextContent).Single(t => t.Contains("of about", StringComparison.Ordinal)).Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
