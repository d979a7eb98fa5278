using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Quality;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

public sealed class ExceptionsTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_manager_who_gives_Marek_to_another_is_asked_why_and_the_exception_stands_on_his_record(string kind) // B05
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        var held = (await step.StepsAsync(NextStepKind.CarryOnTalking)).Single();
        Task<Verdict> Pass(string? reason) => house.WithAsync((PassOnNextStep act) => act.DoAsync(AHouse.Maya, step.Person, held.Id, held.Version, AHouse.Amira.Id, personAsked: false, introduced: false, read: true, reason));

        var asked = await Pass(null);
        asked.Findings.Where(f => f.Weight == Weight.Reason).Select(f => f.Rule).ShouldBe(["N-d.assign", "N-d.hand-over"], ignoreOrder: true);
        (await step.KeptAsync<Waiver>()).ShouldBeEmpty();

        (await Pass("Priya is ill.")).Allowed.ShouldBeTrue();
        var waivers = await step.KeptAsync<Waiver>();
        waivers.Select(w => w.Rule).ShouldBe(["N-d.assign", "N-d.hand-over"], ignoreOrder: true);
        waivers.ShouldAllBe(w => w.Reason == "Priya is ill." && w.WorkerName == "Maya" && w.Team == AHouse.North.Id && w.Source == "Norfolk 2017, 3.7(d)" && w.Model == "norfolk@1" && w.About == held.Id);
        (await step.KeptAsync<NextStep>()).Single(s => s.Id == held.Id).HandOffs.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_the_second_conversation_a_change_of_worker_takes_a_colleague_s_look(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        (await step.MoveAsync("steady")).Allowed.ShouldBeTrue();
        var held = (await step.StepsAsync(NextStepKind.CarryOnTalking)).Single();
        var verdict = await house.WithAsync((TakeNextStep act) => act.DoAsync(AHouse.Amira, step.Person, held.Id, held.Version, read: true, reason: "I can do it."));
        verdict.Findings.ShouldContain(f => f.Rule == "N-f.worker" && f.Weight == Weight.PeerCheck);

        var check = new StepToCheck(Practice.Law.Trigger.HandOver, held.Id.ToString(), "Another worker", held.Id, AHouse.North.Id);
        var test = (await house.WithAsync((AskPeer act) => act.DoAsync(AHouse.Amira, step.Person, check, "Priya is away for a month."))).Answer!.Value;
        await step.LookAsync(AHouse.Maya, test, true, "Meet him together.");
        (await house.WithAsync((TakeNextStep act) => act.DoAsync(AHouse.Amira, step.Person, held.Id, held.Version, read: true, reason: "Priya is away."))).Allowed.ShouldBeTrue();
        (await step.KeptAsync<Waiver>()).Single(w => w.Rule == "N-f.worker").AgreedBy.ShouldBe("Maya");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_front_door_writes_its_exceptions_in_the_same_place(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var taken = await house.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "Hello.", GivenName = "Ivy", FamilyName = "Moss" }));
        var contact = taken.Answer!.Value;
        var seen = (await house.WithAsync((ReadContact act) => act.DoAsync(AHouse.Amira, contact))).Contact;
        (await house.WithAsync((AnswerContact act) => act.DoAsync(AHouse.Maya, contact, seen.Version, AHouse.Priya.Id, read: true, reason: "She knows the street."))).Allowed.ShouldBeTrue();

        await using var store = house.Stores.Open();
        var waiver = store.Set<Waiver>().Single();
        (waiver.Rule, waiver.Reason, waiver.About).ShouldBe(("N-d.assign", "She knows the street.", contact));
        store.Facts.Count(f => f.Kind == nameof(WentAheadBecause)).ShouldBe(0, "one place, no copies");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_exception_is_looked_at_again_when_it_is_due_and_somebody_ends_it(string kind)
    {
        var step = await AStep.OpenAsync(kind, "lancashire@1");
        await using var house = step.House;
        var asked = (await house.WithAsync((AskApproval act) => act.DoAsync(AHouse.Priya, step.Person, step.ToBuild, "", "Two falls."))).Answer!.Value;
        await house.WithAsync((GiveApproval act) => act.DoAsync(AHouse.Maya, step.Person, asked, true, ""));
        (await step.MoveAsync(reason: "Two falls.")).Allowed.ShouldBeTrue();
        var waiver = (await step.KeptAsync<Waiver>()).Single(w => w.Rule == "L-7.manager");
        (await step.StepsAsync(NextStepKind.LookAtException)).Single().DueAt.ShouldBe(new DateTime(2026, 2, 24, 12, 0, 0, DateTimeKind.Utc));

        Task<Verdict> Look(string words, DateOnly? next) => house.WithAsync((LookAtException act) => act.DoAsync(AHouse.Maya, step.Person, waiver.Id, words, next));
        (await Look("", null)).Findings.ShouldContain(f => f.Field == "words");
        (await Look("Still so.", new(2026, 1, 13))).Findings.ShouldContain(f => f.Field == "nextOn");
        (await Look("Still so.", new(2026, 3, 2))).Allowed.ShouldBeTrue();
        (await step.StepsAsync(NextStepKind.LookAtException)).Single().Worker.ShouldBe(AHouse.Maya.Id);
        (await Look("Stages 1 and 2 were tried since.", null)).Allowed.ShouldBeTrue();
        (await Look("Again.", null)).Because.ShouldBe("This exception has ended already.");

        var kept = (await step.KeptAsync<Waiver>()).Single(w => w.Id == waiver.Id);
        (kept.TimesKept, kept.EndedBy, kept.HowEnded).ShouldBe((1, "Maya", "Stages 1 and 2 were tried since."));
        (await step.StepsAsync(NextStepKind.LookAtException)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_report_counts_by_rule_and_is_the_team_s_own(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        var held = (await step.StepsAsync(NextStepKind.CarryOnTalking)).Single();
        await house.WithAsync((PassOnNextStep act) => act.DoAsync(AHouse.Maya, step.Person, held.Id, held.Version, AHouse.Amira.Id, false, false, true, "Priya is ill."));
        var (book, from, to) = (house.Get<ExceptionBook>(), new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 31));

        (await book.CountsAsync(AHouse.Priya, AHouse.North.Id, from, to)).Select(c => (c.Rule, c.Made, c.Open, c.Due)).ShouldBe([("N-d.assign", 1, 1, 0), ("N-d.hand-over", 1, 1, 0)]);
        (await book.CountsAsync(AHouse.Priya, AHouse.North.Id, from, new(2026, 1, 12))).ShouldBeEmpty();
        (await book.OpenAsync(AHouse.Priya, AHouse.North.Id)).Select(c => c.Initials).Distinct().ShouldBe(["M.N."]);
        await Should.ThrowAsync<CannotOpen>(() => book.CountsAsync(AHouse.Sam, AHouse.North.Id, from, to));
        await Should.ThrowAsync<CannotOpen>(() => book.OpenAsync(AHouse.Sam, AHouse.North.Id));
        await using var store = house.Stores.Open();
        store.Acts.Count(a => a.Name == "Exceptions.Counts" && a.Allowed && a.Count == 2).ShouldBe(1);
        store.Acts.Count(a => a.Name.StartsWith("Exceptions.") && !a.Allowed && a.Actor == AHouse.Sam.Id).ShouldBe(2);
        typeof(ExceptionCount).GetProperties().Concat(typeof(ExceptionCard).GetProperties()).ShouldAllBe(p => !p.Name.Contains("Worker"));
    }
}
