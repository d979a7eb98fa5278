using System.Text;
using Shouldly;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Walls;

/// <summary>docs/house-map.md: what is in which room on which floor, printed by the reader that keeps the walls.</summary>
public sealed class HouseMapTests
{
    [Fact]
    public void The_house_map_says_what_is_in_each_room() => Golden.ShouldBeCurrent("docs/house-map.md", Map());

    static string Map()
    {
        var text = new StringBuilder("# The house, room by room\n\nWritten by a test from the built programme (`THREEFOLD_WRITE_GOLDEN=1`); not by hand. Stand in a room and look up or down: it has the same name on every floor.\n");
        var open = House.Types.Where(t => t.Room().Length > 0 && (t.IsPublic || t.IsNotPublic) && !t.Name.Contains('<', StringComparison.Ordinal)).ToList();
        foreach (var room in open.GroupBy(t => t.Room(), StringComparer.Ordinal).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(room.Key).Append('\n');
            foreach (var floor in room.GroupBy(t => t.Floor(), StringComparer.Ordinal).OrderBy(f => Array.IndexOf(Order, f.Key)))
            {
                var (acts, facts, rest) = (floor.Where(t => t.IsAct()), floor.Where(IsFact), floor.Where(t => !t.IsAct() && !IsFact(t) && t.IsPublic));
                foreach (var (kind, types) in new[] { ("acts", acts), ("facts", facts), (floor.Key == "Web" ? "pages and pieces" : "types", rest) })
                {
                    var names = types.Select(t => t.Name.Split('`')[0]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
                    if (names.Count > 0) text.Append("- **").Append(floor.Key).Append("**, ").Append(kind).Append(": ").AppendJoin(", ", names).Append('\n');
                }
            }
        }

        return text.Append("\n## Walls\n\n").AppendJoin('\n', WallTests.Walls.Select(w => "- " + w.Says + ".")).Append('\n').ToString();
    }

    static readonly string[] Order = ["Practice", "Evidence", "Casework", "Edges", "Web"];

    static bool IsFact(Mono.Cecil.TypeDefinition type) => type.BaseType?.FullName.StartsWith("Threefold.Practice.Ground.Fact`1", StringComparison.Ordinal) == true;
}
