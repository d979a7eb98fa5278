using Shouldly;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

/// <summary>What cannot be checked is shown where it helps: beside every talk, and to staff and public. The rulebook names this class as its proof.</summary>
public sealed class PrinciplesTests
{
    static readonly string[] Councils = ["cambridgeshire", "lancashire", "leicester", "norfolk", "worcestershire"];

    public static TheoryData<string> All => [.. Councils.Select(c => $"{c}@1")];

    [Theory, MemberData(nameof(All))]
    public async Task Every_principle_and_hope_stands_beside_a_talk(string model)
    {
        await using var site = await ASite.OpenAsync();
        var talk = await ATalk.BeginAsync(site, model);
        var beside = (await talk.Worker.GetAsync(talk.At())).QuerySelector("main")!.TextContent;
        var held = site.House.Get<ModelShelf>().Pinned(model);
        held.Principles.Select(p => p.Says).Concat(held.Vision).Where(s => !beside.Contains(s, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Anybody_may_read_what_each_council_holds_to_without_signing_in()
    {
        await using var site = await ASite.OpenAsync();
        await site.House.Get<TeamShelf>().PutAsync([.. Councils.Select((c, i) => new Team { Id = new Guid($"01900000-0000-7000-8000-00000000010{i}"), Name = c, Model = $"{c}@1" })], [], []);
        var page = (await site.Stranger().GetAsync("/how-we-work")).QuerySelector("main")!.TextContent;
        foreach (var held in Councils.Select(c => site.House.Get<ModelShelf>().Pinned($"{c}@1")))
        {
            held.Principles.Where(p => !page.Contains($"{p.Says} {p.Code}.", StringComparison.Ordinal)).Select(p => p.Code).ShouldBeEmpty(held.Council);
            held.Vision.Where(v => !page.Contains(v, StringComparison.Ordinal)).ShouldBeEmpty(held.Council);
            held.Rules.Where(r => !page.Contains($"{r.Title}.", StringComparison.Ordinal)).Select(r => r.Key).ShouldBeEmpty(held.Council);
        }

        page.ShouldContain("You may ask for an assessment.");
    }
}
