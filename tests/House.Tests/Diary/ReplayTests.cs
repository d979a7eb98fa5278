using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.Diary;

public sealed class ReplayTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_diary_and_the_desk_agree_and_a_row_changed_by_hand_shows(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var people = await ADiary.TellAsync(house);
        await ADiary.RenameAsync(house, people[0], "Edith");
        var report = await house.Get<Replay>().CheckAsync();
        report.Differences.ShouldBeEmpty();
        report.Compared.ShouldBe(people.Count * 5);

        await using var store = house.Stores.Open();
        await store.Database.ExecuteSqlAsync($"UPDATE people SET family_name = 'Other' WHERE id = {people[1]}");

        var wrong = (await house.Get<Replay>().CheckAsync()).Differences.ShouldHaveSingleItem();
        (wrong.Thing, wrong.Id).ShouldBe(("Person", people[1]));
        wrong.Says.ShouldContain("FamilyName");
    }

    [Fact]
    public void Every_kind_of_fact_keeps_its_name_and_shape_for_ever()
    {
        var shapes = FactBook.Kinds.Values.OrderBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => $"{k.Name}({string.Join(", ", k.GetProperties().Where(p => !Attribute.IsDefined(p, typeof(System.Text.Json.Serialization.JsonIgnoreAttribute))).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => $"{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(p.Name)}: {Shape(p.PropertyType)}"))})");
        var now = string.Join('\n', shapes) + "\n";
        var golden = Path.Combine(Repository.Root, "tests/House.Tests/Diary/facts.golden.txt");
        if (Environment.GetEnvironmentVariable("THREEFOLD_WRITE_GOLDEN") == "1") File.WriteAllText(golden, now);

        now.ShouldBe(File.ReadAllText(golden), "A fact's name and shape are for ever. Until the first release, write them anew with THREEFOLD_WRITE_GOLDEN=1.");
    }

    static string Shape(Type type) => Nullable.GetUnderlyingType(type) is { } inner ? $"{Shape(inner)}?" : type.IsEnum ? $"{type.Name}[{string.Join('|', Enum.GetNames(type))}]" : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Shape))}>" : type.Name;
}
