using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

public sealed class PeerTestTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_colleague_looks_before_the_third_conversation_and_their_look_answers_for_that_step_once(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        (await step.MoveAsync(reason: "I know best.")).Findings.ShouldContain(f => f.Rule == "N-b" && f.Weight == Weight.PeerCheck, "a reason does not answer a peer check");
        await house.WithAsync((ProposeOption act) => act.DoAsync(AHouse.Priya, step.Person, step.Talk, "family-and-friends", "Piotr drives him", "Marek", OptionStatus.TriedNotEnough, "only Thursdays", null));

        var test = (await step.AskPeerAsync()).Answer!.Value;
        (await step.AskPeerAsync()).Because.ShouldContain("asked already");
        (await step.StepsAsync(NextStepKind.GivePeerView)).Single().Worker.ShouldBeNull("it is on the team's desk");
        (await step.MoveAsync()).Allowed.ShouldBeFalse("asking is not yet a look");

        (await step.LookAsync(AHouse.Priya, test, true)).Because.ShouldContain("It cannot be you");
        (await step.LookAsync(AHouse.Maya, test, null)).Findings.ShouldContain(f => f.Field == "wouldGoAhead");
        (await step.LookAsync(AHouse.Maya, test, true, "")).Findings.ShouldContain(f => f.Field == "challenge");
        (await step.LookAsync(AHouse.Maya, test, true)).Allowed.ShouldBeTrue();
        (await step.LookAsync(AHouse.Amira, test, false)).Because.ShouldBe("Maya has looked already.");

        (await step.MoveAsync()).Allowed.ShouldBeTrue();
        var kept = (await step.KeptAsync<PeerTest>()).Single();
        kept.Tried.ShouldContain("Piotr drives him: tried, and not enough, only Thursdays (13 Jan, Priya Nair)");
        kept.Tried.ShouldContain("Community: nothing yet.");
        (kept.PeerName, kept.End, kept.Answers, kept.ChangedTheDecision).ShouldBe(("Maya", PeerEnd.AsPlanned, false, false));
        var waiver = (await step.KeptAsync<Waiver>()).Single(w => w.Rule == "N-b");
        (waiver.AgreedBy, waiver.Weight, waiver.LookAgainOn).ShouldBe(("Maya", Weight.PeerCheck, new DateOnly(2026, 2, 24)));
        (await step.StepsAsync(NextStepKind.LookAtException)).Single().About.ShouldBe(waiver.Id);
        (await step.StepsAsync(NextStepKind.SettlePeerTest)).ShouldBeEmpty();

        (await step.MoveAsync("connect")).Allowed.ShouldBeTrue();
        (await step.MoveAsync()).Allowed.ShouldBeFalse("one look answers for one step");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task When_a_colleague_says_try_this_first_it_is_tried_or_gone_over_with_a_reason(string kind) // B10
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        var test = (await step.AskPeerAsync()).Answer!.Value;
        (await step.SettleAsync(test, PeerEnd.AsPlanned)).Because.ShouldBe("Nobody has looked yet.");
        (await step.LookAsync(AHouse.Amira, test, false, "The church has a lunch on Wednesdays.")).Allowed.ShouldBeTrue();
        (await step.MoveAsync()).Allowed.ShouldBeFalse();
        (await step.SettleAsync(test, PeerEnd.AsPlanned)).Because.ShouldContain("Amira said: try this first");
        (await step.SettleAsync(test, PeerEnd.AllTheSame)).Findings.ShouldContain(f => f.Field == "words");
        (await step.SettleAsync(test, PeerEnd.TriedFirst, "He goes on Wednesday.", AHouse.Amira)).Because.ShouldContain("The lead says");

        (await step.SettleAsync(test, PeerEnd.TriedFirst, "He goes on Wednesday.")).Allowed.ShouldBeTrue();
        (await step.MoveAsync()).Allowed.ShouldBeFalse("what was to be tried first is tried first");

        var second = (await step.AskPeerAsync("He went, and it was not enough.")).Answer!.Value;
        await step.LookAsync(AHouse.Amira, second, false, "Go once more.");
        (await step.SettleAsync(second, PeerEnd.AllTheSame, "He was ill after it and will not go again.")).Allowed.ShouldBeTrue();
        (await step.MoveAsync()).Allowed.ShouldBeTrue();

        var waiver = (await step.KeptAsync<Waiver>()).Single(w => w.Rule == "N-b");
        (waiver.Reason, waiver.AgreedBy, waiver.WorkerName).ShouldBe(("He was ill after it and will not go again.", "", "Priya Nair"));
        var story = await house.WithAsync(async (RecordDoor door) => await (await door.OpenAsync(AHouse.Priya, step.Person, Practice.Access.Purpose.Conversation, "Look")).ChronologyAsync());
        story.Select(l => l.Sentence).ShouldContain("Amira looked: Try this first. The church has a lunch on Wednesdays.");

        var count = (await house.Get<ExceptionBook>().PeersAsync(AHouse.Maya, AHouse.North.Id, new(2026, 1, 1), new(2026, 1, 31))).Single();
        (count.Asked, count.Looked, count.TryFirst, count.Settled, count.Changed, count.AllTheSame).ShouldBe((2, 2, 2, 2, 1, 1));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_peer_test_runs_beside_an_assessment_and_never_before_it(string kind) // LF-1
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        var test = (await step.AskPeerAsync()).Answer!.Value;

        (await step.MoveAsync(asked: true)).Findings.Single(f => f.Rule == "N-b").Weight.ShouldBe(Weight.Reason);
        (await step.MoveAsync(asked: true, reason: "He asked for an assessment.")).Allowed.ShouldBeTrue();

        (await step.KeptAsync<AssessmentRequest>()).Single().Waits.ShouldBeTrue();
        (await step.LookAsync(AHouse.Maya, test, true)).Allowed.ShouldBeTrue("the colleague may still look");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Another_team_cannot_look_at_a_record_that_is_not_open_to_it(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        var test = (await step.AskPeerAsync()).Answer!.Value;
        await Should.ThrowAsync<CannotOpen>(() => step.LookAsync(AHouse.Sam, test, true));
        await Should.ThrowAsync<CannotOpen>(() => house.Get<ExceptionBook>().PeersAsync(AHouse.Sam, AHouse.North.Id, new(2026, 1, 1), new(2026, 1, 31)));
    }
}
