using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Quality;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Xunit;

namespace Threefold.House.Tests.Quality;

/// <summary>What a colleague or a manager said answers for the step that they were asked about, and for nothing that came after.</summary>
public sealed class AnswersForOneStep
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Agreement_to_go_on_in_one_talk_is_no_agreement_in_a_later_one(string kind)
    {
        var first = await AStep.OpenAsync(kind, "lancashire@1");
        await using var house = first.House;
        await AgreedAsync(house, first.Person, first.ToBuild);
        var later = await LaterAsync(first);
        (await later.MoveAsync(reason: "He needs it.")).Findings.ShouldContain(f => f.Rule == "L-7.manager" && f.Weight == Weight.Approve);
        (await house.WithAsync((OpenConversation act) => act.DoAsync(AHouse.Priya, later.Talk))).WaysOn.Single(w => w.Stage.Key == "build").Verdict.Findings.ShouldContain(f => f.Rule == "L-7.manager");
        (await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [first.Person], "build", "visit", true, new RuleAnswer(true, "He needs it.")))).Findings.ShouldContain(f => f.Rule == "L-7.manager", "a talk that begins there was agreed to by nobody");

        await AgreedAsync(house, first.Person, later.ToBuild);
        (await later.MoveAsync(reason: "Two falls in a week.")).Allowed.ShouldBeTrue();
        (await first.MoveAsync(reason: "Two falls in a week.")).Allowed.ShouldBeTrue("the first agreement still stands for the first talk");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_look_at_one_talk_is_no_look_at_a_later_one(string kind)
    {
        var first = await AStep.OpenAsync(kind);
        await using var house = first.House;
        await first.MoveAsync("steady", reason: "He is not safe.");
        var test = (await first.AskPeerAsync()).Answer!.Value;
        (await first.LookAsync(AHouse.Maya, test, true)).Because.ShouldBe("");
        var later = await LaterAsync(first);
        (await later.MoveAsync(reason: "He needs it.")).Findings.ShouldContain(f => f.Weight == Weight.PeerCheck);
        (await later.AskPeerAsync()).Because.ShouldBe("", "a colleague is asked about this talk, too");
        (await first.MoveAsync(reason: "He needs it.")).Findings.ShouldNotContain(f => f.Weight == Weight.PeerCheck);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Agreement_to_end_a_contact_over_one_concern_says_nothing_of_one_raised_after(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, AtTheFrontDoor.Call);
        var person = (await house.ContactAsync(contact)).Person;
        Task RaiseAsync() => house.WithAsync((RaiseConcern act) => act.DoAsync(AHouse.Sam, person, new Worry { SeenOrHeard = "Bruises" }));
        var closing = new StepToCheck(Trigger.CloseWork, contact.ToString(), "End this contact", contact, AHouse.North.Id);
        await RaiseAsync();
        house.Clock.Move(TimeSpan.FromMinutes(5));
        await AgreedAsync(house, person, closing, AHouse.Amira);
        house.Clock.Move(TimeSpan.FromMinutes(5));
        await RaiseAsync();

        (await house.EndAsync(AHouse.Amira, contact, "informed")).Findings.ShouldContain(f => f.Rule == "LF-9", "nobody agreed over the second");
        house.Clock.Move(TimeSpan.FromMinutes(5));
        await AgreedAsync(house, person, closing, AHouse.Amira);
        (await house.EndAsync(AHouse.Amira, contact, "informed")).Because.ShouldBe("");
    }

    static async Task AgreedAsync(AHouse house, Guid person, StepToCheck step, Actor? asks = null)
    {
        var asked = await house.WithAsync((AskApproval act) => act.DoAsync(asks ?? AHouse.Priya, person, step, "", "It cannot wait."));
        asked.Allowed.ShouldBeTrue(asked.Because);
        (await house.WithAsync((GiveApproval act) => act.DoAsync(AHouse.Maya, person, asked.Answer!.Value, true, ""))).Because.ShouldBe("");
    }

    /// <summary>Another talk with the same person, some weeks on.</summary>
    static async Task<AStep> LaterAsync(AStep first)
    {
        first.House.Clock.Move(TimeSpan.FromDays(21));
        var begun = await first.House.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [first.Person], "", "visit", true, new RuleAnswer(true, "He asked me to come again.")));
        begun.Allowed.ShouldBeTrue(begun.Because);
        return new(first.House, first.Person, begun.Answer!.Value);
    }
}
