using Shouldly;
using Threefold.Casework.PracticeModels;
using Xunit;

namespace Threefold.Practice.Tests.PracticeModels;

/// <summary>Every worked example that a council wrote is told, and must come out as written.</summary>
public sealed class StoriesTests
{
    public static TheoryData<string> Stories() => [.. Directory.GetFiles(ModelFolder.Models, "*.yaml", SearchOption.AllDirectories)
        .Where(f => Path.GetFileName(Path.GetDirectoryName(f)) == "stories").Select(f => Path.GetRelativePath(ModelFolder.Models, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_council_s_story_comes_out_as_written(string story)
    {
        var model = ModelFolder.Shelf.Pinned($"{story.Split(Path.DirectorySeparatorChar)[0]}@1");
        ModelStory.Tell(model, Path.Combine(ModelFolder.Models, story), story).ShouldBeEmpty();
    }

    [Fact]
    public void Every_council_tells_at_least_five_stories() =>
        Stories().Select(s => s.Data.Split(Path.DirectorySeparatorChar)[0]).CountBy(c => c).ShouldAllBe(c => c.Value >= 5);

    [Theory]
    [InlineData("then: { weight: block }", "“weight” was warn")]
    [InlineData("then: { rule: N-z }", "“rule” was N-h")]
    [InlineData("then: { says: sunshine }", "“says” was Nothing but lasting support")]
    [InlineData("then: { allowed: yes }", "“allowed” was no")]
    [InlineData("then: { silent: [N-h] }", "N-h spoke")]
    [InlineData("then: { wieght: warn }", "Did you mean “weight”?")]
    public void A_story_that_comes_out_otherwise_says_what_came(string then, string says)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, $"story: A wrong end\ngiven: {{ stage: build }}\nwhen: {{ choose-outcome: {{ outcome: long-term-support }} }}\n{then}\n");
            ModelStory.Tell(ModelFolder.Norfolk, file, "stories/wrong.yaml").ShouldContain(m => m.ToString().Contains(says) && m.Line == 4);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
