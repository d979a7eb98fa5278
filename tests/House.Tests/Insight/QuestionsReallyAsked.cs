using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.PracticeModels;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>How much is really asked of people stands beside how much each model says is enough, for teams and from what was written down.</summary>
public sealed class QuestionsReallyAsked
{
    static readonly string[] Prompts = ["what-matters", "own-strengths", "family-and-friends", "neighbourhood", "want-to-do", "connect-to"];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_middle_of_questions_asked_is_as_counted_by_hand_beside_the_model_s_own_number(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var maya = await site.SignedInAsync("maya");
        foreach (var asked in new[] { 6, 2, 5, 3, 4, 5, 6 }) await TalkAsync(site.House, asked);
        (await RowsAsync()).ShouldBeEmpty("seven talks are too few");
        await TalkAsync(site.House, 3);
        await TalkAsync(site.House, 5);
        await TalkAsync(site.House, 0);

        // By hand: every answer of a finished talk that was not only a nod to what was known.
        await using var store = site.House.Stores.Open();
        var finished = await store.Set<Conversation>().Where(c => c.CompletedAt != null).Select(c => c.Id).ToListAsync();
        var counts = (await store.Set<Answer>().Where(a => finished.Contains(a.Conversation) && a.Confirms == null).ToListAsync()).GroupBy(a => a.Conversation).Select(g => g.Count()).Order().ToList();
        counts.ShouldBe([2, 3, 3, 4, 5, 5, 5, 6, 6]);
        var budget = site.House.Get<ModelShelf>().Pinned("norfolk@1").Settings.Budget;
        (await RowsAsync()).ShouldBe([$"North|{site.House.Get<ModelShelf>().Named("norfolk@1")}|{counts.Count}|{counts[counts.Count / 2]}|3 to 6|{budget.Least} to {budget.Most}"]);

        async Task<List<string>> RowsAsync() =>
            [.. (await maya.GetAsync("/insight/time")).QuerySelectorAll("main table").Where(t => t.TextContent.Contains("Questions really asked", StringComparison.Ordinal))
                .SelectMany(t => t.QuerySelectorAll("tbody tr")).Select(r => string.Join("|", r.QuerySelectorAll("th, td").Select(c => c.TextContent.Trim())))];
    }

    static async Task TalkAsync(AHouse house, int asked)
    {
        var edna = await Couple.EdnaAsync(house);
        var talk = await AllowedAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [edna], "", "visit", true, new RuleAnswer(true, "They asked.")));
        foreach (var prompt in Prompts.Take(asked)) await AllowedAsync((AnswerPrompt act) => act.DoAsync(AHouse.Priya, edna, talk, prompt, new Said("We sang."), 0));
        await AllowedAsync((CompleteConversation act) => act.DoAsync(AHouse.Priya, edna, talk, new Ending("continue", "We talked it through.", "Priya rings.", new DateOnly(2026, 1, 27), RightsTold: true, PersonAgrees: true), new RuleAnswer(true, "She was tired.")));

        async Task<Guid> AllowedAsync<TAct>(Func<TAct, Task<Verdict>> act)
            where TAct : notnull
        {
            var verdict = await house.WithAsync(act);
            verdict.Allowed.ShouldBeTrue(verdict.Because);
            return verdict.Answer ?? Guid.Empty;
        }
    }
}
