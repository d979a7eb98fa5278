using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.PracticeModels;

/// <summary>A version is written, checked, published once and never changed again; work that goes on keeps its own.</summary>
public sealed class WritingAModelTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_draft_grows_into_a_version_for_new_work_and_open_work_keeps_its_own(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (_, before) = await AModel.TalkAsync(house);
        (await AModel.BeginAsync(house)).Allowed.ShouldBeTrue();
        (await AModel.SaveAsync(house, "words.yaml", t => t.Replace("words:", "words:\n  duty-desk: welcome desk", StringComparison.Ordinal))).Allowed.ShouldBeTrue();

        // Nothing changes while it is a draft.
        house.Get<ModelShelf>().Find(AModel.Two).ShouldBeNull();
        (await house.Get<TeamShelf>().FindAsync(AHouse.North.Id))!.Model.ShouldBe(AModel.One);

        var published = await AModel.PublishAsync(house, AModel.Today.AddDays(2));
        published.Allowed.ShouldBeTrue(published.Because);
        house.Get<ModelShelf>().Pinned(AModel.Two).Status.ShouldBe(ModelStatus.Published);
        (await house.Get<TeamShelf>().FindAsync(AHouse.North.Id))!.Model.ShouldBe(AModel.One, "its day has not come");
        house.Clock.Move(TimeSpan.FromDays(2));
        (await house.Get<TeamShelf>().FindAsync(AHouse.North.Id))!.Model.ShouldBe(AModel.Two);
        (await house.Get<TeamShelf>().FindAsync(AHouse.South.Id))!.Model.ShouldBe("cambridgeshire@1");

        var (_, after) = await AModel.TalkAsync(house);
        (await AModel.StoredAsync(house, (IQueryable<Conversation> all) => all.Where(t => t.Id == before || t.Id == after).OrderBy(t => t.BeganAt).Select(t => t.Model).ToListAsync())).ShouldBe([AModel.One, AModel.Two]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_published_version_is_sealed_named_and_never_changed(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await AModel.BeginAsync(house);
        (await AModel.PublishAsync(house)).Allowed.ShouldBeTrue();
        var published = house.Get<ModelVersions>().Published(AModel.Two)!;
        (published.PublishedBy, published.EffectiveFrom, published.IsAsSealed).ShouldBe(("Pia", AModel.Today, true));
        published.CoProducers.Length.ShouldBeGreaterThan(3);
        (await house.Get<ModelVersions>().SealsInDiaryAsync())[AModel.Two].ShouldBe(published.Digest);
        (await CheckPublished.ReadAsync(Path.Combine(AppContext.BaseDirectory, "practice-models"), house.Get<ModelVersions>())).ExitStatus.ShouldBe(0);
        (await house.Get<ModelVersions>().DraftsAsync()).ShouldBeEmpty();

        await using var store = house.Stores.Open();
        await Should.ThrowAsync<Exception>(() => store.Set<PublishedModelRow>().ExecuteUpdateAsync(p => p.SetProperty(r => r.Files, "{}")));
        await Should.ThrowAsync<Exception>(() => store.Set<PublishedModelRow>().ExecuteDeleteAsync());
        house.Get<ModelVersions>().Published(AModel.Two)!.IsAsSealed.ShouldBeTrue();

        // The next draft is version 3, and one grown from a version in the store is read like any other.
        (await house.WithAsync((BeginDraft act) => act.DoAsync(AModel.Petra, AModel.Two))).Allowed.ShouldBeTrue();
        var three = (await house.Get<ModelVersions>().DraftAsync("norfolk@3"))!;
        house.Get<ModelShelf>().Read("norfolk", three.Text).Model!.Parent.ShouldBe(AModel.Two);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Files_meddled_with_in_the_store_are_noticed(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await AModel.BeginAsync(house);
        await AModel.PublishAsync(house);
        await using (var store = house.Stores.Open())
        {
            var row = await store.Set<PublishedModelRow>().AsNoTracking().SingleAsync();
            store.Add(new PublishedModelRow { Id = "norfolk@7", Code = "norfolk", Version = 7, Files = row.Files.Replace("reason", "coach", StringComparison.Ordinal), Digest = row.Digest, EffectiveFrom = row.EffectiveFrom });
            await store.SaveChangesAsync();
        }

        var report = await CheckPublished.ReadAsync(Path.Combine(AppContext.BaseDirectory, "practice-models"), house.Get<ModelVersions>());
        report.ExitStatus.ShouldBe(1);
        report.Mistakes.ShouldContain(m => m.Says == "Its files are not what was sealed when it was published.");
        report.Mistakes.ShouldContain(m => m.Says == "Its seal is not the one that the diary holds.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Of_two_who_publish_at_once_one_wins_and_the_other_is_told(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await AModel.BeginAsync(house);
        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => AModel.PublishAsync(house, seen: 1, by: i % 2 == 0 ? AModel.Pia : AModel.Petra)));
        both.Count(v => v.Allowed).ShouldBe(1);
        both.Where(v => !v.Allowed).ShouldAllBe(v => v.Because.StartsWith("norfolk@2 was published while you read it.", StringComparison.Ordinal));
        (await AModel.StoredAsync(house, (IQueryable<PublishedModelRow> all) => all.CountAsync())).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_saves_second_gets_both_texts_and_nothing_is_overwritten(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await AModel.BeginAsync(house);
        (await AModel.SaveAsync(house, "rules.yaml", t => t + "# Petra was here\n", seen: 1, by: AModel.Petra)).Allowed.ShouldBeTrue();
        var clash = await Should.ThrowAsync<SavedFirst>(() => AModel.SaveAsync(house, "rules.yaml", t => t + "# Pia was here\n", seen: 1));
        (clash.By, clash.Field, clash.Version).ShouldBe(("Petra", "rules.yaml", 2));
        clash.Theirs.ShouldContain("Petra was here");
        var stale = await AModel.PublishAsync(house, seen: 1);
        stale.Because.ShouldBe("Petra saved this draft while you read it. Look at what changed, then publish.");
        (await AModel.DraftAsync(house)).Text["rules.yaml"]!.ShouldNotContain("Pia was here");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_draft_with_mistakes_is_kept_and_not_published(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await AModel.BeginAsync(house);
        await AModel.SaveAsync(house, "rules.yaml", t => t.Replace("weight: reason", "weight: resaon", StringComparison.Ordinal));
        var refused = await AModel.PublishAsync(house);
        refused.Because.ShouldContain("Did you mean “reason”?");
        (await AModel.DraftAsync(house)).Revision.ShouldBe(2, "a refusal changes nothing");
        (await AModel.SaveAsync(house, "rules.yaml", _ => "a\0b")).Because.ShouldContain("characters that cannot be kept");
        (await AModel.SaveAsync(house, "rules.yaml", _ => new string('x', 10_000_000))).Because.ShouldContain("At most");
        (await AModel.SaveAsync(house, "rules.yaml", t => t.Replace("weight: resaon", "weight: reason", StringComparison.Ordinal))).Allowed.ShouldBeTrue();
        (await AModel.SaveAsync(house, "model.yaml", t => System.Text.RegularExpressions.Regex.Replace(t, "co-producers:.*", "co-producers: []"))).Allowed.ShouldBeTrue();
        (await AModel.PublishAsync(house)).Because.ShouldStartWith("Name who wrote this with you");
        (await AModel.PublishAsync(house, AModel.Today.AddDays(-1))).Because.ShouldContain("today or later");
        house.Get<ModelShelf>().Find(AModel.Two).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_the_practice_lead_and_the_principal_social_worker_write(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        (await AModel.BeginAsync(house, AHouse.Maya)).Because.ShouldContain("Only the practice lead");
        await Should.ThrowAsync<CannotOpen>(() => AModel.BeginAsync(house, AHouse.Priya));
        await Should.ThrowAsync<CannotOpen>(() => AModel.BeginAsync(house, AHouse.Ina));
        (await AModel.BeginAsync(house, AModel.Petra)).Allowed.ShouldBeTrue();
        (await AModel.SaveAsync(house, "rules.yaml", t => t, by: AHouse.Maya)).Allowed.ShouldBeFalse();
        (await AModel.PublishAsync(house, by: AHouse.Maya)).Allowed.ShouldBeFalse();
        (await house.WithAsync((PutAwayDraft act) => act.DoAsync(AHouse.Maya, AModel.Two, 1))).Allowed.ShouldBeFalse();
        (await house.WithAsync((PutAwayDraft act) => act.DoAsync(AModel.Pia, AModel.Two, 9))).Allowed.ShouldBeFalse("it was not seen as it stands");
        (await house.WithAsync((PutAwayDraft act) => act.DoAsync(AModel.Pia, AModel.Two, 1))).Allowed.ShouldBeTrue();
        (await house.Get<ModelVersions>().DraftsAsync()).ShouldBeEmpty();

        // All of it stands in the diary, and the history reads it back.
        var said = await house.Get<ModelHistory>().ReadAsync(AModel.Pia, AModel.Two);
        said.Select(d => (d.Who, d.Act, d.Allowed)).ShouldContain(("Maya", nameof(PublishModel), false));
        said.Select(d => (d.Who, d.Act, d.Allowed)).ShouldContain(("Pia", nameof(PutAwayDraft), true));
        await Should.ThrowAsync<CannotOpen>(() => house.Get<ModelHistory>().ReadAsync(AHouse.Priya, AModel.Two));
    }
}
