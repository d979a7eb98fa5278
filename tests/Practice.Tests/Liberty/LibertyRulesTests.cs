using Shouldly;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;
using Xunit;

namespace Threefold.Practice.Tests.Liberty;

/// <summary>The clocks of the law, and what it asks before anybody is deprived of their liberty.</summary>
public sealed class LibertyRulesTests
{
    static readonly DateOnly Today = new(2026, 7, 1);
    static readonly Author Priya = new(Guid.NewGuid(), "Priya");
    static readonly Actor Manager = new(ActorKind.Worker, Guid.NewGuid(), "Maya", new HashSet<Role> { Role.TeamManager }, new HashSet<Guid>(), new HashSet<Guid>());

    static readonly LibertyScheme Law = new("dols", "Deprivation of Liberty Safeguards", 21, 7, 7, 28, 12, new(2026, 6, 2), ["mental-health", "best-interests"],
        [new("age", "Age", ""), new("mental-health", "Mental health", ""), new("best-interests", "Best interests", "")]);

    static readonly LibertyAsAsked Asked = new() { Kind = LibertyPlace.CareHome, Place = "Larkfield", AskedBy = "The manager", ReceivedOn = Today, Urgent = false, Why = "A code.", TheySay = "“Out.”", FamilySays = "Her son: no." };

    static LibertyRequest Begun(LibertyAsAsked? asked = null) => Thing.Begin(Guid.NewGuid(), new LibertyRequested(Guid.NewGuid(), Law.Key, asked ?? Asked, LibertyRules.MustDecideBy(asked ?? Asked, Law, Today), Guid.NewGuid()), Days.At(Today, new(9, 0)), Priya);

    static LibertyAssessment Found(LibertyRequest request, string key, bool met = true, string whom = "Asha") => Thing.Begin(request.Person, new LibertyAssessed(Guid.NewGuid(), request.Id, key, key, met, whom, Today), Days.At(Today, new(9, 0)), Priya);

    [Fact]
    public void The_last_day_is_the_twenty_first_or_the_end_of_what_was_begun_at_once_if_that_is_sooner()
    {
        LibertyRules.MustDecideBy(Asked, Law, Today).ShouldBe(new(2026, 7, 22));
        LibertyRules.MustDecideBy(Asked with { Urgent = true, UrgentUntil = Today.AddDays(6) }, Law, Today).ShouldBe(new(2026, 7, 7));
        LibertyRules.MustDecideBy(Asked with { Urgent = true, UrgentUntil = Today.AddDays(-1) }, Law, Today).ShouldBe(new(2026, 7, 22), "what was over when the request came holds no clock");
    }

    [Fact]
    public void A_home_may_allow_itself_seven_days_with_the_first_among_them()
    {
        Verdict Take(int days) => LibertyRules.MayTake(Asked with { Urgent = true, UrgentUntil = Today.AddDays(days) }, Law, [], 80, Today);
        Take(6).Findings.ShouldBeEmpty();
        Take(7).Findings.ShouldHaveSingleItem().Field.ShouldBe("UrgentUntil");
        LibertyRules.MayTake(Asked with { Urgent = null }, Law, [], 80, Today).Findings.ShouldHaveSingleItem().Field.ShouldBe("Urgent");
        LibertyRules.MayTake(new LibertyAsAsked(), Law, [], 17, Today).Findings.Select(f => f.Field).Order().ShouldBe(new[] { "", "AskedBy", "FamilySays", "Kind", "Place", "ReceivedOn", "TheySay", "Urgent", "Why" }.Order());
        LibertyRules.MayTake(Asked, Law, [], null, Today).Allowed.ShouldBeTrue("an age that is not known stands in nobody’s way: it is one of the six");
    }

    [Fact]
    public void It_is_given_only_when_all_is_met_for_a_year_at_most_and_refused_only_for_what_was_not()
    {
        var request = Begun();
        LibertyAsGiven given = new() { On = Today, Until = Today.AddMonths(12), Representative = "Carol", Words = "Nothing less." };
        LibertyAssessment[] all = [Found(request, "age"), Found(request, "mental-health", whom: "Dr Shah"), Found(request, "best-interests")];
        LibertyRules.MayAuthorise(request, Law, all, given, Manager, Today).Findings.ShouldBeEmpty();
        LibertyRules.MayAuthorise(request, Law, all, given with { Until = Today.AddMonths(12).AddDays(1) }, Manager, Today).Findings.ShouldHaveSingleItem().Field.ShouldBe("Until");
        LibertyRules.MayAuthorise(request, Law, all[..2], given, Manager, Today).Because.ShouldContain("Not yet: best interests");
        LibertyRules.MayAuthorise(request, Law, all, given with { Representative = " " }, Manager, Today).Findings.ShouldHaveSingleItem().Field.ShouldBe("Representative");
        LibertyRules.MayRefuse(request, all, "best-interests", "A walk would do.", Today, Manager, Today).Allowed.ShouldBeFalse();
        LibertyRules.MayRefuse(request, [Found(request, "best-interests", met: false)], "best-interests", "A walk would do.", Today, Manager, Today).Findings.ShouldBeEmpty();
        LibertyRules.MayAssess(request, Law, all, "best-interests", true, "DR SHAH", Today, Today).Findings.ShouldHaveSingleItem().Field.ShouldBe("byWhom");
    }

    [Fact]
    public void What_was_given_before_the_law_changed_is_looked_at_again_once()
    {
        var before = new DateOnly(2026, 5, 1);
        var request = Begun(Asked with { ReceivedOn = before });
        request.Follow(new LibertyAuthorised(request.Id, new LibertyAsGiven { On = before, Until = before.AddMonths(6), Representative = "Carol", Words = "A code." }), request.Person, Days.At(before, new(9, 0)), Priya);
        LibertyRules.MustLookAgain(request, Law, new(2026, 6, 1)).ShouldBeFalse();
        LibertyRules.MustLookAgain(request, Law, Today).ShouldBeTrue();
        request.Follow(new LibertyLookedAtAgain(request.Id, "She is content, and says so.", "", Today), request.Person, Days.At(Today, new(9, 0)), Priya);
        LibertyRules.MustLookAgain(request, Law, Today).ShouldBeFalse();
    }

    [Fact]
    public void Another_scheme_with_other_days_and_other_questions_needs_no_other_rule()
    {
        var next = new LibertyScheme("next", "Another law", 14, 0, 0, 28, 36, new(2026, 6, 2), [], [new("consent", "Consent", "")]);
        LibertyRules.MustDecideBy(Asked, next, Today).ShouldBe(Today.AddDays(14));
        var request = Begun();
        LibertyRules.MayAuthorise(request, next, [Found(request, "consent")], new LibertyAsGiven { On = Today, Until = Today.AddMonths(36), Representative = "Carol", Words = "Nothing less." }, Manager, Today).Findings.ShouldBeEmpty();
    }
}
