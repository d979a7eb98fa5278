using Shouldly;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Tests.PracticeModels;
using Xunit;

namespace Threefold.Practice.Tests.Crisis;

public sealed class EndingACrisisTests
{
    static readonly Author Jo = new(Guid.CreateVersion7(), "Jo");
    static readonly DateTime Now = new(2026, 9, 21, 9, 0, 0, DateTimeKind.Utc);
    static readonly DateOnly Today = new(2026, 9, 21);
    static readonly CrisisSettings Norfolk = ModelFolder.Norfolk.Crisis;

    static CrisisEnding Whole => new(["safe", "in-control", "plan-works"], "Marek", "I am back in my flat.");

    [Fact]
    public void A_crisis_closes_with_the_signs_that_the_model_needs_and_the_person_s_own_view()
    {
        var crisis = Open();
        CrisisRules.MayClose(crisis, Norfolk, Whole, [], Today).Allowed.ShouldBeTrue();
        CrisisRules.MayClose(crisis, Norfolk, Whole with { Signs = ["safe", "in-control"] }, [], Today).Because.ShouldStartWith("Not yet seen: The short plan works");
        CrisisRules.MayClose(crisis, Norfolk, Whole with { PersonsView = " " }, [], Today).Findings.ShouldContain(f => f.Field == "PersonsView");
        CrisisRules.MayClose(crisis, Norfolk, Whole with { PersonsView = "", WhyNoView = "He could not speak yet." }, [], Today).Allowed.ShouldBeTrue();
        CrisisRules.MayClose(crisis, Norfolk, Whole with { AgreedWith = "" }, [], Today).Findings.ShouldContain(f => f.Field == "AgreedWith");
    }

    [Fact]
    public void Missed_calls_are_explained_before_it_closes()
    {
        var crisis = Open();
        crisis.Follow(new CheckCallMissed(crisis.Id, Now, "Jo", "Jo", Now.AddHours(48)), crisis.Person, Now, Jo);
        CrisisRules.MayClose(crisis, Norfolk, Whole, [], Today).Because.ShouldBe("A check call was missed. Write why.");
        CrisisRules.MayClose(crisis, Norfolk, Whole with { MissedBecause = "Nobody covered on Sunday." }, [], Today).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void It_does_not_close_over_help_that_ended_with_nobody_deciding()
    {
        var crisis = Open();
        var line = Thing.Begin(crisis.Person, new HelpLineAdded(Guid.CreateVersion7(), crisis.Id, HelpKind.PaidHelp, "meals", "Homecare", "", null, new(2026, 9, 7), new(2026, 9, 20), null, 0, false), Now, Jo);
        CrisisRules.MayClose(crisis, Norfolk, Whole, [line], Today).Because.ShouldStartWith("“meals” has passed its last day");
        CrisisRules.MayClose(crisis, Norfolk, Whole, [line], new DateOnly(2026, 9, 20)).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void A_plan_is_not_agreed_without_an_end_and_without_how_often_we_are_in_touch()
    {
        var crisis = Open();
        CrisisRules.MayAgreePlan(crisis, "Food and a door that locks.", new(2026, 9, 28), [], Today).Because.ShouldBe("Agree first how often we are in touch.");
        crisis.Follow(new CheckCallsAgreed(crisis.Id, 48, "hours", "ring", "Marek", Now.AddHours(48)), crisis.Person, Now, Jo);
        CrisisRules.MayAgreePlan(crisis, "Food and a door that locks.", null, [], Today).Because.ShouldBe("Write the last day of this plan.");
        CrisisRules.MayAgreePlan(crisis, "Food and a door that locks.", new(2026, 9, 28), [], Today).Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("norfolk")]
    [InlineData("lancashire")]
    [InlineData("cambridgeshire")]
    [InlineData("worcestershire")]
    [InlineData("leicester")]
    public void Every_council_names_its_signs_with_where_they_come_from_and_a_number_for_danger(string code)
    {
        var settings = ModelFolder.Shelf.Pinned($"{code}@1").Crisis;
        settings.ShouldNotBeSameAs(CrisisSettings.Usual);
        settings.Signs.ShouldAllBe(s => s.Source.Length > 0 && s.Says.EndsWith('.'));
        settings.Signs.Count(s => s.Must).ShouldBeGreaterThan(0);
        settings.Numbers.Select(n => n.Key).ShouldBe(["danger", "mental-health", "out-of-hours"]);
    }

    [Fact]
    public void Reablement_is_free_for_six_weeks_to_the_day_and_nothing_may_be_charged_before()
    {
        var law = new FreeSupport(new(2015, 4, 1), 6, 1000_00, "SI 2014/2673, regs 3 and 4");
        SupportRules.FreeUntil(SupportKind.Reablement, new(2026, 3, 20), law).ShouldBe(new DateOnly(2026, 4, 30));
        SupportRules.FreeUntil(SupportKind.Voluntary, new(2026, 3, 20), law).ShouldBeNull();
        var support = Support(SupportKind.Reablement, new DateOnly(2026, 4, 30), 0);
        var refused = SupportRules.MayCharge(support, 40_00, new(2026, 4, 30), "By phone.", law).Findings.Single();
        (refused.Weight, refused.Source, refused.Instead![0]).ShouldBe((Weight.Block, law.Source, "Charge from Fri 1 May 2026"));
        SupportRules.MayCharge(support, 40_00, new(2026, 5, 1), "By phone.", law).Allowed.ShouldBeTrue();
        SupportRules.MayCharge(Support(SupportKind.Equipment, null, 1000_00), 5_00, new(2027, 1, 1), "By phone.", law).Allowed.ShouldBeFalse();
        SupportRules.MayCharge(Support(SupportKind.Equipment, null, 1000_01), 5_00, new(2027, 1, 1), "By phone.", law).Allowed.ShouldBeTrue();
    }

    static ShortTermSupport Support(SupportKind kind, DateOnly? free, int cost) => Thing.Begin(Guid.CreateVersion7(), new ShortTermSupportBegan(
        Guid.CreateVersion7(), kind, "the stairs", "Home First", Guid.CreateVersion7(), "I want to go to church.", new(2026, 3, 20), new(2026, 5, 20), free, cost), Now, Jo);

    static CrisisRecord Open() => Thing.Begin(Guid.CreateVersion7(), new CrisisOpened(
        Guid.CreateVersion7(), "He fell.", "", "norfolk@1", Jo.Id, Jo.Name, Guid.CreateVersion7(), Now.AddHours(48), 48, "stay-close", null), Now.AddDays(-14), Jo);
}
