using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Conversations;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Sourcing;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Sourcing;
using Xunit;

namespace Threefold.House.Tests.Diary;

public sealed class ErasureTests
{
    const string Reason = "They asked us to forget what they said.";
    const string Authority = "Request of 3 January, UK GDPR Art 17";

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_erasure_leaves_a_skeleton_that_still_verifies_and_no_word_anywhere(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var people = await ADiary.TellAsync(house);
        await house.Get<Drafts>().SaveAsync(AHouse.Priya, "talk", "words", "Edna 0.0 said bins", 0, people[0]);

        (await EraseAsync(house, people[0])).Allowed.ShouldBeTrue();
        await house.Get<Sealer>().SealAsync();

        var report = await ADiary.VerifyAsync(house);
        report.Breaches.ShouldBeEmpty();
        (report.Erasures, report.WordsErased).ShouldBe((1, 5));
        (await EverythingAsync(house)).ShouldNotContain("Edna 0.0");
        (await EverythingAsync(house)).ShouldContain("Edna 0.1");
        var story = await house.WithAsync(async (RecordDoor door) => await (await door.OpenAsync(AHouse.Ina, people[0], Purpose.Audit, "ReadStory")).ChronologyAsync());
        story.Select(l => l.Sentence).ShouldBe(["What was written before this was erased, as the law asks.", null, null, null, null, null]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_somebody_said_before_we_knew_who_they_were_is_erased_too(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        const string said = "I would rather not give a name.";
        var known = await ADiary.SomeoneAsync(house, "Edna");
        var contact = (await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = said }))).Answer!.Value;
        (await house.WithAsync((IdentifyCaller act) => act.DoAsync(AHouse.Amira, contact, known))).Allowed.ShouldBeTrue();

        (await EraseAsync(house, known)).Allowed.ShouldBeTrue();
        await house.Get<Sealer>().SealAsync();

        (await EverythingAsync(house)).ShouldNotContain(said);
        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_deed_that_was_refused_in_a_person_s_own_words_leaves_none_of_them(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        const string said = "Not the people who wash me.";
        var edna = await AReview.LivingAsync(house);
        var asked = new RequestAsAsked { Line = edna.Line, Wants = "Mrs Quillfeather wants to sing.", Where = "Fenmarket", When = "Wednesday mornings", WantedBy = new(2026, 2, 1) };
        (await house.WithAsync((AskForSupport act) => act.DoAsync(AHouse.Priya, edna.Person, asked, RuleAnswer.None))).Because.ShouldContain("Leave out “Quillfeather”");
        var ruled = new Verdict([new Finding("sharing", Weight.Block, $"They said: “{said}”"), new Finding("plain", Weight.Coach, said), new Finding("check", Weight.Block, said)]);
        (await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, edna.Person, Purpose.Conversation, "AnyDeed", _ => Task.FromResult(ruled)))).Because.ShouldContain(said);

        await EndPlanAsync(edna);
        (await EraseAsync(house, edna.Person)).Allowed.ShouldBeTrue();
        await house.Get<Sealer>().SealAsync();

        var left = await EverythingAsync(house);
        left.ShouldNotContain("Quillfeather");
        left.ShouldNotContain(said);
        await using var store = house.Stores.Open();
        (await store.Acts.Where(a => !a.Allowed).OrderBy(a => a.Position).Select(a => a.Why).ToListAsync()).ShouldBe(["Something was missing or not allowed.", "Stopped by sharing."]);
        (await ADiary.VerifyAsync(house)).Breaches.ShouldBeEmpty();
    }

    [Fact]
    public async Task Erased_words_are_not_left_in_the_file_either()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var people = await ADiary.TellAsync(house);
        (await BytesAsync(house)).ShouldContain("I am Edna 0.0");

        await EraseAsync(house, people[0]);

        (await BytesAsync(house)).ShouldNotContain("Edna 0.0");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Words_that_go_without_an_erasure_are_a_theft(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var people = await ADiary.TellAsync(house);
        await EraseAsync(house, people[0]);
        await using var store = house.Stores.Open();
        await store.Words.Where(w => w.Person == people[1]).ExecuteDeleteAsync();

        var report = await ADiary.VerifyAsync(house);

        report.Breaches.Count.ShouldBe(5);
        report.Breaches.ShouldAllBe(b => b.Kind == BreachKind.WordsMissing);
        report.WordsErased.ShouldBe(5);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_erasure_that_the_anchor_does_not_know_of_is_none(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var people = await ADiary.TellAsync(house);
        // The same act on the same store, without the anchor: as if somebody forged it.
        var forger = new Erasures(house.Stores, new Sealer(house.Stores, house.Clock, new SealSettings(Path.Combine(house.Folder, "seal.key"))));
        await house.WithAsync((RecordDoor door) => new EraseWords(door, forger).DoAsync(AHouse.Ina, people[0], Reason, Authority));

        var report = await ADiary.VerifyAsync(house);

        report.Breaches.ShouldContain(b => b.Kind == BreachKind.ErasureNotNoted);
        report.Breaches.Count(b => b.Kind == BreachKind.WordsMissing).ShouldBe(5);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Only_information_governance_erases_and_only_with_a_reason_and_an_authority(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await ADiary.SomeoneAsync(house, "Edna");

        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((EraseWords act) => act.DoAsync(AHouse.Priya, person, Reason, Authority)));
        var verdict = await house.WithAsync((EraseWords act) => act.DoAsync(AHouse.Ina, person, "", ""));

        verdict.Findings.Select(f => f.Field).ShouldBe(["reason", "authority"], ignoreOrder: true);
        (await EverythingAsync(house)).ShouldContain("I am Edna");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_the_council_needs_to_give_somebody_their_support_is_not_erased_while_it_does(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        (await EraseAsync(house, edna.Person)).Because.ShouldStartWith("The council needs this to give the support it owes them: they live by a plan.");
        (await EverythingAsync(house)).ShouldContain("My own front door.");
        house.Clock.Move(TimeSpan.FromDays(10));
        await EndPlanAsync(edna);
        await edna.DeedAsync(file =>
        {
            var way = file.Begin(edna.Person, new DeploymentChosen(file.NewId(), DeploymentKind.DirectPayment, RunBy.Person, "Edna", "", [], false, file.Today.AddDays(-10), null));
            file.Record(way, new AgreementSigned(way.Id, way.Kind, file.Today, SignedBy.Ink, "Edna"));
        });
        (await EraseAsync(house, edna.Person)).Because.ShouldContain("money is still to be paid");
        await edna.DeedAsync(file =>
        {
            var way = file.ListAsync<Deployment>().Result.Single();
            file.Record(way, new DeploymentEnded(way.Id, way.Kind, file.Today.AddDays(-11), "She moved."));
        });
        (await EraseAsync(house, edna.Person)).Allowed.ShouldBeTrue();
        (await EverythingAsync(house)).ShouldNotContain("My own front door.");
    }

    static Task EndPlanAsync(AReview edna) => edna.DeedAsync(file => file.Record(file.OneAsync<Plan>(edna.Plan).Result, new PlanEnded(edna.Plan, file.Today, "She moved.")));

    static Task<Practice.Ground.Verdict> EraseAsync(AHouse house, Guid person) =>
        house.WithAsync((EraseWords act) => act.DoAsync(AHouse.Ina, person, Reason, Authority));

    /// <summary>Every text in every table.</summary>
    static async Task<string> EverythingAsync(AHouse house)
    {
        await using var store = house.Stores.Open();
        var all = new System.Text.StringBuilder();
        foreach (var entity in store.Model.GetEntityTypes())
        {
            foreach (var column in entity.GetProperties().Where(p => p.ClrType == typeof(string)).Select(p => p.GetColumnName()))
            {
                foreach (var text in await store.Database.SqlQueryRaw<string>($"SELECT COALESCE(\"{column}\", '') AS \"Value\" FROM \"{entity.GetTableName()}\"").ToListAsync()) all.AppendLine(text);
            }
        }

        return all.ToString();
    }

    static async Task<string> BytesAsync(AHouse house)
    {
        var all = new System.Text.StringBuilder();
        foreach (var file in Directory.GetFiles(house.Folder, "store.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }
}
