using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Shouldly;
using Threefold.Casework;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;
using Xunit;

namespace Threefold.House.Tests.Walls;

/// <summary>What every page, act, table, name and file keeps to. Closed by default: what is not listed fails.</summary>
public sealed partial class ConventionTests
{
    /// <summary>Tables about no person: the council's own, and what the programme keeps of itself.</summary>
    static readonly HashSet<string> BackOffice =
    [
        "Team", "Worker", "DutyCover", "Away", "StoreNote", "SessionRow", "KeyRow", "SealRow", "DiaryHeadRow", "LeaseRow", "DutyRow",
    ];

    /// <summary>Tables behind the door, beside the things: the diary, what is typed before it is said, and how people are found.</summary>
    static readonly HashSet<string> BehindTheDoor = ["ActRow", "ActPersonRow", "FactRow", "WordsRow", "Draft", "HeldPostRow", "NameKeyRow", "NamePairRow", "PostcodeRow", "HeldQuestionRow", "LifeRow", "CellRow", "CorrectionRow"];

    [Fact]
    public void Every_mapped_table_is_about_a_person_or_a_shelf_or_back_office()
    {
        using var stores = new Stores("sqlite:walls.db");
        using var store = stores.Open();
        var strangers = store.Model.GetEntityTypes().Select(e => e.ClrType)
            .Where(t => !t.IsSubclassOf(typeof(Thing)) && t.Namespace != "Threefold.Casework.Shelves" && t.Namespace != "Threefold.Practice.Community")
            .Select(t => t.Name).Where(n => !BackOffice.Contains(n) && !BehindTheDoor.Contains(n));
        strangers.ShouldBeEmpty("A new table says what it is: a Thing, a shelf's, back office, or behind the door.");
        store.Model.GetEntityTypes().ShouldContain(e => e.ClrType.IsSubclassOf(typeof(Thing)));
    }

    [Fact]
    public void Every_page_says_why_it_is_opened()
    {
        var pages = typeof(Site).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract).ToList();
        pages.ShouldNotBeEmpty();
        pages.Where(p => p.GetCustomAttributes(true).Count(a => a is ForAttribute or ForAnyWorkerAttribute or ForEveryoneAttribute) != 1).Select(p => p.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Every_act_opens_the_door_for_a_purpose()
    {
        var acts = House.Types.Where(t => t.IsAct()).ToList();
        acts.ShouldNotBeEmpty();
        foreach (var act in acts)
        {
            act.Methods.Count(m => m.Name == "DoAsync" && m.IsPublic).ShouldBe(1, act.Name);
            var touched = House.Touches(act);
            var calls = House.WithNested(act).SelectMany(t => t.Methods).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).Select(i => i.Operand).OfType<MethodReference>().ToList();
            // Asking to be let in has its one purpose in the door itself.
            var purposeful = calls.Any(c => c.DeclaringType.Name == "RecordDoor" && (c.Name == "AskAsync" || c.Parameters.Any(p => p.ParameterType.Name == "Purpose")));
            // Some acts of a room open the door in one place of their own room.
            purposeful |= House.Types.Any(t => t.Floor() == "Casework" && t.Room() == act.Room() && touched.Contains(t.FullName) && PassesPurpose(t));
            (purposeful || touched.Contains("Threefold.Practice.Access.Purpose") || calls.Any(c => c.Parameters.Any(p => p.ParameterType.Name == "Purpose"))).ShouldBeTrue($"{act.Name} passes no purpose.");
        }
    }

    static bool PassesPurpose(TypeDefinition type) => House.WithNested(type).SelectMany(t => t.Methods).Where(m => m.HasBody).SelectMany(m => m.Body.Instructions)
        .Select(i => i.Operand).OfType<MethodReference>().Any(c => c.Parameters.Any(p => p.ParameterType.Name == "Purpose"));

    [Fact]
    public void Facts_are_said_in_a_sentence_and_things_keep_their_setters_to_themselves()
    {
        FactBook.Kinds.Values.Where(k => !k.IsSealed).ShouldBeEmpty();
        foreach (var thing in CareStore.Things)
            thing.GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => $"{thing.Name}.{p.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_has_no_word_for_a_person()
    {
        var evidence = House.Types.Where(t => t.Floor() == "Evidence").ToList();
        Assert.SkipWhen(evidence.Count == 0, "Evidence has nothing in it yet.");
        evidence.SelectMany(t => t.Properties.Select(p => p.Name).Concat(t.Fields.Select(f => f.Name)).Append(t.Name).Select(n => $"{t.Name}.{n}"))
            .Where(n => PersonWord().IsMatch(n)).ShouldBeEmpty();
        PersonWord().IsMatch("GivenName").ShouldBeTrue();
    }

    [Fact]
    public void Nothing_is_named_for_its_pattern()
    {
        House.Types.SelectMany(House.WithNested).Select(t => t.Name.Split('`')[0]).Where(n => !n.Contains('<')).Where(n => PatternWord().IsMatch(n)).ShouldBeEmpty();
        PatternWord().IsMatch("PersonManager").ShouldBeTrue();
    }

    [Fact]
    public void A_file_says_its_namespace_once_for_all_of_it() =>
        new[] { "src", "tests", "benches" }.SelectMany(Sources).Where(f => File.ReadLines(f).Any(l => l.StartsWith("namespace ", StringComparison.Ordinal) && !l.EndsWith(';'))).ShouldBeEmpty();

    static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/") && !f.Contains("/bin/") && !f.Contains("/node_modules/"));

    [Fact]
    public void Files_are_small()
    {
        var sizes = Sources("src")
            .Select(f => (File: Path.GetRelativePath(Repository.Root, f), Lines: File.ReadLines(f).Count(), Why: File.ReadLines(f).FirstOrDefault()?.StartsWith("// Longer than", StringComparison.Ordinal) == true)).OrderBy(f => f.Lines).ToList();
        sizes.Where(f => f.Lines > 250 && !f.Why).Select(f => $"{f.File}: {f.Lines}").ShouldBeEmpty("The ceiling is 250 lines; a file that must be longer says why on its first line.");
        sizes[(int)(sizes.Count * 0.95)].Lines.ShouldBeLessThanOrEqualTo(150, "The 95th percentile.");
        sizes[sizes.Count / 2].Lines.ShouldBeLessThanOrEqualTo(60, "The median; 40 is what we aim at.");
    }

    [Fact]
    public void Pages_are_small()
    {
        var pages = Path.Combine(Repository.Root, "src/Web/Pages");
        Directory.EnumerateFiles(pages, "*.cshtml", SearchOption.AllDirectories).Where(f => File.ReadLines(f).Count() > 120).Select(Path.GetFileName).ShouldBeEmpty();
    }

    [GeneratedRegex("(Given|Family|Preferred|First|Last|Full)Name|BornOn|BirthDate|NhsNumber|Address|Postcode|Phone|Email|Person(Id)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonWord();

    [GeneratedRegex("(Manager|Helper|Service|Handler|Dto|Base|Common|Utils|Repository|Mapper|Mediator)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PatternWord();
}
