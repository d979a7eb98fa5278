using Shouldly;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.Practice.Tests.People;

public sealed class KeepingWordsFair
{
    static readonly DateOnly Today = new(2026, 1, 13);
    static readonly EarlyHelpAsTold Coping = new() { Reason = "Arthur does everything, and he is not well.", Basis = "Care Act s 2", LookAgainOn = Today.AddMonths(6), Told = WasTold.Yes };

    [Theory]
    [InlineData("She lacks capacity.")]
    [InlineData("He has no mental capacity to decide anything")]
    [InlineData("Edna LACKS MENTAL CAPACITY")]
    public void Capacity_is_about_one_decision_and_never_a_note_about_somebody(string words)
    {
        Strength.MayName(words, "Priya").Because.ShouldStartWith("Capacity is about one decision");
        Saying.MayNote(words, "Priya").Allowed.ShouldBeFalse();
        CommunicationRules.MayNote(words).Allowed.ShouldBeFalse();
        EarlyHelpNote.MayNote(Coping with { Reason = words }, Today).Allowed.ShouldBeFalse();
        LabelRules.MayNote(new TieAsTold { Name = "Arthur", Relation = "husband", Help = words }).Allowed.ShouldBeFalse();
        Saying.MayNote(words, "Priya").Findings[0].Instead!.Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Nothing_held_about_a_person_is_a_mark_of_capacity()
    {
        var held = typeof(Person).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Thing)) && t.Namespace == typeof(Person).Namespace).ToList();
        held.ShouldContain(typeof(CommunicationNeed));
        held.SelectMany(t => t.GetProperties().Select(p => $"{t.Name}.{p.Name}")).ShouldNotContain(n => n.Contains("Capacity", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001bb")]
    public void Characters_that_no_database_keeps_are_refused_clearly(string words) =>
        KeepableWords.MayKeep(words, "Words").Because.ShouldStartWith("Some of these characters");

    [Fact]
    public void Half_a_character_is_refused_clearly() =>
        KeepableWords.MayKeep($"a{(char)0xD83D}b", "Words").Because.ShouldStartWith("Some of these characters");

    [Theory]
    [InlineData("Hymns. 🎵 and =SUM(A1) and <script> and ‘quotes’")]
    [InlineData("שלום\r\nمرحبا")]
    [InlineData("")]
    public void Any_words_that_people_say_are_kept(string words) => KeepableWords.MayKeep(words, "Words").Allowed.ShouldBeTrue();

    [Fact]
    public void A_hundred_thousand_letters_are_too_long_to_keep() =>
        KeepableWords.MayKeep(new string('a', 100_000), "Words").Because.ShouldStartWith("This is too long");

    [Fact]
    public void Early_help_cannot_be_noted_until_somebody_says_if_the_person_was_told()
    {
        EarlyHelpNote.MayNote(Coping, Today).Allowed.ShouldBeTrue();
        EarlyHelpNote.MayNote(Coping with { Told = null }, Today).Because.ShouldBe("Say if the person was told.");
        EarlyHelpNote.MayNote(Coping with { Told = WasTold.NotYet }, Today).Because.ShouldStartWith("Write why they have not been told");
    }

    [Fact]
    public void Early_help_is_looked_at_again_within_six_months()
    {
        EarlyHelpNote.MayNote(Coping with { LookAgainOn = Today.AddMonths(6).AddDays(1) }, Today).Because.ShouldBe("Look at this again within 6 months.");
        EarlyHelpNote.MayNote(Coping with { LookAgainOn = Today }, Today).Allowed.ShouldBeFalse();
        EarlyHelpNote.MayNote(Coping with { LookAgainOn = null }, Today).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void Going_against_a_wish_not_to_share_needs_a_reason_and_what_they_were_told()
    {
        var sharing = new SharingAsTold { What = "how to reach me", WithWhom = "the ward", Answer = SharingAnswer.Overridden };

        SharingAgreement.MayNote(sharing, Today).Findings.Select(f => f.Field).ShouldBe(["Reason", "Told"]);
        SharingAgreement.MayNote(sharing with { Reason = "Somebody else is at risk.", Told = "Told on the phone." }, Today).Allowed.ShouldBeTrue();
        SharingAgreement.MayNote(sharing with { Answer = SharingAnswer.Objected }, Today).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void What_they_do_not_want_shared_may_not_be_shared_and_an_end_date_ends_it()
    {
        Agreement(SharingAnswer.Objected, null).MayBeSharedOn(Today).ShouldBeFalse();
        Agreement(SharingAnswer.Agreed, Today).MayBeSharedOn(Today).ShouldBeTrue();
        Agreement(SharingAnswer.Agreed, Today).MayBeSharedOn(Today.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void Being_able_and_being_willing_are_asked_apart()
    {
        var offer = new HelpAsTold { Help = "washing and dressing", Able = CanIt.Yes };

        HelpOffer.MaySay("Edna", offer).Because.ShouldStartWith("Ask if they are willing");
        HelpOffer.MaySay("Edna", offer with { Willing = CanIt.Partly }).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void A_no_to_their_own_conversation_says_what_would_open_it_again()
    {
        OwnConversationOffer.MayAnswer(OfferAnswer.Declined, " ", null, Today).Allowed.ShouldBeFalse();
        OwnConversationOffer.MayAnswer(OfferAnswer.Declined, "if my breathing gets worse", null, Today).Allowed.ShouldBeTrue();
        OwnConversationOffer.MayAnswer(OfferAnswer.Accepted, "", null, Today).Because.ShouldBe("Choose a day to talk by.");
    }

    [Fact]
    public void Anybody_involved_may_limit_a_record_and_only_a_manager_lifts_it()
    {
        var worker = new Actor(ActorKind.Worker, Guid.NewGuid(), "Priya", new HashSet<Role> { Role.SocialWorker }, new HashSet<Guid>(), new HashSet<Guid>());
        var manager = worker with { Roles = new HashSet<Role> { Role.TeamManager } };

        RestrictedClass.MayPut(worker, "staff", "Her sister works here.").Allowed.ShouldBeTrue();
        RestrictedClass.MayPut(worker, "", "No longer needed.").Because.ShouldStartWith("Ask a manager");
        RestrictedClass.MayPut(manager, "", "No longer needed.").Allowed.ShouldBeTrue();
        RestrictedClass.MayPut(worker, "nosy", "x").Allowed.ShouldBeFalse();
        new RecordRestricted(Guid.NewGuid(), "earlier-identity", "secret").Sentence.ShouldNotContain("identity");
    }

    static SharingAgreement Agreement(SharingAnswer answer, DateOnly? until) => Thing.Begin(
        Guid.NewGuid(), new SharingDecided(Guid.NewGuid(), new SharingAsTold { What = "my story", WithWhom = "Helen", Answer = answer, Until = until }), DateTime.UtcNow, new Author(Guid.NewGuid(), "Priya Nair"));
}
