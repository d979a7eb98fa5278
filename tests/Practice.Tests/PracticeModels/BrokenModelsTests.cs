using Shouldly;
using Threefold.Casework.PracticeModels;
using Xunit;

namespace Threefold.Practice.Tests.PracticeModels;

/// <summary>A mistake in a council's files is explained with file, line and what to do, before anyone relies on it.</summary>
public sealed class BrokenModelsTests
{
    [Theory]
    [InlineData("unknown-case-fact", "rules.yaml:6:28: error: There is no case fact called “strength.named”. Did you mean “strengths.named”?")]
    [InlineData("unknown-condition-word", "rules.yaml:6:20: error: “below” is not a word of conditions. It can be all, any, not, is, over, under.")]
    [InlineData("wrong-kind-of-fact", "error: “own-words.present” is yes or no. Ask with its name alone.")]
    [InlineData("weakened-law", "rules.yaml:7:11: error: This weakens the law: LF-1. An assessment is always open to anyone who asks, or who may have needs. (Care Act 2014, ss 9 and 10) On “begin-assessment” nothing may weigh more than reason. Use reason, warn, coach, measure.")]
    [InlineData("weakened-safeguarding", "error: This weakens the law: LF-3.")]
    [InlineData("rule-named-like-the-law", "error: “LF-1” is a name of the legal floor, which no model may write. Give your rule a code of its own.")]
    [InlineData("protected-word", "words.yaml:2:3: error: The words for “rights” are the same for every council")]
    [InlineData("missing-source", "rules.yaml:1:3: error: There is no source here. Add “source:” with the paper and paragraph")]
    [InlineData("unknown-weight", "rules.yaml:7:11: error: “reasons” is not a word for “weight”. Did you mean “reason”?")]
    [InlineData("unknown-trigger", "Did you mean “complete-conversation”?")]
    [InlineData("duplicate-key", "the same key stands twice in one place. Keep one of them.")]
    [InlineData("same-prompt-twice", "prompts.yaml:8:3: error: There are two entries called “what-matters”. The other one is in sound/prompts.yaml, line 1.")]
    [InlineData("banned-word", "rules.yaml:8:9: error: “S-1” says “service user”, which stands on no screen. Please say “people”, or the person’s name.")]
    [InlineData("unknown-role", "error: There is no role called “team-manger”. Did you mean “team-manager”?")]
    [InlineData("unknown-line", "rules.yaml:8:3: error: “sayz” is not a key that belongs here. Did you mean “says”?")]
    [InlineData("not-yaml", "error: This is not YAML that can be read")]
    [InlineData("unknown-name-in-braces", "error: Nobody knows what to put for {carers}. Did you mean “carer”?")]
    [InlineData("no-own-words", "error: The stage “connect” never asks for the person's own words. Add a prompt with “form: own-words” and “minimum: yes”.")]
    [InlineData("no-minimum", "error: The stage “connect” has no prompt that every conversation needs.")]
    [InlineData("no-strengths", "error: The stage “connect” never asks about strengths.")]
    [InlineData("list-of-nothing", "error: The prompt “what-matters” is a list with nothing to choose from. Add “choices:”.")]
    [InlineData("unknown-prompt", "error: There is no prompt called “what-maters”. Did you mean “what-matters”?")]
    [InlineData("unknown-outcome", "error: There is no outcome called “comunity”. Did you mean “community”?")]
    [InlineData("unknown-stage-in-step", "model.yaml:51:26: error: “bild” is not a word for “to”. Did you mean “build”?")]
    [InlineData("unreachable-stage", "model.yaml:37:5: error: Nobody can get to the stage “build”. Add a step to it under “transitions”, or “from-any: yes”.")]
    [InlineData("circular-entry", "error: The entry to “connect” goes in a circle: connect, which waits for build, which waits for connect.")]
    [InlineData("unknown-setting", "error: “lottery” is not a word for “allocation”. It can be manager, self-pick, mdt, team.")]
    [InlineData("wrong-day", "error: “effective-from” should be a day such as 2026-04-30, not “1 April 2026”.")]
    [InlineData("own-limit-broken", "error: The longest path through “connect” asks 2 questions; this model's own limit is 1.")]
    [InlineData("twenty-one-questions", "error: The longest path through “connect” asks 21 questions; this model's own limit is 20.")]
    [InlineData("another-folders-name", "error: The folder is called “sound” and the model “noise”. Give them the same name.")]
    [InlineData("changed-published-version", "error: sound@1 is published and its rules.yaml has changed. People's work is pinned to what it said. Put rules.yaml back, and make the change in version 2.")]
    [InlineData("published-without-seal", "error: sound@1 is published, and published.json does not know it.")]
    [InlineData("shortcut", "rules.yaml:6:9: error: “&” and “*” make one part of a file stand for another, and are not used here.")]
    [InlineData("prompt-asked-twice", "error: “what-matters” stands twice in this list. Keep one of them.")]
    [InlineData("same-step-twice", "error: There are two entries called “connect to build”.")]
    [InlineData("same-order-twice", "error: Two stages have the order 1.")]
    [InlineData("least-over-most", "error: The least, 15, is more than the most, 12.")]
    [InlineData("no-such-parent", "error: sound@1 says that it grew from sound@0, which is not here. Did you mean “sound@1”?")]
    [InlineData("published-version-gone", "sound/published.json:1:1: error: sound@0 was published and cannot be read here any more. People's work is pinned to it.")]
    [InlineData("seals-edited-by-hand", "sound/published.json:2:16: error: The seals of published versions cannot be read.")]
    [InlineData("crisis-with-no-sign", "crisis.yaml:2:3: error: Nothing must be seen before a crisis closes. Give at least one sign “must: yes”.")]
    [InlineData("crisis-never-decided", "crisis.yaml:4:21: error: Somebody must decide after the help begins and before it ends.")]
    [InlineData("crisis-unknown-role", "error: “team-manger” is not a word for “role”. Did you mean “team-manager”?")]
    [InlineData("crisis-no-danger", "error: There is no number for danger to life. Add “number: danger”.")]
    [InlineData("crisis-no-source", "crisis.yaml:2:5: error: There is no source here.")]
    [InlineData("crisis-sum-below", "error: “team-manager” may agree to 50 pounds, which one worker may spend alone.")]
    [InlineData("story-that-fails", "sound/stories/hopeful.yaml:4:18: error: The story comes out otherwise: “allowed” was no.")]
    public void A_broken_model_is_refused_and_explained(string folder, string says) => Checked(folder, report =>
    {
        report.ExitStatus.ShouldBe(1);
        report.Mistakes.Select(m => m.ToString()).ShouldContain(m => m.Contains(says, StringComparison.Ordinal), report.AsText());
        report.Mistakes.ShouldAllBe(m => m.File.StartsWith("sound/", StringComparison.Ordinal) && m.Line > 0 && m.Column > 0);
    });

    [Theory]
    [InlineData("sound", "0 errors, 0 warnings")]
    [InlineData("twenty-one-with-a-higher-limit", "warning: The longest path through “connect” asks 21 questions. More than 20 is a lot to ask anyone.")]
    [InlineData("statutory-without-limit", "connect: 21 to 21 questions, statutory, no limit")]
    public void A_model_that_can_be_used_passes(string folder, string says) => Checked(folder, report =>
    {
        report.AsText().ShouldContain(says);
        report.ExitStatus.ShouldBe(0);
    });

    [Fact]
    public void A_shelf_with_a_broken_model_does_not_open()
    {
        var root = Lay("weakened-law");
        try
        {
            Should.Throw<BrokenModelsException>(() => new ModelShelf(ModelFiles.Read(root))).Message.ShouldContain("This weakens the law");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Fact]
    public void A_missing_file_and_a_missing_folder_are_named()
    {
        var root = Lay("sound");
        File.Delete(Path.Combine(root, "sound", "cadences.yaml"));
        CheckModels.Do(root).Mistakes.ShouldContain(m => m.Says == "The file sound/cadences.yaml is missing.");
        Directory.Delete(root, recursive: true);
        CheckModels.Do(root).ExitStatus.ShouldBe(1);
    }

    [Fact]
    public void A_published_version_is_sealed_once_and_may_be_retired()
    {
        var root = Lay("published-without-seal");
        var folder = Path.Combine(root, "sound");
        PublishedVersions.Seal(folder, folder, "sound@1").ShouldBeTrue();
        PublishedVersions.Seal(folder, folder, "sound@1").ShouldBeFalse();
        CheckModels.Do(root).ExitStatus.ShouldBe(0);
        var file = Path.Combine(folder, "model.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("status: published", "status: retired", StringComparison.Ordinal));
        CheckModels.Do(root).ExitStatus.ShouldBe(0);
        Directory.Delete(root, recursive: true);
    }

    [Fact]
    public void Two_versions_stand_side_by_side_and_each_day_has_its_own()
    {
        var root = Lay("published-without-seal");
        var now = Path.Combine(root, "sound");
        var older = Path.Combine(now, "versions", "1");
        Copy(now, older);
        PublishedVersions.Seal(now, older, "sound@1");
        var file = Path.Combine(now, "model.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("version: 1", "version: 2\nparent: sound@1", StringComparison.Ordinal).Replace("2026-04-01", "2026-09-01", StringComparison.Ordinal));
        PublishedVersions.Seal(now, now, "sound@2");
        var shelf = new ModelShelf(ModelFiles.Read(root));
        Directory.Delete(root, recursive: true);
        shelf.Current("sound", new DateOnly(2026, 8, 31)).Id.ShouldBe("sound@1");
        shelf.Current("sound", new DateOnly(2026, 9, 1)).Id.ShouldBe("sound@2");
        shelf.Pinned("sound@1").Version.ShouldBe(1);
        shelf.Codes.ShouldBe(["sound"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Files_spoilt_in_any_way_are_explained_and_never_bring_the_check_down(int seed)
    {
        var root = Lay("sound");
        var random = new Random(seed);
        var files = Directory.GetFiles(Path.Combine(root, "sound"), "*.yaml");
        for (var round = 0; round < 40; round++)
        {
            var file = files[random.Next(files.Length)];
            var whole = File.ReadAllText(file);
            var at = random.Next(whole.Length);
            var spoilt = random.Next(4) switch
            {
                0 => whole[..at],
                1 => whole.Remove(at, Math.Min(random.Next(1, 30), whole.Length - at)),
                2 => whole.Insert(at, new string("{}[]:-#&*'\"\n\0é"[random.Next(14)], random.Next(1, 4))),
                _ => string.Join('\n', whole.Split('\n').OrderBy(_ => random.Next())),
            };
            File.WriteAllText(file, spoilt);
            var report = CheckModels.Do(root);
            report.Mistakes.ShouldAllBe(m => m.Line > 0 && m.Says.Length > 10);
            File.WriteAllText(file, whole);
        }

        Directory.Delete(root, recursive: true);
    }

    static void Checked(string folder, Action<ModelReport> look)
    {
        var root = Lay(folder);
        try
        {
            look(CheckModels.Do(root));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    /// <summary>Lays a broken model's files over the sound one, beside what all models share.</summary>
    static string Lay(string folder)
    {
        var root = Directory.CreateTempSubdirectory("models").FullName;
        Copy(Path.Combine(ModelFolder.Models, "shared"), Path.Combine(root, "shared"));
        Copy(Path.Combine(ModelFolder.Broken, "sound"), Path.Combine(root, "sound"));
        Copy(Path.Combine(ModelFolder.Broken, folder), Path.Combine(root, "sound"));
        return root;
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
