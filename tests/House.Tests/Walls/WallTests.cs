using Mono.Cecil;
using Shouldly;
using Xunit;

namespace Threefold.House.Tests.Walls;

/// <summary>The walls of the house, as a table (docs/house.md, section 6). Every row must stand in front of somebody, and a breach must be seen.</summary>
public sealed class WallTests
{
    static readonly string[] StoreRooms = ["Door", "Diary", "Store", "Shelves"];

    /// <summary>What each room of Practice may know, besides Ground. The order has no circle.</summary>
    static readonly Dictionary<string, string[]> RoomsKnow = new(StringComparer.Ordinal)
    {
        ["Ground"] = [],
        ["Law"] = [],
        ["Engine"] = ["Law"],
        ["People"] = ["Law", "Access"],
        ["Teams"] = ["Law", "Access"],
        ["Access"] = ["Law"],
        ["Messages"] = ["Law", "People", "Teams", "Access"],
        ["Community"] = ["Law", "Engine", "People", "Teams", "Access", "Messages"],
        ["Safeguarding"] = ["Law", "Engine", "People", "Teams", "Access", "Messages"],
        ["Quality"] = ["Law", "Engine", "People", "Teams", "Access", "Messages"],
        ["Liberty"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Safeguarding"],
        ["FrontDoor"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality"],
        ["Conversations"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality"],
        ["Crisis"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality", "FrontDoor", "Conversations"],
        ["Assessments"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality", "FrontDoor", "Conversations", "Crisis"],
        ["Plans"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality", "FrontDoor", "Conversations", "Crisis", "Assessments"],
        ["Letters"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality", "FrontDoor", "Conversations", "Crisis", "Assessments", "Plans"],
        ["Money"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality", "FrontDoor", "Conversations", "Crisis", "Assessments", "Plans"],
        ["Sourcing"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality", "FrontDoor", "Conversations", "Crisis", "Assessments", "Plans"],
        ["Insight"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality", "FrontDoor", "Conversations", "Crisis", "Assessments", "Plans", "Money", "Reviews", "Liberty"],
        ["Reviews"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality", "FrontDoor", "Conversations", "Crisis", "Assessments", "Plans"],
        ["Voices"] = ["Law", "Engine", "People", "Teams", "Access", "Messages", "Community", "Safeguarding", "Quality", "FrontDoor", "Conversations", "Crisis", "Assessments", "Plans", "Reviews"],
    };

    /// <summary>Who, what they must never touch, and why.</summary>
    public static readonly IReadOnlyList<Wall> Walls =
    [
        new("Practice knows no clock, disk, network, chance or waiting", t => t.Floor() == "Practice",
            n => n.StartsWith("System.IO.", StringComparison.Ordinal) || n.StartsWith("System.Net.", StringComparison.Ordinal) || n.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal)
                || n is "System.Random" or "System.TimeProvider" or "System.Environment" or "System.Diagnostics.Stopwatch"),
        new("Practice knows no other floor and no package", t => t.Floor() == "Practice", n => !Is(n, "System") && !Is(n, "Threefold.Practice")
            && !Is(n, "Microsoft.CodeAnalysis") && !Is(n, "System.Runtime")),
        new("Evidence knows numbers only", t => t.Floor() == "Evidence", n => !Is(n, "System") && !Is(n, "MathNet.Numerics") && !Is(n, "Threefold.Evidence") && !Is(n, "Microsoft.CodeAnalysis")),
        new("Casework knows no web and no outside format", t => t.Floor() == "Casework", n => Is(n, "Microsoft.AspNetCore") || Is(n, "Threefold.Web") || Is(n, "Threefold.Edges")),
        new("Only the door, the diary, the store and the shelves touch the database", t => t.Floor() == "Casework" && !StoreRooms.Contains(t.Room()) && t.Room() is not ("" or "Demo"),
            n => Is(n, "Microsoft.EntityFrameworkCore") || Is(n, "Microsoft.Data") || Is(n, "Npgsql") || (Is(n, "Threefold.Casework.Store") && n != "Threefold.Casework.Store.StoreNotReady")),
        new("Edges and the web never touch the database", t => t.Floor() is "Edges" or "Web",
            n => Is(n, "Microsoft.EntityFrameworkCore") || Is(n, "Microsoft.Data") || Is(n, "Npgsql")),
        new("Pages know acts and not the keeping of the store", t => t.Floor() == "Web" && t.Namespace.StartsWith("Threefold.Web.Pages", StringComparison.Ordinal), n => Is(n, "Threefold.Casework.Store") || Is(n, "Threefold.Casework.Diary")),
        new("An edge knows no other edge", t => t.Floor() == "Edges", (t, n) => Is(n, "Threefold.Edges") && House.RoomOf(n) is { Length: > 0 } room && room != t.Room()),
        new("A page meets an edge only at its front", t => t.Floor() == "Web" && t.Namespace.StartsWith("Threefold.Web.Pages", StringComparison.Ordinal),
            n => Is(n, "Threefold.Edges") && House.Types.FirstOrDefault(t => t.FullName == n) is { IsPublic: false }),
        new("A room of Practice knows only the rooms beneath it", t => t.Floor() == "Practice" && t.Room().Length > 0,
            (t, n) => Is(n, "Threefold.Practice") && House.RoomOf(n) is { Length: > 0 } room && room != t.Room() && room != "Ground" && !(RoomsKnow.TryGetValue(t.Room(), out var known) && known.Contains(room))),
        new("An act never does another room's act", t => t.IsAct(),
            (t, n) => House.Types.FirstOrDefault(o => o.FullName == n) is { } other && other.IsAct() && other.Room() != t.Room()),
    ];

    public static TheoryData<string> Rows => [.. Walls.Select(w => w.Says)];

    [Theory, MemberData(nameof(Rows))]
    public void Nothing_goes_through_a_wall(string says)
    {
        var wall = Walls.Single(w => w.Says == says);
        var inside = House.Types.Where(wall.Inside).ToList();
        Assert.SkipWhen(inside.Count == 0 && says.StartsWith("Evidence", StringComparison.Ordinal), "Evidence has nothing in it yet.");
        inside.ShouldNotBeEmpty($"{says}: nobody stands behind this wall.");
        inside.SelectMany(t => wall.Breaches(t)).ShouldBeEmpty(says);
    }

    [Fact]
    public void A_breach_of_each_wall_would_be_seen()
    {
        // A type that touches everything, here in the tests, is carried behind each wall in turn.
        var intruder = ModuleDefinition.ReadModule(typeof(WallTests).Assembly.Location).GetType(typeof(Intruder).FullName);
        // The second edge is not built yet; its name is known.
        var touched = House.Touches(intruder).Append("Threefold.Edges.Letters.LetterFront")
            .Concat(House.Types.Where(t => t.Floor() == "Edges" && !t.IsPublic).Select(t => t.FullName).Take(1)).ToList();
        foreach (var wall in Walls)
        {
            var someone = House.Types.Where(wall.Inside).ToList();
            if (someone.Count > 0) someone.ShouldContain(t => touched.Any(n => wall.Never(t, n)), $"{wall.Says}: the intruder was not seen.");
        }
    }

    [Fact]
    public void The_rooms_of_practice_have_no_circle()
    {
        foreach (var (room, known) in RoomsKnow) known.ShouldAllBe(k => !RoomsKnow[k].Contains(room), room);
        House.Types.Where(t => t.Floor() == "Practice" && t.Room().Length > 0).Select(t => t.Room()).Distinct().ShouldBeSubsetOf(RoomsKnow.Keys);
    }

    static bool Is(string name, string space) => name == space || name.StartsWith(space + ".", StringComparison.Ordinal);
}

/// <summary>One wall: who stands behind it, and what they never touch.</summary>
public sealed record Wall(string Says, Func<TypeDefinition, bool> Inside, Func<TypeDefinition, string, bool> Never)
{
    public Wall(string says, Func<TypeDefinition, bool> inside, Func<string, bool> never) : this(says, inside, (_, name) => never(name)) { }

    public IEnumerable<string> Breaches(TypeDefinition type) => House.Touches(type).Where(n => Never(type, n)).Select(n => $"{type.FullName} -> {n}");
}

/// <summary>Touches what each wall forbids to somebody. Never run.</summary>
static class Intruder
{
    public static async Task<object> TouchAsync() => new object?[]
    {
        new Random(), await File.ReadAllTextAsync("x"), new HttpClient(),
        typeof(Microsoft.EntityFrameworkCore.DbContext), typeof(Microsoft.AspNetCore.Http.HttpContext), typeof(Threefold.Casework.Store.Stores), typeof(Threefold.Casework.Diary.DiaryWriter),
        typeof(Threefold.Casework.FrontDoor.TakeContact), typeof(Threefold.Casework.Access.BreakGlass), typeof(Threefold.Practice.FrontDoor.Contact), typeof(Threefold.Practice.People.Person),
        typeof(Threefold.Edges.OpenReferral.StableId), typeof(Threefold.Web.Hosting.Site),
    };
}
