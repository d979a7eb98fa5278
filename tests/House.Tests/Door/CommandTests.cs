using System.CommandLine;
using Shouldly;
using Spectre.Console;
using Threefold.House.Tests.Ground;
using Threefold.Web.Commands;
using Xunit;

namespace Threefold.House.Tests.Door;

/// <summary>The command line as it is typed: what each verb is for, and a store that is made, checked, copied and brought back.</summary>
public sealed class CommandTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("threefold-words-").FullName;
    readonly IAnsiConsole before = AnsiConsole.Console;
    readonly StringWriter shown = new();

    public CommandTests() => AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(shown) });

    public void Dispose()
    {
        AnsiConsole.Console = before;
        shown.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Help_says_in_whole_sentences_what_each_verb_and_each_of_its_words_is_for()
    {
        foreach (var (words, command) in Every(Cli.Root(), []))
        {
            var about = string.Join(' ', words);
            var (code, said) = await SaidAsync([.. words, "--help"]);
            code.ShouldBe(0, about);
            foreach (var symbol in command.Options.Where(o => o is not (System.CommandLine.Help.HelpOption or VersionOption)).Cast<Symbol>().Concat(command.Arguments).Append(command))
            {
                symbol.Description.ShouldNotBeNullOrWhiteSpace($"{about} {symbol.Name}");
                var first = symbol.Description.Split('\n')[0].Trim();
                first.ShouldEndWith(".", customMessage: $"{about} {symbol.Name}");
                said.ShouldContain(first, customMessage: $"{about} {symbol.Name}");
            }
        }
    }

    [Fact]
    public async Task Words_that_are_not_understood_end_with_64_and_say_which()
    {
        foreach (string[] words in new string[][] { ["migrat"], ["models", "chek"], ["verify", "--stor", "x"], ["backup"] })
        {
            var (code, said) = await SaidAsync(words);
            code.ShouldBe(64, string.Join(' ', words));
            said.ShouldNotBeNullOrWhiteSpace();
        }

        (await SaidAsync(["migrat"])).Said.ShouldContain("'migrat'");
    }

    [Fact]
    public async Task Models_check_ends_with_0_on_the_five_and_with_1_on_a_folder_with_a_mistake()
    {
        var shipped = Path.Combine(Repository.Root, "practice-models");
        var (code, said) = await SaidAsync(["models", "check", "--folder", shipped]);
        code.ShouldBe(0, said);
        foreach (var council in new[] { "cambridgeshire@1", "lancashire@1", "leicester@1", "norfolk@1", "worcestershire@1" }) said.ShouldContain(council);

        var broken = Path.Combine(folder, "models");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(shipped, f)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(broken, file))!);
            File.Copy(Path.Combine(shipped, file), Path.Combine(broken, file));
        }

        await File.AppendAllTextAsync(Path.Combine(broken, "norfolk/words.yaml"), "\nnonsense: yes\n");
        (code, said) = await SaidAsync(["models", "check", "--folder", broken]);
        code.ShouldBe(1, said);
        said.ShouldContain("norfolk/words.yaml");
        said.ShouldContain("“nonsense” is not a key that belongs here.");
    }

    [Fact]
    public async Task Settings_names_every_setting()
    {
        (await Cli.RunAsync(["settings"])).ShouldBe(0);
        foreach (var setting in Settings.All) shown.ToString().ShouldContain(setting.Name);
    }

    [Fact]
    public async Task A_new_store_is_made_checked_copied_and_brought_back_into_an_empty_one()
    {
        var (copy, first, second) = (Path.Combine(folder, "copy"), On("first"), On("second"));
        (await SaidAsync(["verify", .. first])).Code.ShouldBe(1, "there is no store yet");

        (await SaidAsync(["migrate", .. first[..4]])).Code.ShouldBe(0);
        shown.ToString().ShouldContain("The store is up to date.");
        (await SaidAsync(["migrate", .. first[..4]])).Code.ShouldBe(0, "and again, with nothing to do");
        (await SaidAsync(["verify", .. first])).Code.ShouldBe(0);
        shown.ToString().ShouldContain("Everything fits.");

        (await SaidAsync(["backup", copy, .. first[..4]])).Code.ShouldBe(0, shown.ToString());
        (await SaidAsync(["restore", copy, .. first])).Code.ShouldBe(1, "it is not empty");

        // A trial writes nothing into the anchor; a key that is not there is not made up; another one is said at once.
        var anchor = await File.ReadAllBytesAsync(Path.Combine(folder, "anchor.log"));
        (await SaidAsync(["restore", copy, "--trial", .. On("trial")])).Code.ShouldBe(0, shown.ToString());
        shown.ToString().ShouldContain("nothing was written into the anchor");
        foreach (var key in new[] { "seal.key", "backup.key" })
        {
            var kept = Path.Combine(folder, key);
            File.Move(kept, kept + ".away");
            (await SaidAsync(["restore", copy, .. On("keyless")])).Code.ShouldBe(1);
            shown.ToString().ShouldContain($"The {key.Replace(".key", " key", StringComparison.Ordinal)} is not here");
            File.Exists(kept).ShouldBeFalse();
            await File.WriteAllTextAsync(kept, Convert.ToBase64String(new byte[32]));
            (await SaidAsync(["restore", copy, .. On("another")])).Code.ShouldBe(1, "another key");
            File.Move(kept + ".away", kept, overwrite: true);
        }

        (await File.ReadAllBytesAsync(Path.Combine(folder, "anchor.log"))).ShouldBe(anchor);
        (await SaidAsync(["backup", Path.Combine(folder, "later"), .. first[..4]])).Code.ShouldBe(0, shown.ToString());
        (await SaidAsync(["verify", .. first])).Code.ShouldBe(0, shown.ToString());

        (await SaidAsync(["restore", copy, .. second])).Code.ShouldBe(0, shown.ToString());
        (await SaidAsync(["verify", .. second])).Code.ShouldBe(0, shown.ToString());
        (await SaidAsync(["restore", Path.Combine(folder, "none"), .. On("third")])).Code.ShouldBe(1, "there is no such backup");
        (await SaidAsync(["verify", "--store", "Host=127.0.0.1;Port=1;Username=nobody;Timeout=1", "--data", folder])).Code.ShouldBe(1, "nothing answers there");

        string[] On(string name) => ["--store", $"sqlite:{Path.Combine(folder, name)}.db", "--data", folder, "--anchor", Path.Combine(folder, "anchor.log")];
    }

    static async Task<(int Code, string Said)> SaidAsync(string[] words)
    {
        using var to = new StringWriter();
        return (await Cli.RunAsync(words, to), to.ToString());
    }

    /// <summary>Every command with the words that lead to it.</summary>
    static IEnumerable<(string[] Words, Command Command)> Every(Command command, string[] words) =>
        command.Subcommands.SelectMany(c => Every(c, [.. words, c.Name])).Prepend((words, command));
}
