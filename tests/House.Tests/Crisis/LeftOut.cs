using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

/// <summary>What was thought about and not chosen is kept, so that nobody offers it again unasked.</summary>
public sealed class LeftOut
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task It_is_kept_with_its_reason_in_the_crisis_and_asks_nobody_for_a_decision(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        var steps = await StepsAsync(house, marek.Person);
        foreach (var (what, why, field) in new[] { (" ", "He would be alone.", "What"), ("a bed in a home", " ", "WhyNot"), ("a bed in a home", "Bad \u0001 words", "WhyNot") })
            (await house.WithAsync((LeaveHelpOut act) => act.DoAsync(AHouse.Priya, marek.Person, HelpKind.SafeBed, what, why))).Findings.ShouldContain(f => f.Field == field);
        (await ATalk.StoredAsync<HelpLine, int>(house, q => q.CountAsync())).ShouldBe(0);

        (await house.WithAsync((LeaveHelpOut act) => act.DoAsync(AHouse.Priya, marek.Person, HelpKind.SafeBed, " a bed in a home ", "He would be alone."))).Allowed.ShouldBeTrue();
        var left = await ATalk.StoredAsync<HelpLine, HelpLine>(house, q => q.SingleAsync());
        (left.Crisis, left.Kind, left.What, left.Why, left.Status, left.GoesOn).ShouldBe((marek.Crisis, HelpKind.SafeBed, "a bed in a home", "He would be alone.", HelpStatus.NotChosen, false));
        (await StepsAsync(house, marek.Person)).ShouldBe(steps, "nothing ends, so nobody decides");
        (await house.WithAsync((DecideAboutHelp act) => act.DoAsync(AHouse.Priya, marek.Person, left.Id, left.Version, HelpDecision.GoesOn, new DateOnly(2026, 3, 1), "Let us.", Casework.Conversations.RuleAnswer.None))).Because.ShouldBe("This was decided already.");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((LeaveHelpOut act) => act.DoAsync(AHouse.Sam, marek.Person, HelpKind.Person, "meals", "No.")));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_page_asks_why_beside_the_box_and_keeps_what_was_typed(string kind)
    {
        await using var site = await ASite.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        var unsaid = await priya.FillAsync($"/people/{marek.Person}/help", new Dictionary<string, string> { ["Kind"] = "SafeBed", ["What"] = "a bed <in> a home", ["LeaveOut"] = "true" }, "main form[data-words]");
        unsaid.QuerySelector("#WhyNot-error")!.TextContent.ShouldContain("Write why it was not chosen.");
        unsaid.QuerySelector("input[name=What]")!.GetAttribute("value").ShouldBe("a bed <in> a home");
        await priya.FillAsync($"/people/{marek.Person}/help", new Dictionary<string, string> { ["Kind"] = "SafeBed", ["What"] = "a bed <in> a home", ["WhyNot"] = "He would be alone.", ["LeaveOut"] = "true" }, "main form[data-words]");
        priya.Body.ShouldContain("a bed &lt;in&gt; a home");
        priya.Body.ShouldContain("not chosen. He would be alone.");
    }

    static Task<int> StepsAsync(AHouse house, Guid person) => ATalk.StoredAsync<NextStep, int>(house, q => q.CountAsync(s => s.Person == person && s.DoneAt == null));
}
