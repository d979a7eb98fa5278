using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.People;

public sealed class ACircle
{
    static readonly TieAsTold Husband = new() { Name = "Arthur", Relation = "husband", Help = "personal care", HowOften = "daily", LivesWith = true };
    static readonly TieAsTold Wife = new() { Name = "Edna", Relation = "wife", Depends = true, LivesWith = true };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_couple_is_two_records_one_household_and_a_tie_on_each(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));

        (await house.DoAsync((JoinHousehold act) => act.DoAsync(AHouse.Priya, edna, arthur))).Because.ShouldBe("");
        (await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, Husband, new TieBack(arthur, Wife)))).Because.ShouldBe("");

        var (hers, his) = ((await house.HeldAsync<Tie>(edna)).Single(), (await house.HeldAsync<Tie>(arthur)).Single());
        (hers.Other, his.Other, hers.Relation, his.Relation).ShouldBe((arthur, edna, "husband", "wife"));
        (await house.HeldAsync<Person>(edna)).Single().Household.ShouldBe((await house.HeldAsync<Person>(arthur)).Single().Household);
        (await house.DoAsync((JoinHousehold act) => act.DoAsync(AHouse.Priya, edna, edna))).Allowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Arthur_says_he_is_not_a_carer_and_both_pages_know(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (edna, arthur) = (await Couple.EdnaAsync(house), await Couple.ArthurAsync(house));
        await house.DoAsync((NoteTie act) => act.DoAsync(AHouse.Priya, edna, Husband, new TieBack(arthur, Wife)));

        (await house.DoAsync((SayOwnWord act) => act.DoAsync(AHouse.Priya, arthur, "husband", notCarer: true))).Because.ShouldBe("");
        var offer = (await house.DoAsync((OfferOwnConversation act) => act.DoAsync(AHouse.Priya, arthur))).Answer!.Value;
        (await house.DoAsync((AnswerOwnConversation act) => act.DoAsync(AHouse.Priya, arthur, offer, OfferAnswer.Declined))).Because.ShouldStartWith("Write what would be");
        await house.DoAsync((AnswerOwnConversation act) => act.DoAsync(AHouse.Priya, arthur, offer, OfferAnswer.Declined, "if my breathing gets worse"));
        (await house.DoAsync((SayWhatHelpIGive act) => act.DoAsync(AHouse.Priya, arthur, "Edna", new HelpAsTold { Help = "I am her carer", Able = CanIt.Yes, Willing = CanIt.Yes }))).Allowed.ShouldBeFalse();
        await house.DoAsync((SayWhatHelpIGive act) => act.DoAsync(AHouse.Priya, arthur, "Edna", new HelpAsTold { Help = "washing and dressing", Able = CanIt.Partly, Willing = CanIt.Yes, OwnLife = "I am tired." }));

        (await house.WithAsync((OpenPerson act) => act.DoAsync(AHouse.Priya, edna))).Flags.Labels.ShouldBe(["Arthur does not want to be called a carer. We say “Arthur, Edna’s husband”."]);
        (await house.WithAsync((OpenPerson act) => act.DoAsync(AHouse.Priya, arthur))).Flags.Labels.ShouldBe(["Arthur does not want to be called a carer. Their own word: “husband”."]);
        (await house.HeldAsync<NextStep>(arthur)).ShouldAllBe(s => s.DoneAt != null);
        (await house.StoryAsync(arthur)).Concat(await house.StoryAsync(edna)).ShouldNotContain(s => s!.Contains("carer", StringComparison.OrdinalIgnoreCase));
        (await house.StoryAsync(edna)).ShouldNotContain(s => s!.Contains("tired", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_hands_on_one_strength_lose_neither_text(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var id = (await house.DoAsync((NameStrength act) => act.DoAsync(AHouse.Priya, edna, StrengthPlace.Own, "Sings hymns", "Edna"))).Answer!.Value;
        await house.DoAsync((RewordStrength act) => act.DoAsync(AHouse.Amira, edna, id, 1, "Sings hymns, knows them all", "Edna"));

        var clash = await Should.ThrowAsync<SavedFirst>(() => house.DoAsync((RewordStrength act) => act.DoAsync(AHouse.Priya, edna, id, 1, "Sings in the choir", "Edna")));
        (clash.Field, clash.Theirs, clash.By, clash.At, clash.Version).ShouldBe(("Words", "Sings hymns, knows them all", "Amira", house.Clock.GetUtcNow().UtcDateTime, 2));
        await house.DoAsync((RewordStrength act) => act.DoAsync(AHouse.Priya, edna, id, clash.Version, "Sings in the choir, knows all the hymns", "Edna"));

        (await house.HeldAsync<Strength>(edna)).Single().Words.ShouldBe("Sings in the choir, knows all the hymns");
        (await house.StoryAsync(edna)).ShouldContain("A strength, put this way now: “Sings hymns, knows them all”");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Hostile_words_are_kept_as_they_are_or_refused_and_nothing_breaks(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var kept = "<script>alert(1)</script> ' OR 1=1; -- =SUM(A1) 🎵 שלום {{x}} %00";

        (await house.DoAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, edna, SayingKind.Matters, kept, "Edna"))).Because.ShouldBe("");
        (await house.DoAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, edna, SayingKind.Matters, "nul \0 here", "Edna"))).Allowed.ShouldBeFalse();
        (await house.DoAsync((NoteSaying act) => act.DoAsync(AHouse.Priya, edna, SayingKind.Matters, new string('x', 100_000), "Edna"))).Allowed.ShouldBeFalse();

        (await house.HeldAsync<Saying>(edna)).Single().Words.ShouldBe(kept);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Agreements_equality_answers_and_needs_are_asked_answered_and_asked_again(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        await house.DoAsync((AskEquality act) => act.DoAsync(AHouse.Priya, edna, EqualityTopic.Ethnicity, AnswerState.PreferNotToSay));
        await house.DoAsync((AskEquality act) => act.DoAsync(AHouse.Priya, edna, EqualityTopic.Ethnicity, AnswerState.Answered, "irish"));
        var sharing = (await house.DoAsync((AgreeSharing act) => act.DoAsync(AHouse.Priya, edna, new SharingAsTold { What = "my story", WithWhom = "Helen" }))).Answer!.Value;
        await house.DoAsync((EndSharing act) => act.DoAsync(AHouse.Priya, edna, sharing, "She changed her mind."));
        await house.DoAsync((AskCommunicationNeeds act) => act.DoAsync(AHouse.Priya, edna, needsNothing: true));
        await house.DoAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, edna, NeedKind.Interpreter, "Punjabi"));
        (await house.DoAsync((AskCommunicationNeeds act) => act.DoAsync(AHouse.Priya, edna, needsNothing: true))).Allowed.ShouldBeFalse();

        var about = await house.WithAsync((OpenAbout act) => act.DoAsync(AHouse.Priya, edna));

        (about.Answers.Single().Key, about.Answers.Single().State).ShouldBe(("irish", AnswerState.Answered));
        about.Sharing.ShouldBeEmpty();
        about.Asked!.NeedsNothing.ShouldBeFalse();
        (await house.StoryAsync(edna)).Count(s => s!.Contains("ethnic group", StringComparison.Ordinal)).ShouldBe(2);
    }
}
