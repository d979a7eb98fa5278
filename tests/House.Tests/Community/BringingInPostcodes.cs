using System.Globalization;
using System.Text;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Edges.Postcodes;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

public sealed class BringingInPostcodes
{
    public static TheoryData<string> Both => Databases.Both;

    // Made-up postcodes in the shapes of the two files; the columns stand as they are given away.
    const string CodePoint =
        "\"QX1 1AA\",10,651409,313177,\"E92000001\",\"E19000002\",\"E18000006\",\"\",\"E07000145\",\"E05005779\"\r\n"
        + "\"QX1 1AB\",10,651509,313277,\"E92000001\",\"E19000002\",\"E18000006\",\"\",\"E07000145\",\"E05005779\"\r\n"
        + "\"QX1 1AC\",90,0,0,\"E92000001\",\"\",\"\",\"\",\"E07000145\",\"E05005779\"\r\n";

    const string Ons =
        "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,lat,long\n"
        + "\"QX2 1AA\",\"QX2  1AA\",\"QX2 1AA\",\"198001\",\"\",\"E10000020\",\"\",\"E07000145\",\"E05005780\",\"\",0,\"0651409\",\"0313177\",1,52.65798,1.716053\n"
        + "\"QX2 1AB\",\"QX2  1AB\",\"QX2 1AB\",\"198001\",\"199906\",\"E10000020\",\"\",\"E07000145\",\"E05005780\",\"\",0,\"\",\"\",9,99.999999,0.000000\n"
        + "\"QX2 1AC\",\"QX2  1AC\",\"QX2 1AC\",\"198001\",\"\",\"E10000020\",\"\",\"E07000145\",\"E05005780\",\"\",0,\"\",\"\",9,99.999999,0.000000\n";

    const string Names = "WD24CD,WD24NM\nE05005779,\"Caister, North\"\nE05005780,Caister South\n";

    static async Task<Verdict> ImportAsync(AHouse house, string place, bool mayShrink = false, Func<IAsyncEnumerable<PostcodeRecord>, IAsyncEnumerable<PostcodeRecord>>? through = null)
    {
        var digest = await PostcodeFiles.DigestAsync(place, CancellationToken.None);
        var records = PostcodeFiles.ReadAsync(place, CancellationToken.None);
        return await house.WithAsync<ImportPostcodes, Verdict>(import => import.DoAsync(Actor.Importer, place, digest, through is null ? records : through(records), mayShrink));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Both_files_are_read_with_their_wards_and_what_has_ended_is_left_out(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        using var folder = new ScratchFolder();
        folder.Write("codepo.csv", CodePoint);
        folder.Write("onspd.csv", Ons);
        folder.Write("ward names.csv", Names);
        folder.Write("else.csv", "what,ever\n1,2\n");
        var shelf = house.Get<PostcodeShelf>();
        (await shelf.FindAsync("ZF1 1AG"))!.WardName.ShouldBe("Fenmarket Quay"); // the made-up area, until a list is there

        (await ImportAsync(house, folder.Place)).Allowed.ShouldBeTrue();

        var list = (await shelf.ListsAsync()).Single();
        (list.State, list.Postcodes, list.LeftOut).ShouldBe((ImportState.Published, 3, 3));
        var found = (await shelf.FindAsync("qx11aa"))!;
        (found.Postcode, found.Ward, found.WardName, found.Area).ShouldBe(("QX1 1AA", "E05005779", "Caister, North", "E07000145"));
        found.At.MetresTo(new MapPoint(52.657979, 1.716052)).ShouldBeLessThan(8);
        (await shelf.FindAsync("QX2 1AA"))!.WardName.ShouldBe("Caister South");
        (await shelf.FindAsync("QX2 1AB")).ShouldBeNull();
        (await shelf.FindAsync("ZF1 1AG")).ShouldBeNull();
        (await shelf.FindAsync("nonsense")).ShouldBeNull();

        // The same again changes nothing, and a search measures from it.
        (await ImportAsync(house, folder.Place)).Allowed.ShouldBeTrue();
        (await shelf.ListsAsync()).Count.ShouldBe(1);
        (await house.Get<CommunitySearch>().FindAsync(new Wish { Near = "QX1 1AA" })).From.ShouldBe("QX1 1AA");
    }

    static string Many(int count) => string.Concat(Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"\"QX{i / 676 % 90 + 10} {i / 60840 % 10}{(char)('A' + (i / 26 % 26))}{(char)('A' + (i % 26))}\",10,{651_409 + (i % 100)},{313_177 + (i % 77)},\"E92000001\",\"\",\"\",\"\",\"E07000145\",\"E05005779\"\n")));

    [Theory, MemberData(nameof(Both))]
    public async Task Cut_off_at_any_moment_nothing_is_used_and_the_same_files_go_on_where_they_were(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        using var folder = new ScratchFolder();
        var file = folder.Write("codepo.csv", Many(3000));
        var shelf = house.Get<PostcodeShelf>();

        foreach (var at in new[] { 1200, 2200 })
        {
            await Should.ThrowAsync<TimeoutException>(ImportAsync(house, file, through: records => CutOffAsync(records, at)));
            (await shelf.HeldAsync()).ShouldBe(0);
            (await shelf.FindAsync("ZF1 1AG")).ShouldNotBeNull(); // what was used before is used still
        }

        var before = (await shelf.ListsAsync()).Single();
        before.Read.ShouldBe(2000); // whole commits only, and the second time went on where the first was
        (await ImportAsync(house, file)).Allowed.ShouldBeTrue();

        var list = (await shelf.ListsAsync()).Single();
        (list.Id, list.Postcodes, list.Read).ShouldBe((before.Id, 3000, 3000));
        (await shelf.HeldAsync()).ShouldBe(3000);
    }

    static async IAsyncEnumerable<PostcodeRecord> CutOffAsync(IAsyncEnumerable<PostcodeRecord> records, int at)
    {
        var read = 0;
        await foreach (var record in records)
        {
            if (read++ == at) throw new TimeoutException("The power went.");
            yield return record;
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_broken_file_changes_nothing_and_says_where(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        using var folder = new ScratchFolder();
        (await ImportAsync(house, folder.Write("good.csv", Many(1300)))).Allowed.ShouldBeTrue();

        (await ImportAsync(house, folder.Write("bad.csv", Many(700) + "\"QX1 1AA\",10,here,there,,,,,,\n"))).Because.ShouldContain("bad.csv, line 701");
        (await ImportAsync(house, folder.Write("short.csv", CodePoint + "\"QX1 1AD\",10\n"))).Because.ShouldContain("too few columns");
        (await ImportAsync(house, folder.Write("long.csv", CodePoint + new string('x', 50_000)))).Because.ShouldContain("too long");
        (await ImportAsync(house, folder.Write("other.csv", "a,b\n1,2\n"))).Because.ShouldContain("neither Code-Point Open nor an ONS Postcode Directory");
        (await ImportAsync(house, folder.Write("few.csv", Many(500)))).Because.ShouldContain("say that it may shrink");

        var shelf = house.Get<PostcodeShelf>();
        (await shelf.HeldAsync()).ShouldBe(1300);
        (await ImportAsync(house, Path.Combine(folder.Place, "few.csv"), mayShrink: true)).Allowed.ShouldBeTrue();
        (await shelf.HeldAsync()).ShouldBe(500);
        var refused = await Should.ThrowAsync<DirectoryRefused>(() => PostcodeFiles.DigestAsync(Path.Combine(folder.Place, "nowhere"), CancellationToken.None));
        refused.Message.ShouldContain("There is no file or folder");
    }

    [Fact]
    public async Task Somebody_who_does_not_look_after_the_directory_brings_in_none()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        using var folder = new ScratchFolder();
        var file = folder.Write("codepo.csv", CodePoint);

        await Should.ThrowAsync<CannotOpen>(house.WithAsync<ImportPostcodes, Verdict>(import => import.DoAsync(AHouse.Priya, file, "x", PostcodeFiles.ReadAsync(file, CancellationToken.None))));

        (await house.Get<PostcodeShelf>().ListsAsync()).ShouldBeEmpty();
    }

    /// <summary>Whatever bytes a file holds, it is read or refused: it neither breaks nor fills the memory.</summary>
    [Fact]
    public async Task Wild_files_are_read_or_refused()
    {
        using var folder = new ScratchFolder();
        var chance = new Random(5);
        for (var turn = 0; turn < 60; turn++)
        {
            var bytes = new byte[chance.Next(0, 3000)];
            chance.NextBytes(bytes);
            var text = Encoding.UTF8.GetBytes(turn % 3 == 0 ? CodePoint : turn % 3 == 1 ? Ons : "");
            var file = folder.Write($"{turn}.csv", [.. text, .. bytes]);
            try
            {
                await foreach (var record in PostcodeFiles.ReadAsync(file, CancellationToken.None)) record.ShouldNotBeNull();
            }
            catch (DirectoryRefused refused)
            {
                refused.Message.Length.ShouldBeGreaterThan(10);
            }
        }
    }
}
