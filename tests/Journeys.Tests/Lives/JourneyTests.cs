using Xunit;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>The first whole journey, worked with a mouse, without scripts and with the keyboard alone.</summary>
public sealed class JourneyTests(TheDemo demo)
{
    static readonly (string Worker, string Family)[] Workers = [("Wendy", "Lowther"), ("Jo", "Norwood"), ("Priya", "Camburn"), ("Dee", "Worsley"), ("Hema", "Leighton")];

    public static TheoryData<Way> Ways => [Way.Mouse, Way.NoScript, Way.Keyboard];

    public static TheoryData<Way, string, string> InEachModel()
    {
        var data = new TheoryData<Way, string, string>();
        foreach (var way in Enum.GetValues<Way>())
            foreach (var (worker, family) in Workers)
                data.Add(way, worker, family + way);
        return data;
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task The_Joneses_are_introduced_met_heard_and_connected(Way way)
    {
        await using var priya = await demo.VisitAsync(way);
        await new TheJoneses(priya, $"Jonas{way}").AllAsync();
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Edna_decides_is_helped_to_take_part_and_has_it_in_writing(Way way)
    {
        await using var priya = await demo.VisitAsync(way);
        await new TheJonesesDecide(priya, $"Jarrow{way}").AllAsync();
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Arthur_is_in_hospital_Edna_stays_at_home_and_both_recover(Way way)
    {
        await using var priya = await demo.VisitAsync(way);
        var (arthur, edna) = await TheJonesesKnown.ToPriyaAsync(demo, $"Jessop{way}");
        await new TheJonesesInACrisis(priya, arthur, edna).AllAsync();
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Marek_is_in_a_crisis_and_keeps_his_worker(Way way)
    {
        await using var jo = await demo.VisitAsync(way);
        await new MarekInACrisis(jo, $"Nowicki{way}").AllAsync();
    }

    [Theory, MemberData(nameof(InEachModel))]
    public async Task Somebody_rings_and_has_a_first_conversation_in_each_model(Way way, string worker, string family)
    {
        await using var hand = await demo.VisitAsync(way);
        await new EachModel(hand, worker, family).AllAsync();
    }
}
