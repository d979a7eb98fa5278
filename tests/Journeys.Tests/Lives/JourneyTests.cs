using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Demo;
using Xunit;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>In which ways a journey is worked: each in one way or more with <c>./test</c>, all of them in every way with <c>./test --deep</c>.</summary>
static class Ways
{
    /// <summary>True in the deep run.</summary>
    public static bool Deep => Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1";

    /// <summary>Told as skipped, and why, when it is one for the deep run.</summary>
    public static void SkipUnlessDeep(bool usual) =>
        Assert.SkipUnless(usual || Deep, "Worked in this way too by ./test --deep.");

    /// <summary>With a mouse, without scripts and with the keyboard alone.</summary>
    public static TheoryData<Way> All => [Way.Mouse, Way.NoScript, Way.Keyboard];
}

/// <summary>The first whole journey.</summary>
public sealed class TheJonesesTests(TheDemo demo)
{
    [Theory, MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task The_Joneses_are_introduced_met_heard_and_connected(Way way)
    {
        Ways.SkipUnlessDeep(way != Way.Mouse);
        await using var priya = await demo.VisitAsync(way);
        await new TheJoneses(priya, $"Jonas{way}").AllAsync();
    }

    [Theory, MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task Edna_decides_is_helped_to_take_part_and_has_it_in_writing(Way way)
    {
        Ways.SkipUnlessDeep(way == Way.NoScript);
        await using var priya = await demo.VisitAsync(way);
        await new TheJonesesDecide(priya, $"Jarrow{way}").AllAsync();
    }
}

/// <summary>Sticking with people.</summary>
public sealed class CrisisTests(TheDemo demo)
{
    [Theory, MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task Arthur_is_in_hospital_Edna_stays_at_home_and_both_recover(Way way)
    {
        Ways.SkipUnlessDeep(way == Way.Mouse);
        await using var priya = await demo.VisitAsync(way);
        var (arthur, edna) = await TheJonesesKnown.ToPriyaAsync(demo, $"Jessop{way}");
        await new TheJonesesInACrisis(priya, arthur, edna).AllAsync();
    }

    /// <summary>A16: nobody rang for a day. The site's own clock marks it, the board shows it, and the manager has it.</summary>
    [Fact]
    public async Task A_call_that_nobody_made_is_on_the_team_s_board_and_on_the_manager_s_desk()
    {
        var ago = TimeSpan.FromHours(24) + TimeSpan.FromMinutes(2);
        var (_, edna) = await TheJonesesKnown.ToPriyaAsync(demo, "Jarvis", ago);
        var opened = await demo.DoAsync((OpenCrisis act) => act.DoAsync(DemoTeams.Actor("Priya"), edna, new CrisisAsTold("Arthur is in hospital.", "I want to stop here.")), ago);
        opened.Allowed.ShouldBeTrue(opened.Because);

        await using var priya = await demo.VisitAsync();
        await priya.ComeInAsync("Priya");
        var card = priya.Page.Locator($"#c-{opened.Answer}");
        await priya.GoAsync("/crisis");
        (await card.InnerTextAsync()).ShouldContain("call was due");
        for (var i = 0; i < 90 && !(await card.InnerTextAsync()).Contains("1 missed", StringComparison.Ordinal); i++)
        {
            await Task.Delay(1000);
            await priya.GoAsync("/crisis");
        }

        (await card.InnerTextAsync()).ShouldContain("1 missed");
        await Looking.AtAsync(priya);
        await using var maya = await demo.VisitAsync();
        await maya.ComeInAsync("Maya");
        await maya.GoAsync("/desk");
        (await maya.Page.Locator("main li, main article", new() { Has = maya.Page.Locator($"a[href='/crisis/{opened.Answer}']") }).First.InnerTextAsync()).ShouldContain("A check call was missed");
    }

    [Theory, MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task Marek_is_in_a_crisis_and_keeps_his_worker(Way way)
    {
        Ways.SkipUnlessDeep(way == Way.Keyboard);
        await using var jo = await demo.VisitAsync(way);
        await new MarekInACrisis(demo, jo, $"Nowicki{way}").AllAsync();
    }
}

/// <summary>Living with support.</summary>
public sealed class SupportTests(TheDemo demo)
{
    [Theory, MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task The_Joneses_have_a_fair_amount_a_plan_of_their_own_and_somebody_who_sings(Way way)
    {
        Ways.SkipUnlessDeep(way == Way.Mouse);
        await using var priya = await demo.VisitAsync(way);
        var family = $"Jolly{way}";
        var (arthur, edna) = await TheJonesesKnown.ToPriyaAsync(demo, family);
        await TheJonesesKnown.NotCalledAsync(demo, arthur);
        await new TheJonesesWithSupport(demo, priya, arthur, edna, family).AllAsync();
    }
}

/// <summary>Support in her own right, and a look at a plan that was given away.</summary>
public sealed class OwnRightTests(TheDemo demo)
{
    [Theory, MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task Nasreen_has_needs_a_plan_and_a_sum_of_her_own(Way way)
    {
        Ways.SkipUnlessDeep(way == Way.Mouse);
        await using var hema = await demo.VisitAsync(way);
        await new NasreenInHerOwnRight(demo, hema, $"Malik{way}").AllAsync();
    }

    [Theory, MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task Yusuf_says_no_and_what_happens_if_she_is_ill_is_written(Way way)
    {
        Ways.SkipUnlessDeep(way == Way.NoScript);
        await using var hema = await demo.VisitAsync(way);
        var (nasreen, yusuf) = (await TheJonesesKnown.ToHemaAsync(demo, "Nasreen", $"Mirza{way}"), await TheJonesesKnown.ToHemaAsync(demo, "Yusuf", $"Mirza{way}"));
        await TheJonesesKnown.TiedAsync(demo, nasreen, yusuf);
        await new YusufSaysNo(demo, hema, nasreen, yusuf).AllAsync();
    }

    [Theory, MemberData(nameof(Ways.All), MemberType = typeof(Ways))]
    public async Task Grace_s_plan_is_looked_at_from_outside_and_the_council_answers(Way way)
    {
        Ways.SkipUnlessDeep(way == Way.Mouse);
        if (way != Way.Mouse) await demo.TellAgainAsync("Grace Bell");
        await using var rae = await demo.VisitAsync(way);
        await using var hema = await demo.VisitAsync(way);
        await using var nell = await demo.VisitAsync(way);
        await new GraceIsLookedAt(demo, rae, hema, nell).AllAsync();
    }
}

/// <summary>The same first conversation in each of the five models.</summary>
public sealed class EachModelTests(TheDemo demo)
{
    static readonly (string Worker, string Family)[] Workers = [("Wendy", "Lowther"), ("Jo", "Norwood"), ("Priya", "Camburn"), ("Dee", "Worsley"), ("Hema", "Leighton")];

    public static TheoryData<Way, string, string> InEachModel()
    {
        var data = new TheoryData<Way, string, string>();
        foreach (var way in Enum.GetValues<Way>())
            foreach (var (worker, family) in Workers)
                data.Add(way, worker, family + way);
        return data;
    }

    [Theory, MemberData(nameof(InEachModel))]
    public async Task Somebody_rings_and_has_a_first_conversation_in_each_model(Way way, string worker, string family)
    {
        Ways.SkipUnlessDeep(way == (worker switch { "Priya" => Way.NoScript, "Jo" => Way.Keyboard, _ => Way.Mouse }));
        await using var hand = await demo.VisitAsync(way);
        await new EachModel(hand, worker, family).AllAsync();
    }
}
