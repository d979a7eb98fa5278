using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.Practice.Tests.People;

/// <summary>Leave to tell somebody: only by an agreement that holds and that names them, and never against a “no”.</summary>
public sealed class LeaveToTellSomebody
{
    static readonly Guid Edna = Guid.CreateVersion7();
    static readonly DateTime At = new(2026, 1, 20, 11, 0, 0, DateTimeKind.Utc);
    static readonly DateOnly Today = new(2026, 1, 20);

    static T Begin<T>(Fact<T> fact, int minutes = 0) where T : Thing, new() => Thing.Begin(Edna, fact, At.AddMinutes(minutes), new Author(Edna, "Priya Nair"));

    static Tie In(string name, string relation = "daughter") => Begin(new TieNoted(Guid.CreateVersion7(), null, new TieAsTold { Name = name, Relation = relation }));

    static SharingAgreement Said(string with, SharingAnswer answer = SharingAnswer.Agreed, DateOnly? until = null, int minutes = 0) =>
        Begin(new SharingDecided(Guid.CreateVersion7(), new SharingAsTold { What = "how I am", WithWhom = with, Answer = answer, Until = until }), minutes);

    static bool Yes(Tie tie, string with, params Tie[] others) => LeaveRules.Of(tie, [tie, .. others], [Said(with)], Today).By is not null;

    static bool No(Tie tie, string with) => LeaveRules.Of(tie, [tie], [Said(with, SharingAnswer.Objected)], Today).Against is not null;

    [Theory]
    // Whole words, and never a title or an article.
    [InlineData("Mrs Kaur", "Mrs Patel", false)]
    [InlineData("The vicar", "The doctor", false)]
    [InlineData("Mrs", "Mrs Patel", false)]
    [InlineData("The", "The surgery", false)]
    [InlineData("Al", "hospital", false)]
    [InlineData("Al Brown", "the local hospital", false)]
    [InlineData("Ann", "Joanna", false)]
    [InlineData("Ann Lee", "Annette Lee", false)]
    [InlineData("Mrs Patel", "Mrs Patel, next door", true)]
    [InlineData("Mrs Patel", "Mr Patel", false)]
    [InlineData("Mrs Patel", "Mrs Asha Patel", false)]
    [InlineData("Dr Shah", "Dr Shah’s surgery", false)]
    // A family name agrees where both hold one.
    [InlineData("Helen Price", "Helen Price, her daughter", true)]
    [InlineData("Helen Price", "my daughter Helen", true)]
    [InlineData("Helen Price", "Helen Kaur", false)]
    [InlineData("Helen Price", "Helen van der Berg", false)]
    [InlineData("Helen Price", "Tom Price", false)]
    [InlineData("Helen Price", "Mrs Price", false)]
    [InlineData("Helen", "Helen Price, my daughter", true)]
    [InlineData("Mary Anne Price", "Mary Price", true)]
    [InlineData("Séan O’Neill", "Sean ONeill", true)]
    [InlineData("HELEN PRICE", "helen price", true)]
    // Somebody named beside them is not them.
    [InlineData("Helen Price", "Helen’s husband", false)]
    [InlineData("Helen Price", "a friend of Helen", false)]
    [InlineData("Helen Price", "everyone except Helen", false)]
    [InlineData("Helen Price", "everyone except Tom and Helen", false)]
    [InlineData("Helen Price", "Tom, but not Helen", false)]
    [InlineData("Helen Price", "Tom and Helen", true)]
    [InlineData("Helen Price", "Helen, but only by telephone", true)]
    [InlineData("Helen Price", "Helen when I am ill", true)]
    // What the person calls them.
    [InlineData("Aunt Mary", "Aunt Mary", true)]
    [InlineData("Aunt Mary", "Aunt Jean", false)]
    [InlineData("Aunt Mary", "my aunt", false)]
    [InlineData("Mum", "my mum", true)]
    [InlineData("Mum", "Mum’s friend", false)]
    [InlineData("Timebank", "Timebank", true)]
    [InlineData("", "Helen", false)]
    [InlineData("Helen", "", false)]
    public void An_agreement_names_somebody_or_it_does_not(string tie, string with, bool named) => Yes(In(tie), with).ShouldBe(named);

    [Fact]
    public void A_given_name_alone_is_enough_only_where_one_of_the_circle_has_it()
    {
        var (helen, other) = (In("Helen Price"), In("Helen Kaur", "neighbour"));
        Yes(helen, "Helen", other).ShouldBeFalse("it may be the other Helen");
        Yes(helen, "Helen Price", other).ShouldBeTrue();
        Yes(other, "Helen Price", helen).ShouldBeFalse();
        Yes(helen, "Helen", In("Tom Price", "son")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Helen Price", "Helen", true)]
    [InlineData("Helen Price", "Helen Price", true)]
    [InlineData("Helen Price", "a friend of Helen", true)]
    [InlineData("Helen Price", "Helen about money", true)]
    [InlineData("Helen Price", "Mrs Price", true)]
    [InlineData("Helen Price", "my daughter", true)]
    [InlineData("Helen Price", "anybody", true)]
    [InlineData("Helen Price", "Joan, my daughter", false)]
    [InlineData("Helen Price", "Helen Kaur", false)]
    [InlineData("Helen Price", "Tom Price", false)]
    [InlineData("Mrs Patel", "Mr Patel", false)]
    [InlineData("Al", "the hospital", false)]
    public void A_no_is_read_widely_and_still_not_of_somebody_else(string tie, string with, bool named) => No(In(tie), with).ShouldBe(named);

    [Fact]
    public void A_no_that_stands_weighs_more_than_a_yes_and_a_yes_must_be_seen_to_cover_it()
    {
        var helen = In("Helen Price");
        var (yes, later, no) = (Said("Helen, my daughter"), Said("Helen Price", minutes: 5), Said("Helen", SharingAnswer.Objected));
        Verdict May(Guid? covers, params SharingAgreement[] said) => LeaveRules.MayTell(LeaveRules.Of(helen, [helen], said, Today), covers, "letter");

        May(null).Findings.ShouldContain(f => f.Rule == "sharing" && f.Instead!.Contains("Record what may be shared"));
        May(null, yes).Because.ShouldBe("20 January 2026: They agreed that we share how I am with Helen, my daughter. Say that this covers the letter, or write to the person instead.");
        May(yes.Id, yes).Allowed.ShouldBeTrue();
        May(yes.Id, yes, later).Allowed.ShouldBeFalse("the latest is what was agreed");
        May(later.Id, yes, later).Allowed.ShouldBeTrue();
        May(yes.Id, yes, no).Because.ShouldBe("Helen Price may not have this. 20 January 2026: They do not want us to share how I am with Helen. If that has changed, write it down first.");
        May(yes.Id, yes, Said("Helen", SharingAnswer.Objected, Today.AddDays(-1))).Allowed.ShouldBeTrue("that “no” was for a time");
        var past = Said("Helen", until: Today.AddDays(-1));
        May(past.Id, past).Allowed.ShouldBeFalse();
        yes.Follow(new SharingEnded(yes.Id, "how I am", "Helen, my daughter", "", Today), Edna, At, new Author(Edna, "Priya Nair"));
        May(yes.Id, yes).Allowed.ShouldBeFalse("it does not hold any more");
        LeaveRules.MayTell(null, null, "letter").Allowed.ShouldBeTrue("the person needs nobody’s leave");
    }
}
