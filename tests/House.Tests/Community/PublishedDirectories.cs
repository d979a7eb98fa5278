using System.Globalization;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Edges.OpenReferral;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>Every published sample, where they are present, imports or is refused with a reason.</summary>
public sealed class PublishedDirectories
{
    const string NotHere = "The published Open Referral samples are not beside this project.";

    static string Sample(string name)
    {
        Assert.SkipWhen(Samples.Published is null, NotHere);
        return Path.Combine(Samples.Published!, name);
    }

    [Theory]
    [InlineData("synthetic-small", 60, 0)]
    [InlineData("oruk-3.0-examples", 1, 0)]
    [InlineData("uk-profile-csv", 1, 0)]
    [InlineData("outpost-csv", 1, 3)]
    [InlineData("validator-mocks/V3.0-UK-Default", 1, 0)]
    [InlineData("validator-mocks/V3.0-UK-Warn", 1, 0)]
    [InlineData("validator-mocks/V3.0-UK-Test", 1, 254)]
    [InlineData("validator-mocks/V3.0-UK-Fail", 1, 4)]
    public async Task A_published_sample_is_read(string name, int good, int aside)
    {
        var records = await ScratchFolder.ReadAsync(Sample(name));

        records.OfType<EntryRead>().Count().ShouldBe(good, string.Join('\n', records.OfType<EntrySetAside>().Select(r => $"{r.SourceId}: {r.Because}")));
        records.OfType<EntrySetAside>().Count().ShouldBe(aside);
    }

    [Theory]
    [InlineData("dfe-seeds", "neither JSON files nor a services.csv")]
    [InlineData("validator-mocks/V1.0-UK-Default", "no file of services")]
    public async Task A_sample_that_is_no_directory_is_refused_with_a_reason(string name, string because)
    {
        // Asked for outside the promise to refuse, so that a copy with no samples beside it skips and does not fail.
        var sample = Sample(name);
        (await Should.ThrowAsync<DirectoryRefused>(() => ScratchFolder.ReadAsync(sample))).Message.ShouldContain(because);
    }

    [Fact]
    public async Task Every_sample_that_is_read_and_read_again_changes_nothing()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        foreach (var name in new[] { "synthetic-small", "oruk-3.0-examples", "uk-profile-csv", "outpost-csv", "validator-mocks/V3.0-UK-Default", "validator-mocks/V3.0-UK-Warn", "validator-mocks/V3.0-UK-Fail" })
        {
            var place = Sample(name);
            var states = new List<ImportState>();
            foreach (var at in new[] { ScratchFolder.At, ScratchFolder.At.AddHours(1) })
            {
                house.Clock.Move(TimeSpan.FromMinutes(1));
                var verdict = await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, name, "a sample", DirectoryFeeds.ReadAsync(place, name, new ReadingLimits(), at, CancellationToken.None)));
                states.Add((await house.Get<CommunityShelf>().RunsAsync(1))[0].State);
                if (!verdict.Allowed) verdict.Because.ShouldNotBeEmpty(name);
            }

            // One sample may bring what another brought already: then nothing of it is left, and that is said.
            string.Join(' ', states).ShouldBeOneOf("Published NothingNew", "Refused Refused");
        }
    }

    [Fact]
    public async Task Every_file_by_itself_is_read_or_refused_with_a_reason()
    {
        foreach (var file in Directory.EnumerateFiles(Sample(""), "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".md", StringComparison.Ordinal)))
        {
            try
            {
                (await ScratchFolder.ReadAsync(file)).ShouldNotBeEmpty(file);
            }
            catch (DirectoryRefused refused)
            {
                refused.Message.ShouldNotBeEmpty(file);
            }
        }
    }

    [Fact]
    public async Task A_whole_made_up_service_keeps_what_people_need()
    {
        var records = await ScratchFolder.ReadAsync(Sample("synthetic-small"));
        var choir = records.OfType<EntryRead>().Single(r => r.SourceId.StartsWith("6ba8709c", StringComparison.Ordinal)).Entry;

        choir.Times.Single().Says.ShouldBe("Wednesdays and Fridays, 12 to 4pm");
        choir.Cost.ShouldBe("£5 including lunch");
        choir.Places.Single().Postcode.ShouldBe("QX11 7DS");
        choir.Contacts.ShouldContain(new ContactWay("Referrals team", "01632 960168", "", ""));
        choir.Terms.Select(t => t.Vocabulary).Distinct().Count().ShouldBe(3);
        choir.CheckedOn!.Value.ToString("o", CultureInfo.InvariantCulture).ShouldBe("2026-08-22");
    }

    [Fact]
    public async Task The_demo_directory_is_read_whole_with_nothing_mended()
    {
        var records = await ScratchFolder.ReadAsync(Samples.Demo);

        records.OfType<EntrySetAside>().ShouldBeEmpty();
        records.Count.ShouldBeGreaterThanOrEqualTo(40);
        records.OfType<EntryRead>().SelectMany(r => r.Entry.Mended).ShouldBeEmpty();
        records.OfType<EntryRead>().ShouldAllBe(r => r.Entry.Contacts.Count > 0 && r.Entry.Terms.Count > 1 && r.Entry.Cost.Length > 0);
    }
}
