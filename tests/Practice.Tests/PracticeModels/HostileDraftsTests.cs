using System.Diagnostics;
using Shouldly;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Engine;
using Xunit;

namespace Threefold.Practice.Tests.PracticeModels;

/// <summary>Whatever is typed or brought as a draft, the reader says what is wrong and where; it never falls and never hangs.</summary>
public sealed class HostileDraftsTests
{
    static readonly ModelText Norfolk = ModelFolder.Shelf.TextOf("norfolk@1")!;

    public static TheoryData<string, string, string> Spoilt => new()
    {
        { "rules.yaml", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n", "“&” and “*” make one part of a file stand for another" },
        { "rules.yaml", new string('[', 100_000), "parts stand inside one another" },
        { "rules.yaml", string.Concat(Enumerable.Range(0, 3000).Select(i => new string(' ', i % 40) + "a:\n")), "parts stand inside one another" },
        { "rules.yaml", "- rule: X\n\ttitle: tabs\n", "This is not YAML that can be read" },
        { "rules.yaml", "- rule: X-1\n  title: A\n  source: B\n  intent: C\n  on: agree-plann\n  weight: reason\n  says: D\n", "Did you mean “agree-plan”?" },
        { "words.yaml", "words: { rights: no rights }\n", "a right must not be reworded away" },
        { "model.yaml", "model: norfolk\nversion: 99999999999999\n", "a whole number from 0 to" },
        { "model.yaml", "!!python/object:os.system\n", "The file should hold lines with a key and a value." },
        { "prompts.yaml", "- prompt: [a, b]\n  ? {x: y}\n  : z\n", "should be plain text" },
        { "cadences.yaml", "- cadence: again\n  starts: s\n  every: 2000000000\n  unit: days\n  again: yes\n  channel: c\n  stops: s\n  source: s\n", "a whole number from 0 to" },
    };

    [Theory, MemberData(nameof(Spoilt))]
    public void What_is_spoilt_is_explained_with_its_line(string file, string text, string says)
    {
        var watch = Stopwatch.StartNew();
        var reading = ModelFolder.Shelf.Read("norfolk", Norfolk.With(new Dictionary<string, string> { [file] = text }));
        watch.Elapsed.TotalSeconds.ShouldBeLessThan(10);
        reading.IsSound.ShouldBeFalse();
        reading.Mistakes.Count.ShouldBeLessThanOrEqualTo(ModelReading.Most);
        reading.Mistakes.ShouldContain(m => m.Says.Contains(says, StringComparison.Ordinal) || m.Try.Contains(says, StringComparison.Ordinal), string.Join('\n', reading.Mistakes));
        reading.Mistakes.ShouldAllBe(m => m.Line > 0 && m.Says.Length < 700);
    }

    [Fact]
    public void A_law_that_a_draft_would_weaken_is_named()
    {
        var rules = Norfolk["rules.yaml"] + "- rule: X-1\n  title: A\n  source: B\n  intent: C\n  on: begin-assessment\n  weight: block\n  says: Not yet.\n";
        var reading = ModelFolder.Shelf.Read("norfolk", Norfolk.With(new Dictionary<string, string> { ["rules.yaml"] = rules }));
        reading.Mistakes.ShouldContain(m => m.Says.StartsWith("This weakens the law: LF-1", StringComparison.Ordinal));
        reading.IsSound.ShouldBeFalse();
        InWords.LoweredByLaw(reading.Model!.Rules.Single(r => r.Key == "X-1")).ShouldStartWith("The law lowers this: it only asks for a reason.");
    }

    [Theory, InlineData(11), InlineData(12), InlineData(13)]
    public void Files_spoilt_at_random_never_bring_the_reader_down(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            var file = ModelText.Names[random.Next(5)];
            var whole = Norfolk[file]!;
            var at = random.Next(whole.Length);
            var spoilt = random.Next(4) switch
            {
                0 => whole[..at],
                1 => whole.Remove(at, Math.Min(random.Next(1, 60), whole.Length - at)),
                2 => whole.Insert(at, new string("{}[]:-?!|>%@#&*'\"\n\t\0é"[random.Next(21)], random.Next(1, 5))),
                _ => string.Join('\n', whole.Split('\n').OrderBy(_ => random.Next())),
            };
            ModelFolder.Shelf.Read("norfolk", Norfolk.With(new Dictionary<string, string> { [file] = spoilt })).Mistakes.ShouldAllBe(m => m.Line > 0);
        }
    }

    [Fact]
    public void A_draft_is_the_same_files_with_the_lines_that_say_which_version_it_is()
    {
        var draft = Norfolk.AsDraft(2, "norfolk@1");
        var reading = ModelFolder.Shelf.Read("norfolk", draft);
        reading.Errors.ShouldBe(0, string.Join('\n', reading.Mistakes));
        (reading.Model!.Id, reading.Model.Status, reading.Model.Parent).ShouldBe(("norfolk@2", ModelStatus.Draft, "norfolk@1"));
        var published = ModelFolder.Shelf.Read("norfolk", draft.AsPublished(new DateOnly(2026, 2, 1)));
        (published.Model!.Status, published.Model.EffectiveFrom, published.IsSound).ShouldBe((ModelStatus.Published, new DateOnly(2026, 2, 1), true));
        Comparing.Of(ModelFolder.Norfolk, published.Model).ShouldBeEmpty();
        draft.Digest.ShouldNotBe(Norfolk.Digest);
    }

    [Fact]
    public void A_stage_that_is_gone_wants_a_place_for_its_open_work()
    {
        var model = Norfolk.AsDraft(2, "norfolk@1")["model.yaml"]!.Replace("stage: steady", "stage: safe", StringComparison.Ordinal).Replace("to: steady", "to: safe", StringComparison.Ordinal).Replace("from: steady", "from: safe", StringComparison.Ordinal);
        ModelReading Read(string text) => ModelFolder.Shelf.Read("norfolk", Norfolk.With(new Dictionary<string, string> { ["model.yaml"] = text }));
        Read(model).Mistakes.ShouldContain(m => m.Gravity == Gravity.Warning && m.Says.Contains("Open work in “steady” of norfolk@1 has no place here", StringComparison.Ordinal));
        var moved = Read(model + "\nmoves: [ { was: steady, is: safe } ]\n");
        moved.Errors.ShouldBe(0, string.Join('\n', moved.Mistakes));
        moved.Mistakes.ShouldNotContain(m => m.Says.Contains("no place here", StringComparison.Ordinal));
        Moving.StageFor(moved.Model!, "steady").ShouldBe("safe");
        Read(model + "\nmoves: [ { was: connect, is: safe } ]\n").Mistakes.ShouldContain(m => m.Says.Contains("is still here", StringComparison.Ordinal));
        Read(model + "\nmoves: [ { was: steady, is: saef } ]\n").Mistakes.ShouldContain(m => m.Try == "Did you mean “safe”?");
    }

    [Theory]
    [InlineData("stories.yaml", "x", "is not one of a model’s files")]
    [InlineData("rules.yaml", "a\0b", "characters that cannot be kept")]
    public void Text_that_cannot_be_kept_is_refused(string name, string text, string says) =>
        ModelText.MayKeep(new Dictionary<string, string> { [name] = text }).Because.ShouldContain(says);

    [Fact]
    public void A_file_of_ten_megabytes_is_refused_and_a_long_one_with_pairs_is_kept()
    {
        ModelText.MayKeep(new Dictionary<string, string> { ["rules.yaml"] = "a" + '\ud800' + "b" }).Because.ShouldContain("characters that cannot be kept");
        ModelText.MayKeep(new Dictionary<string, string> { ["rules.yaml"] = new string('x', 10_000_000) }).Because.ShouldBe("rules.yaml has 10,000,000 characters. At most 262,144 are kept.");
        ModelText.MayKeep(new Dictionary<string, string> { ["rules.yaml"] = "x" + string.Concat(Enumerable.Repeat("😀", 30_000)) }).Allowed.ShouldBeTrue();
        ModelText.MayKeep(new Dictionary<string, string>()).Allowed.ShouldBeFalse();
    }
}
