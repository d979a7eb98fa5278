using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Threefold.Web.Commands;
using Xunit;

namespace Threefold.House.Tests.Teams;

/// <summary><c>threefold staff FILE</c>: the way in for everybody who really works for a council.</summary>
public sealed class StaffFileTests
{
    const string Good = """
        teams:
          - { key: east, name: East, model: norfolk@1, front-door: yes }
          - { key: west, name: West, model: leicester@1 }
        workers:
          - { name: Ada Lowe, subject: sub-ada, team: east, roles: [social-worker, champion] }
          - { name: Ben Shah, subject: sub-ben, team: west, roles: [team-manager] }
          - { name: Cy Poole, subject: sub-cy, roles: [delegated-reviewer] }
        """;

    const string LeftOut = "5 people and 2 teams in the store are not in this file.";

    /// <summary>What is spoilt in the good file, how, on which line it is said (0 where the reader itself is lost), and what is said.</summary>
    static readonly (string Was, string Is, int Line, string Says)[] Broken =
    [
        ("[team-manager]", "[team-manger]", 6, "There is no role for somebody who works here called “team-manger”. Did you mean “team-manager”?"),
        ("[team-manager]", "[carer]", 6, "There is no role for somebody who works here called “carer”."),
        ("[team-manager]", "[]", 6, "Each role is one word, and everybody has one or more."),
        ("leicester@1", "leicester", 3, "“leicester” is not a word for “model”. Did you mean “leicester@1”?"),
        ("team: west", "team: wst", 6, "There is no team “wst” in this file. Did you mean “west”?"),
        ("sub-ben", "sub-ada", 6, "“sub-ada” stands here again: it is on line 5 already."),
        ("key: west", "key: east", 3, "“east” stands here again: it is on line 2 already."),
        ("key: west", "key: West Side", 3, "“West Side” cannot be a key."),
        ("key: west", "key: 01900000-0000-7000-8000-0000000000ff", 3, "No team in the store has the id 01900000-0000-7000-8000-0000000000ff."),
        ("name: West", "name: EAST", 3, "“EAST” stands here again"),
        ("name: West", "name: north", 3, "There is a team called “North” in the store, and this file does not name it."),
        ("subject: sub-ben, ", "", 6, "“subject” is missing here. Add a line that starts with “subject:”."),
        ("subject: sub-ben,", "subject: sub-ben, email: ben@example.org,", 6, "“email” is not a key that belongs here."),
        ("subject: sub-ben,", "subject: sub-ben, left: 2999-01-01,", 6, "“left” is a day to come."),
        ("subject: sub-ben,", "subject: sub-ben, was: sub-old,", 6, "Nobody in the store has the subject “sub-old”."),
        ("subject: sub-ben,", "subject: sam, was: maya,", 6, "“sam” is Sam in the store, and “maya” is Maya."),
        ("subject: sub-cy,", "subject: sub-cy, team: east,", 7, "they have no team and no other role."),
        ("front-door: yes", "front-door: perhaps", 2, "“front-door” should be yes or no, not “perhaps”."),
        ("leicester@1 }", "leicester@1, places: [NR1, Broadsea] }", 3, "“Broadsea” is not the first half of a postcode. Write for example [NR1, NR2]."),
        ("leicester@1 }", "leicester@1, places: [NR1 3AB] }", 3, "“NR1 3AB” is a whole postcode, which is one street and no place to work in. Write its first half: NR1."),
        ("leicester@1 }", "leicester@1, places: [NR1, nr1] }", 3, "“NR1” stands twice in this list."),
        ("leicester@1 }", "leicester@1, places: NR1 }", 3, "“places” should be a list."),
        ("leicester@1 }", "leicester@1, places: [[NR1]] }", 3, "“” is not the first half of a postcode."),
        ("[delegated-reviewer] }", "[delegated-reviewer", 0, "This is not YAML that can be read"),
        (Good, "# nothing yet", 1, "The file is empty"),
        (Good, "teams: []", 1, "This file names no team and nobody."),
    ];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_teams_and_workers_of_a_file_are_put_in_once_and_the_diary_says_how_many(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);

        var empty = await HeldAsync(house);
        (await SaidAsync(house, Good, check: true)).ShouldContain($"nothing was changed. What it would do: 2 teams and 3 people put in; 0 changed; {LeftOut}");
        (await HeldAsync(house)).ShouldBe(empty);
        (await ActsAsync(house)).ShouldBe(0);
        var said = await SaidAsync(house, Good);
        said.ShouldStartWith($"2 teams and 3 people put in; 0 changed; {LeftOut}");
        said.ShouldContain("not in this file  Sam (sam)");
        var first = await HeldAsync(house);
        (await SaidAsync(house, Good)).ShouldStartWith($"Nothing to change; {LeftOut}");
        (await HeldAsync(house)).ShouldBe(first);

        var ada = (await house.Get<TeamShelf>().ActorAsync("sub-ada"))!;
        (ada.Name, ada.IsAny(Role.SocialWorker), ada.IsAny(Role.Champion), ada.Roles.Count).ShouldBe(("Ada Lowe", true, true, 2));
        var east = (await house.Get<TeamShelf>().FindAsync(ada.Teams.Single()))!;
        (east.Name, east.Model, east.IsFrontDoor, east.IsWellbeing).ShouldBe(("East", "norfolk@1", true, false));
        await using var store = house.Stores.Open();
        var acts = await store.Acts.Where(a => a.Name == nameof(PutStaffIn)).OrderBy(a => a.Position).ToListAsync();
        acts.Select(a => $"{a.Allowed} {a.ActorName} {a.Purpose} {a.Count}").ShouldBe(["True Command line Operation 5", "True Command line Operation 0"]);
        (acts[0].Why, acts[0].RequestDigest.Length).ShouldBe(($"2 teams and 3 people put in; 0 changed; {LeftOut}", 64));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_file_with_a_mistake_says_where_and_what_to_do_and_changes_nothing(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var before = await HeldAsync(house);
        foreach (var (was, instead, line, says) in Broken)
        {
            Good.ShouldContain(was);
            var (code, said) = await RunAsync(house, Good.Replace(was, instead, StringComparison.Ordinal));
            code.ShouldBe(1, instead);
            said.ShouldContain(says, customMessage: instead);
            if (line > 0) said.ShouldContain($"staff.yaml:{line}:", customMessage: instead);
            said.ShouldContain("Nothing was changed.");
            (await HeldAsync(house)).ShouldBe(before, instead);
        }

        var many = Good.Replace("[team-manager]", "[boss]", StringComparison.Ordinal).Replace("norfolk@1", "nowhere@9", StringComparison.Ordinal).Replace("sub-cy,", "sub-cy, was: sub-old,", StringComparison.Ordinal);
        var (found, all) = await RunAsync(house, many, check: true);
        found.ShouldBe(2);
        foreach (var each in new[] { "staff.yaml:2:", "staff.yaml:6:", "staff.yaml:7:", "3 mistakes. Nothing was changed." }) all.ShouldContain(each);
        (await RunAsync(house, null)).Said.ShouldContain("There is no such file.");
        (await RunAsync(house, Good + "\n" + new string('#', StaffReader.Longest))).Said.ShouldContain($"At most {StaffReader.Longest:N0} are read.");
        (await ActsAsync(house)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_change_of_name_team_or_subject_stays_with_the_same_person_and_how_a_team_works_is_not_changed_here(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await RunAsync(house, Good);
        var ben = (await house.Get<TeamShelf>().ActorAsync("sub-ben"))!;

        var moved = Good.Replace("name: Ben Shah, subject: sub-ben, team: west", "name: Ben Lowe, subject: sub-new, was: sub-ben, team: east", StringComparison.Ordinal).Replace("name: West", "name: Far west", StringComparison.Ordinal);
        var said = await SaidAsync(house, moved);
        said.ShouldStartWith("0 teams and 0 people put in; 2 changed");
        said.ShouldContain("changed  Ben Lowe: name, subject, team");
        said.ShouldContain("changed  Far west: name");
        (await house.Get<TeamShelf>().ActorAsync("sub-ben")).ShouldBeNull();
        (await house.Get<TeamShelf>().ActorAsync("sub-new"))!.Id.ShouldBe(ben.Id);
        (await SaidAsync(house, moved)).ShouldStartWith("Nothing to change");

        // The subject that somebody had is nobody else's while they are named by it, and one person has one entry.
        (await RunAsync(house, moved + "\n  - { name: Bea Shah, subject: sub-ben, team: west, roles: [broker], was: sub-new }")).Said.ShouldContain("This is Ben Lowe in the store, as on line 6.");
        (await RunAsync(house, moved.Replace("leicester@1", "norfolk@1", StringComparison.Ordinal))).Said.ShouldContain("works by leicester@1, and a file does not change that. Write “model: leicester@1”.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Where_a_team_works_is_put_in_and_changed_and_two_may_work_in_one_place(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var placed = Good.Replace("leicester@1 }", "leicester@1, places: [ nr2, NR1 ] }", StringComparison.Ordinal).Replace("front-door: yes }", "front-door: yes, places: [NR1] }", StringComparison.Ordinal);
        (await SaidAsync(house, placed)).ShouldStartWith("2 teams and 3 people put in");
        (await PlacesAsync()).ShouldBe("East: NR1; West: NR1,NR2");
        (await SaidAsync(house, placed.Replace("[ nr2, NR1 ]", "[NR1, NR2]", StringComparison.Ordinal))).ShouldStartWith("Nothing to change");

        (await SaidAsync(house, placed.Replace("nr2, NR1", "NR14, E1W", StringComparison.Ordinal))).ShouldContain("changed  West: places");
        (await PlacesAsync()).ShouldBe("East: NR1; West: E1W,NR14");
        (await SaidAsync(house, Good)).ShouldContain("changed  East: places");
        (await PlacesAsync()).ShouldBe("East: ; West: ");

        async Task<string> PlacesAsync() => string.Join("; ", (await house.Get<TeamShelf>().StaffAsync()).Teams.Where(t => t.Name is "East" or "West").Select(t => $"{t.Name}: {t.Places}"));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_is_left_out_stays_and_whoever_left_can_no_longer_sign_in(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await RunAsync(house, Good);
        var shelf = house.Get<TeamShelf>();

        (await RunAsync(house, Good[..Good.LastIndexOf('\n')])).Said.ShouldContain("not in this file  Cy Poole (sub-cy)");
        (await shelf.ActorAsync("sub-cy")).ShouldNotBeNull();

        var left = Good.Replace("subject: sub-ben,", "subject: sub-ben, left: 2026-01-13,", StringComparison.Ordinal);
        (await RunAsync(house, left)).Said.ShouldContain("Ben Shah: can no longer sign in");
        (await shelf.ActorAsync("sub-ben")).ShouldBeNull();
        (await shelf.StaffAsync()).Workers.ShouldContain(w => w.Subject == "sub-ben" && !w.Active);
        (await RunAsync(house, left)).Said.ShouldStartWith("Nothing to change");
        (await RunAsync(house, Good)).Said.ShouldContain("Ben Shah: can sign in again");
        (await shelf.ActorAsync("sub-ben")).ShouldNotBeNull();

        (await RunAsync(house, Good + "\n  - { name: Di Orr, subject: sub-di, team: west, roles: [broker], left: 2025-06-30 }")).Said.ShouldStartWith("Nothing to change");
        (await shelf.StaffAsync()).Workers.ShouldNotContain(w => w.Subject == "sub-di");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_act_itself_puts_in_everything_or_nothing_and_only_for_an_operator(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var before = await HeldAsync(house);
        var list = new StaffList([], [new("Ada Lowe", "sub-ada", "", AHouse.North.Id, [Role.SocialWorker], null, 2), new("Ben Shah", "sub-ben", "sub-old", AHouse.North.Id, [Role.TeamManager], null, 3)]);
        var keeper = new Actor(ActorKind.Worker, Guid.CreateVersion7(), "Olive", new HashSet<Role> { Role.Operator }, new HashSet<Guid>(), new HashSet<Guid>());

        var (verdict, _) = await house.WithAsync((PutStaffIn act) => act.DoAsync(keeper, list));
        (verdict.Allowed, verdict.Because.StartsWith("Line 3: Nobody in the store has the subject “sub-old”.", StringComparison.Ordinal)).ShouldBe((false, true));
        await Should.ThrowAsync<CannotOpen>(house.WithAsync((PutStaffIn act) => act.DoAsync(AHouse.Maya, list)));
        (await HeldAsync(house)).ShouldBe(before);
    }

    [Fact]
    public async Task A_demo_keeps_its_own_staff()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await house.Keeper.MarkDemoAsync("Test council");
        (await Should.ThrowAsync<StoreNotReady>(RunAsync(house, Good))).Message.ShouldContain("This store is a demo");
        (await house.Get<TeamShelf>().ActorAsync("sub-ada")).ShouldBeNull();
    }

    [Fact]
    public async Task The_example_holds_as_it_stands_and_the_page_lists_every_role()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var (code, said) = await RunAsync(house, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/staff.example.yaml")), json: true);
        code.ShouldBe(0, said);
        using var printed = JsonDocument.Parse(said);
        (printed.RootElement.GetProperty("done").GetBoolean(), printed.RootElement.GetProperty("freshTeams").GetInt32(), printed.RootElement.GetProperty("freshWorkers").GetInt32()).ShouldBe((true, 2, 5));

        using var wrong = JsonDocument.Parse((await RunAsync(house, Good.Replace("norfolk@1", "norfolk", StringComparison.Ordinal), json: true)).Said);
        wrong.RootElement.GetProperty("done").GetBoolean().ShouldBeFalse();
        wrong.RootElement.GetProperty("mistakes")[0].GetProperty("line").GetInt32().ShouldBe(2);

        var page = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/running.md"))).ReplaceLineEndings(" ");
        StaffReader.RoleNames.Where(r => !page.Contains(r, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_verb_answers_on_the_command_line()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var path = Path.Combine(house.Folder, "staff.yaml");
        await File.WriteAllTextAsync(path, Good.Replace("norfolk@1", "norfolk", StringComparison.Ordinal));
        string[] where = ["--store", house.Where, "--data", house.Folder];
        (await Cli.RunAsync(["staff", path, .. where, "--check"])).ShouldBe(2);
        (await Cli.RunAsync(["staff", path, .. where])).ShouldBe(1);
        await File.WriteAllTextAsync(path, Good);
        (await Cli.RunAsync(["staff", path, .. where])).ShouldBe(0);
        (await house.Get<TeamShelf>().ActorAsync("sub-ada"))!.Name.ShouldBe("Ada Lowe");
        (await Cli.RunAsync(["staff", .. where])).ShouldBe(64);
    }

    static async Task<(int Code, string Said)> RunAsync(AHouse house, string? file, bool check = false, bool json = false)
    {
        var path = Path.Combine(house.Folder, "staff.yaml");
        if (file is null) File.Delete(path);
        else await File.WriteAllTextAsync(path, file);
        using var said = new StringWriter();
        var code = await StaffVerb.RunAsync(house.Services, path, check, json, said, CancellationToken.None);
        return (code, said.ToString());
    }

    static async Task<string> SaidAsync(AHouse house, string file, bool check = false)
    {
        var (code, said) = await RunAsync(house, file, check);
        code.ShouldBe(0, said);
        return said;
    }

    /// <summary>Everything that is held of teams and workers, to compare.</summary>
    static async Task<string> HeldAsync(AHouse house)
    {
        var (teams, workers) = await house.Get<TeamShelf>().StaffAsync();
        return JsonSerializer.Serialize(new { teams = teams.OrderBy(t => t.Id), workers = workers.OrderBy(w => w.Id) });
    }

    static async Task<int> ActsAsync(AHouse house)
    {
        await using var store = house.Stores.Open();
        return await store.Acts.CountAsync(a => a.Name == nameof(PutStaffIn));
    }
}
