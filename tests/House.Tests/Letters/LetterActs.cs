using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.PracticeModels;
using Threefold.Practice.Letters;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Letters;

public sealed class LetterActs
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_letter_is_made_looked_at_sent_by_the_outbox_and_kept(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await ALetter.ToEdnaAsync(house);
        await edna.AddressAsync();
        (await edna.WriteAsync()).Allowed.ShouldBeTrue();
        var letter = (await edna.ReadAsync()).Letter;
        letter.Html.ShouldContain("12 Mill Lane");
        letter.Hash.Length.ShouldBe(64);
        (await edna.SendAsync(LetterWay.Post)).Because.ShouldStartWith("Read it through first");
        (await edna.LookAsync()).Allowed.ShouldBeTrue();
        (await edna.SendAsync(null)).Because.ShouldBe("Say how it goes.");
        (await edna.SendAsync(LetterWay.Email)).Because.ShouldStartWith("We do not know an email address");
        (await edna.SendAsync(LetterWay.Post)).Allowed.ShouldBeTrue();
        var sent = await edna.ReadAsync();
        (sent.Letter.State, sent.Message!.Channel, sent.Message.To).ShouldBe((LetterState.Sent, MessageChannel.Letter, "12 Mill Lane\nNR1 1AA"));
        sent.Message.Text.ShouldBe(letter.Text);
        (await edna.SendAsync(LetterWay.ByHand)).Because.ShouldStartWith("This letter has gone");
        (await edna.BecameAsync(false, "")).Because.ShouldStartWith("Write what came back");
        (await edna.BecameAsync(false, "No such house.")).Allowed.ShouldBeTrue();
        await using var store = house.Stores.Open();
        (await store.Set<NextStep>().SingleAsync(s => s.About == edna.Letter)).What.ShouldContain("came back");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_hidden_or_unsafe_address_is_never_on_a_letter_and_never_posted_to(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await ALetter.ToEdnaAsync(house);
        await edna.AddressAsync(hidden: true);
        await edna.AddressAsync(safe: WaySafety.NotSafe);
        await edna.WriteAsync();
        (await edna.ReadAsync()).Letter.Html.ShouldNotContain("Mill Lane");
        await edna.LookAsync();
        (await edna.SendAsync(LetterWay.Post)).Because.ShouldStartWith("We do not know an address that they said is safe");
        (await edna.SendAsync(LetterWay.ByHand)).Allowed.ShouldBeTrue();

        // Nor when we post what was made outside ourselves.
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        await edna.WriteAsync(format: LetterFormat.Braille);
        await edna.LookAsync();
        await edna.OrderAsync(LetterFormat.Braille, "Sight Centre", today);
        await edna.HereAsync(today);
        (await edna.SendAsync(LetterWay.OwnPost)).Because.ShouldStartWith("We do not know an address that they said is safe");
        (await edna.SendAsync(LetterWay.ByHand)).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Large_print_is_printed_here_and_posted_by_ourselves_for_the_outbox_has_no_size(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await ALetter.ToEdnaAsync(house);
        await edna.NeedsAsync("large print, 20 point");
        await edna.WriteAsync();
        await edna.LookAsync();
        (await edna.SendAsync(LetterWay.OwnPost)).Because.ShouldStartWith("We do not know an address that they said is safe");
        await edna.AddressAsync();
        (await edna.SendAsync(LetterWay.Post)).Because.ShouldContain("Print it here and post it yourselves");
        (await edna.SendAsync(LetterWay.OwnPost)).Allowed.ShouldBeTrue();
        var sent = await edna.ReadAsync();
        (sent.Letter.State, sent.Letter.Way, sent.Message).ShouldBe((LetterState.Sent, LetterWay.OwnPost, null));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_signature_under_other_words_signs_nothing_and_helps_no_letter_on_its_way(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await ALetter.ToEdnaAsync(house);
        await edna.NoteAsync<ContactWay>(id => new ContactWayNoted(id, new WayAsTold { Kind = WayKind.Email, Value = "edna@example.org", Safe = WaySafety.Safe }));
        await edna.WriteAsync("direct-payment-agreement");
        await edna.LookAsync();
        var given = new SignatureAsGiven { With = SignedWith.TypedName, As = SignedAs.Person, Name = "Edna Quillfeather", Identity = "I know her.", On = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime) };
        (await edna.SignAsync((await edna.ReadAsync()).Letter.Hash, given)).Allowed.ShouldBeTrue();

        var values = ALetter.Samples("direct-payment-agreement");
        values["you-get"] = "£1";
        var seen = (await edna.ReadAsync()).Letter.Version;
        (await house.WithAsync((WriteLetter act) => act.DoAsync(AHouse.Priya, edna.Person, "direct-payment-agreement", new LetterAsTyped { Values = values }, (edna.Letter, seen), new RuleAnswer(true)))).Allowed.ShouldBeTrue();
        await edna.LookAsync();
        (await edna.SendAsync(LetterWay.Email)).Because.ShouldStartWith("Nobody has signed this yet.");
        (await edna.SignAsync((await edna.ReadAsync()).Letter.Hash, given)).Allowed.ShouldBeTrue();
        (await edna.SendAsync(LetterWay.Email)).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_form_they_asked_for_is_chosen_and_Braille_is_ordered_awaited_and_posted(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await ALetter.ToEdnaAsync(house);
        await edna.AddressAsync();
        await edna.NeedsAsync("Braille");
        (await edna.WriteAsync(format: LetterFormat.Print)).Because.ShouldBe("Edna Quillfeather asked for Braille. This letter is print.");
        (await edna.WriteAsync(format: LetterFormat.Print, read: true)).Allowed.ShouldBeTrue();
        (await edna.WriteAsync()).Allowed.ShouldBeTrue();
        (await edna.ReadAsync()).Letter.Format.ShouldBe(LetterFormat.Braille);
        await edna.LookAsync();
        (await edna.SendAsync(LetterWay.ByHand)).Because.ShouldContain("Order it first");
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        (await edna.OrderAsync(LetterFormat.Print, "", null)).Findings.Select(f => f.Says).ShouldBe(["Choose what is made.", "Write who makes it.", "Write the day it is due."], ignoreOrder: true);
        (await edna.OrderAsync(LetterFormat.Braille, "Sight Centre", today.AddDays(7))).Allowed.ShouldBeTrue();
        await using (var store = house.Stores.Open()) (await store.Set<NextStep>().SingleAsync(s => s.About == edna.Letter && s.DoneAt == null)).What.ShouldContain("Ask Sight Centre");
        (await edna.SendAsync(LetterWay.ByHand)).Because.ShouldContain("has not arrived");
        (await edna.HereAsync(today.AddDays(-1))).Allowed.ShouldBeFalse();
        (await edna.HereAsync(today)).Allowed.ShouldBeTrue();
        (await edna.SendAsync(LetterWay.Post)).Because.ShouldContain("The outbox sends words only");
        (await edna.SendAsync(LetterWay.OwnPost)).Allowed.ShouldBeTrue();
        await using var after = house.Stores.Open();
        (await after.Set<NextStep>().CountAsync(s => s.About == edna.Letter && s.DoneAt == null)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Arthur_is_never_called_a_carer_in_a_letter_and_Helen_has_a_copy_only_by_leave(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await ALetter.ToEdnaAsync(house);
        await edna.NoteAsync<Tie>(id => new TieNoted(id, null, new TieAsTold { Name = "Arthur", Relation = "husband", NotCarer = true }));
        var helen = await edna.NoteAsync<Tie>(id => new TieNoted(id, null, new TieAsTold { Name = "Helen", Relation = "daughter" }));
        var values = ALetter.Samples("waiting");
        values["waiting-why"] = "Your carer is away.";
        (await edna.WriteAsync(values: values)).Because.ShouldStartWith("They do not want to be called a carer.");
        (await edna.WriteAsync(tie: helen)).Because.ShouldBe("It is not written down that we may tell Helen. Ask the person first.");
        var agreed = await edna.NoteAsync<SharingAgreement>(id => new SharingDecided(id, new SharingAsTold { What = "letters", WithWhom = "Helen", For = "to help", Answer = SharingAnswer.Agreed }));
        (await edna.WriteAsync(tie: helen)).Because.ShouldBe("13 January 2026: They agreed that we share letters with Helen. Say that this covers the letter, or write to the person instead.");
        (await edna.WriteAsync(tie: helen, covers: agreed)).Allowed.ShouldBeTrue();
        (await edna.ReadAsync()).Letter.Html.ShouldContain("This is a copy of a letter to Edna");
        await edna.LookAsync();
        (await edna.ReadAsync()).Leave!.By!.Id.ShouldBe(agreed);
        (await edna.SendAsync(LetterWay.Post, agreed)).Because.ShouldStartWith("Give it by hand");
        (await edna.SendAsync(LetterWay.ByHand)).Because.ShouldContain("Say that this covers the letter");
        var no = await edna.NoteAsync<SharingAgreement>(id => new SharingDecided(id, new SharingAsTold { What = "anything", WithWhom = "Helen", Answer = SharingAnswer.Objected }));
        (await edna.SendAsync(LetterWay.ByHand, agreed)).Because.ShouldStartWith("Helen may not have this.");
        await house.WithAsync((Casework.People.EndSharing act) => act.DoAsync(AHouse.Priya, edna.Person, no, "She changed her mind."));
        (await edna.SendAsync(LetterWay.ByHand, agreed)).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task An_agreement_is_signed_exactly_as_its_words_stand(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await ALetter.ToEdnaAsync(house);
        await edna.WriteAsync("direct-payment-agreement");
        var hash = (await edna.ReadAsync()).Letter.Hash;
        var today = DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime);
        var given = new SignatureAsGiven { With = SignedWith.Ink, As = SignedAs.Person, Name = "Edna Quillfeather", Identity = "I know her.", On = today };
        (await edna.SignAsync(hash, given)).Because.ShouldStartWith("Read it through first");
        await edna.LookAsync();
        (await edna.SignAsync("another", given)).Because.ShouldStartWith("The words have changed");
        (await edna.SignAsync(hash, given)).Because.ShouldBe("Write where the signed paper is kept or scanned.");
        (await edna.SignAsync(hash, new())).Findings.Count.ShouldBe(5);
        (await edna.SignAsync(hash, given with { Paper = "Scanned on the day." })).Allowed.ShouldBeTrue();
        var signed = (await edna.ReadAsync()).Signatures.ShouldHaveSingleItem();
        (signed.Hash, signed.Template, signed.NotedBy).ShouldBe((hash, "direct-payment-agreement@1", "Priya Nair"));
        await edna.WriteAsync();
        (await edna.SignAsync((await edna.ReadAsync()).Letter.Hash, given)).Because.ShouldStartWith("This letter is not an agreement");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_council_writes_its_own_words_and_letters_written_before_keep_theirs(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await ALetter.ToEdnaAsync(house);
        await edna.WriteAsync();
        var shipped = ShippedLetters.Find("waiting")!;
        Task<Practice.Ground.Verdict> Save(int seen, string body) => house.WithAsync((SaveLetterTemplate act) => act.DoAsync(AModel.Pia, "waiting", seen, "You are still waiting", body));
        Task<Practice.Ground.Verdict> Publish(int seen, bool read = false) => house.WithAsync((PublishLetterTemplate act) => act.DoAsync(AModel.Pia, "waiting", seen, new RuleAnswer(read, null)));
        (await house.WithAsync((SaveLetterTemplate act) => act.DoAsync(AHouse.Maya, "waiting", 0, "Mine", shipped.Body))).Because.ShouldStartWith("Only the practice lead");
        (await Save(0, shipped.Body + "\nThis is for service users. {{nobody}}")).Allowed.ShouldBeTrue();
        (await Publish(1)).Findings.Select(f => f.Says).ShouldContain(s => s.Contains("service user") || s.Contains("nobody"));
        await Should.ThrowAsync<SavedFirst>(() => Save(0, "mine"));
        (await Save(1, shipped.Body + "\nWe think of you.\n")).Allowed.ShouldBeTrue();
        (await Publish(1)).Allowed.ShouldBeFalse();
        (await Publish(2)).Allowed.ShouldBeTrue();
        (await house.Get<LetterTemplateShelf>().FindAsync("waiting")).Id.ShouldBe("waiting@2");
        (await edna.ReadAsync()).Letter.Html.ShouldNotContain("We think of you.");
        await edna.WriteAsync();
        var now = (await edna.ReadAsync()).Letter;
        (now.TemplateVersion, now.Html.Contains("We think of you.", StringComparison.Ordinal)).ShouldBe((2, true));
    }
}
