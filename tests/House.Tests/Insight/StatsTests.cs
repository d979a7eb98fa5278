using System.Text.Json.Nodes;
using Shouldly;
using Threefold.Web.Commands.Stats;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>The analyst’s calculator: one line in, one line out, and a bad line stops nothing.</summary>
public sealed class StatsTests
{
    [Fact]
    public void Every_function_answers_its_own_example()
    {
        foreach (var function in StatFunctions.All)
        {
            var answer = StatsVerb.Answer(function.Example);
            answer["error"].ShouldBeNull($"{function.Name}: {answer.ToJsonString()}");
            answer["note"].ShouldBeNull(function.Name);
            answer.Count.ShouldBeGreaterThan(1);
        }
    }

    [Fact]
    public void Results_have_plain_names()
    {
        Number("""{"fn":"wilson","x":12,"n":40}""", "lower").ShouldBe(0.180748452, 1e-9);
        Number("""{"fn":"newcombe","x1":56,"n1":70,"x2":48,"n2":80}""", "upper").ShouldBe(0.333872654, 1e-9);
        Number("""{"fn":"poisson","x":286,"t":52,"x2":374,"t2":52}""", "estimate").ShouldBe(0.764706, 1e-6);
        Number("""{"fn":"smr","observed":96,"expected":112.4}""", "lower").ShouldBe(0.691818, 1e-6);
        const string Spells = "\"times\":[5,12,12,20,33,40,41,47,60,60,75,88,90,101,120,133,150,162,180,180],\"states\":[1,0,2,1,1,2,0,1,2,1,0,1,0,1,2,1,0,1,0,0]";
        const string Group = "[0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1]";
        var aj = StatsVerb.Answer($"{{\"fn\":\"aalenJohansen\",{Spells},\"at\":[30,180]}}");
        aj["event"]![1]!.GetValue<double>().ShouldBe(0.574585219, 1e-9);
        aj["competing"]![0]!.GetValue<double>().ShouldBe(0.05, 1e-9);
        StatsVerb.Answer($"{{\"fn\":\"km\",{Spells},\"at\":[30]}}")["survival"]![0]!.GetValue<double>().ShouldBe(1 - 0.105882353, 1e-9);
        Number($"{{\"fn\":\"logrank\",{Spells},\"group\":{Group}}}", "chisq").ShouldBe(1.887361574, 1e-9);
        Number($"{{\"fn\":\"cox\",{Spells},\"x\":{Group}}}", "beta").ShouldBe(1.056692258, 1e-6);
    }

    [Fact]
    public void A_bad_line_is_answered_and_the_next_is_read()
    {
        using var said = new StringWriter();
        string[] lines =
        [
            "not json", "[1,2]", "", """{"fn":"wilson","x":12,"n":40,"id":7}""", """{"fn":"wilsen","x":1,"n":2}""", """{"fn":"wilson","x":5,"n":4}""", """{"fn":"wilson","n":4}""", """{"fn":"wilson","x":1.5,"n":4}""",
            """{"fn":"xmr","y":[]}""", """{"fn":"xmr","y":"many"}""", """{"fn":"km","times":[1,2],"states":[1,9],"at":[1]}""", """{"fn":"wilson","x":1,"n":2,"confidence":95}""", """{"fn":"erlangC","agents":1,"callsPerHour":60,"handling":600}""",
            """{"fn":"cox","times":[1,2],"states":[1,0],"x":[1,1]}""", """{"fn":"wilson","x":1,"n":2,"conf":0.9}""", new string('[', 5000),
        ];
        StatsVerb.Run(new StringReader(string.Join('\n', lines)), said).ShouldBe(1);
        var answers = said.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!.AsObject()).ToList();
        answers.Count.ShouldBe(lines.Length - 1);
        answers[0]["error"]!.GetValue<string>().ShouldStartWith("This line is not JSON");
        (answers[2]["id"]!.GetValue<int>(), answers[2]["error"]).ShouldBe((7, null));
        answers[3]["error"]!.GetValue<string>().ShouldStartWith("“fn” is one of wilson");
        answers[5]["error"]!.GetValue<string>().ShouldBe("“x” is missing.");
        answers[6]["error"]!.GetValue<string>().ShouldBe("“x” holds whole numbers, not 1.5.");
        answers[13]["note"]!.GetValue<string>().ShouldBe("Not used: conf.");
        answers.Where((_, i) => i is not (2 or 13)).ShouldAllBe(a => a["error"]!.GetValue<string>().Length > 10);
    }

    static double Number(string line, string name) => StatsVerb.Answer(line)[name]!.GetValue<double>();
}
