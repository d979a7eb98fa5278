using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Xunit;

namespace Threefold.Practice.Tests.Safeguarding;

/// <summary>One decision, at one time: help first, then what they could do, and only then why not.</summary>
public sealed class CapacityRulesTests
{
    static readonly DateOnly Today = new(2026, 1, 20);

    static readonly AbilityAsSeen Could = new(AbilitySeen.Able, "“Helen would fuss, but she ought to know.”");

    static readonly AbilityAsSeen CouldNot = new(AbilitySeen.NotAble, "Asked a minute later she said nobody had spoken to her.");

    internal static readonly CapacityAsAsked SheCan = new()
    {
        Decision = "Can Edna agree to Helen’s being told how she is?", Information = "What Helen would be told, and what Edna may keep to herself.", HelpTime = "In the morning, after her tea",
        Understood = Could, Remembered = Could, Weighed = Could, Told = Could, Finding = CapacityFinding.Able, On = Today,
    };

    internal static readonly CapacityAsAsked SheCannot = SheCan with
    {
        Decision = "Can Edna decide who sits with her at night this week?", Remembered = CouldNot, Impairment = "Dementia, told by Dr Shah.", BecauseOf = "She forgets the choices before she can weigh them.",
        Finding = CapacityFinding.NotAble, CouldWait = "It cannot wait past tonight.", AskAgainWhen = "When Arthur is home.",
    };

    [Fact]
    public void A_whole_record_is_kept_either_way()
    {
        CapacityRules.MayRecord(SheCan, Today).Findings.ShouldBeEmpty();
        CapacityRules.MayRecord(SheCannot, Today).Allowed.ShouldBeTrue(CapacityRules.MayRecord(SheCannot, Today).Because);
    }

    public static TheoryData<string, string, CapacityAsAsked> Missing => new()
    {
        { "no decision", "Decision", SheCan with { Decision = " " } },
        { "not a question", "Decision", SheCan with { Decision = "Helen being told." } },
        { "every decision at once", "Decision", SheCan with { Decision = "Can Edna make decisions?" } },
        { "a lasting mark", "Decision", SheCan with { Decision = "Does it matter that she lacks capacity?" } },
        { "no information", "Information", SheCan with { Information = "" } },
        { "no help given", "HelpTime", SheCan with { HelpTime = "  " } },
        { "an ability not asked", "Weighed", SheCan with { Weighed = new() } },
        { "an ability without evidence", "ToldWords", SheCan with { Told = new(AbilitySeen.Able, "") } },
        { "a finding against what was seen", "Finding", SheCan with { Remembered = CouldNot, Impairment = "Dementia", BecauseOf = "She forgets." } },
        { "unable in nothing", "Finding", SheCannot with { Remembered = Could, Impairment = "", BecauseOf = "" } },
        { "an illness before what they can do", "Impairment", SheCan with { Impairment = "Dementia" } },
        { "an inability without an illness", "Impairment", SheCannot with { Impairment = "" } },
        { "an inability without its cause", "becauseOf", SheCannot with { BecauseOf = " " } },
        { "no finding", "Finding", SheCan with { Finding = null } },
        { "no thought of waiting", "CouldWait", SheCannot with { CouldWait = "" } },
        { "nothing that asks again", "AskAgainWhen", SheCannot with { AskAgainWhen = "" } },
        { "waiting without a day", "AskAgainOn", SheCannot with { Finding = CapacityFinding.NotYet } },
        { "a day that has gone", "AskAgainOn", SheCannot with { AskAgainOn = Today } },
        { "no day", "On", SheCan with { On = null } },
        { "a day to come", "On", SheCan with { On = Today.AddDays(1) } },
    };

    [Theory, MemberData(nameof(Missing))]
    public void What_is_missing_is_said_beside_its_field(string what, string field, CapacityAsAsked asked)
    {
        var verdict = CapacityRules.MayRecord(asked, Today);
        verdict.Allowed.ShouldBeFalse(what);
        verdict.Findings.ShouldContain(f => f.Field.Equals(field, StringComparison.OrdinalIgnoreCase), what);
    }

    [Theory, InlineData("bell \a"), InlineData("nul \0")]
    public void Characters_that_cannot_be_kept_are_refused_in_every_field(string hostile)
    {
        CapacityRules.MayRecord(SheCan with { Information = hostile }, Today).Allowed.ShouldBeFalse();
        CapacityRules.MayRecord(SheCan with { HelpAdvocate = hostile }, Today).Allowed.ShouldBeFalse();
        CapacityRules.MayRecord(SheCan with { Weighed = new(AbilitySeen.Able, hostile) }, Today).Allowed.ShouldBeFalse();
        CapacityRules.MayRecord(SheCannot with { BecauseOf = hostile }, Today).Allowed.ShouldBeFalse();
        CapacityRules.MayRecord(SheCan with { CouldWait = hostile }, Today).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void The_five_principles_stand_beside_it_in_plain_words()
    {
        CapacityRules.Principles.Count.ShouldBe(5);
        ReadingAge.Of([.. CapacityRules.Principles, .. BestInterestsRules.Prompts]).ShouldBeLessThanOrEqualTo(ReadingAge.Plain);
    }

    [Fact]
    public void Nothing_held_about_somebody_says_that_they_lack_capacity()
    {
        // LF-6: only a record of one decision may speak of it, and a talk's question whether to ask.
        var allowed = new[] { nameof(CapacityDecision), nameof(BestInterestsDecision), nameof(Threefold.Practice.Conversations.Conversation) };
        var things = typeof(Thing).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Thing))).ToList();
        things.Count.ShouldBeGreaterThan(20);
        things.Where(t => !allowed.Contains(t.Name)).SelectMany(t => t.GetProperties().Select(p => $"{t.Name}.{p.Name}"))
            .Where(IsAMark).ShouldBeEmpty();
        typeof(Person).GetProperties().Select(p => p.Name).Where(IsAMark).ShouldBeEmpty();
        IsAMark("Person.LacksCapacity").ShouldBeTrue();
    }

    static bool IsAMark(string name) => name.Contains("Capacity", StringComparison.OrdinalIgnoreCase) || name.Contains("Incapab", StringComparison.OrdinalIgnoreCase);
}
