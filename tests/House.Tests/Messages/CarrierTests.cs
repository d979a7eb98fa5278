using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Shouldly;
using Threefold.Casework.Messages;
using Threefold.Edges.Messages;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Messages;
using Xunit;

namespace Threefold.House.Tests.Messages;

/// <summary>What a carrier says of a hand-over, however the other side behaves: never “taken” for what was not, never “not taken” for what may have been.</summary>
public sealed class CarrierTests
{
    static readonly Outgoing Letter = new("0190aa-1", "helen@example.org", "Helen Jones", "About Friday", "Dear Helen,\nEdna is home.\n.\nGoodbye");

    static readonly NotifySettings Notify = new("", AStubNotify.Key, "11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222", "33333333-3333-3333-3333-333333333333");

    static readonly MailSettings NoMail = new("", 587, "", "", "", "starttls");

    [Theory]
    [InlineData(MailMood.Takes, HandedOver.Taken)]
    [InlineData(MailMood.HangsUpRudely, HandedOver.Taken)]
    [InlineData(MailMood.RefusesTheAddress, HandedOver.Refused)]
    [InlineData(MailMood.IsBusy, HandedOver.NotNow)]
    [InlineData(MailMood.CutsBeforeGreeting, HandedOver.NotNow)]
    [InlineData(MailMood.SpeaksNonsense, HandedOver.NotNow)]
    [InlineData(MailMood.CutsBeforeTheBody, HandedOver.Unknown)]
    [InlineData(MailMood.CutsAfterTheBody, HandedOver.Unknown)]
    [InlineData(MailMood.NeverAnswersTheBody, HandedOver.Unknown)]
    public async Task A_mail_server_is_believed_no_further_than_it_can_be(MailMood mood, HandedOver expected)
    {
        await using var server = new AStubMailServer { Mood = mood };
        var carried = await Mail(server.Port).HandOverAsync(Letter, CancellationToken.None);
        carried.How.ShouldBe(expected);
        if (mood == MailMood.Takes) server.Took.Single().ShouldContain("X-Threefold-Reference: 0190aa-1");
        carried.Why.ShouldNotContain("helen");
    }

    [Fact]
    public async Task Nobody_listening_is_not_now()
    {
        var server = new AStubMailServer();
        var port = server.Port;
        await server.DisposeAsync();
        (await Mail(port).HandOverAsync(Letter, CancellationToken.None)).How.ShouldBe(HandedOver.NotNow);
    }

    [Theory]
    [InlineData("helen@example.org, all@example.org")]
    [InlineData("helen@example.org\r\nBcc: all@example.org")]
    [InlineData("Helen <helen@example.org>")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task Only_one_address_is_ever_written_to(string to)
    {
        await using var server = new AStubMailServer();
        (await Mail(server.Port).HandOverAsync(Letter with { To = to }, CancellationToken.None)).How.ShouldBe(HandedOver.Refused);
        server.Took.ShouldBeEmpty();
    }

    [Fact]
    public async Task Hostile_words_add_no_header_and_end_no_body()
    {
        await using var server = new AStubMailServer();
        (await Mail(server.Port).HandOverAsync(Letter with { ToName = "H\r\nBcc: x@y.z", Heading = "A\r\nX-Evil: 1" }, CancellationToken.None)).How.ShouldBe(HandedOver.Taken);
        var took = server.Took.Single();
        took.Split("\r\n").ShouldNotContain(l => l.StartsWith("X-Evil", StringComparison.Ordinal) || l.StartsWith("Bcc", StringComparison.Ordinal));
        took.ShouldContain("Goodbye");
    }

    [Theory]
    [InlineData(NotifyMood.Takes, HandedOver.Taken)]
    [InlineData(NotifyMood.RefusesTheNumber, HandedOver.Refused)]
    [InlineData(NotifyMood.LetsNobodyIn, HandedOver.NotNow)]
    [InlineData(NotifyMood.IsBusy, HandedOver.NotNow)]
    [InlineData(NotifyMood.SendsElsewhere, HandedOver.NotNow)]
    [InlineData(NotifyMood.Breaks, HandedOver.Unknown)]
    [InlineData(NotifyMood.TakesAndCuts, HandedOver.Unknown)]
    [InlineData(NotifyMood.CutsAndTakesNothing, HandedOver.Unknown)]
    [InlineData(NotifyMood.TakesAndSaysNonsense, HandedOver.Unknown)]
    [InlineData(NotifyMood.TakesAndSaysTooMuch, HandedOver.Unknown)]
    [InlineData(NotifyMood.NeverAnswers, HandedOver.Unknown)]
    public async Task Notify_is_believed_no_further_than_it_can_be(NotifyMood mood, HandedOver expected)
    {
        await using var stub = await AStubNotify.OpenAsync();
        stub.Mood = mood;
        using var http = Carriers.Http();
        http.Timeout = TimeSpan.FromSeconds(3);
        var carried = await Carrier(stub, http, MessageChannel.Text).HandOverAsync(Letter with { To = "07700900123" }, CancellationToken.None);
        carried.How.ShouldBe(expected);
        if (mood == NotifyMood.IsBusy) carried.Wait.ShouldBe(TimeSpan.FromMinutes(10));
        if (mood == NotifyMood.Takes) carried.Reference.ShouldBe(stub.Ids["0190aa-1"]);
    }

    [Theory]
    [InlineData(NotifyMood.Takes, true, "delivered", HandedOver.Taken)]
    [InlineData(NotifyMood.Takes, true, "permanent-failure", HandedOver.Refused)]
    [InlineData(NotifyMood.Takes, false, "", HandedOver.NotNow)]
    [InlineData(NotifyMood.SendsElsewhere, true, "", HandedOver.NotNow)]
    [InlineData(NotifyMood.Breaks, true, "", HandedOver.Unknown)]
    [InlineData(NotifyMood.TakesAndSaysNonsense, true, "", HandedOver.Unknown)]
    [InlineData(NotifyMood.CutsAndTakesNothing, true, "", HandedOver.Unknown)]
    public async Task Notify_is_asked_by_our_own_reference(NotifyMood whenAsked, bool took, string status, HandedOver expected)
    {
        await using var stub = await AStubNotify.OpenAsync();
        (stub.WhenAsked, stub.Status) = (whenAsked, status);
        if (took) stub.Ids["0190aa-1"] = Guid.NewGuid().ToString();
        using var http = Carriers.Http();
        (await Carrier(stub, http, MessageChannel.Text).LookUpAsync("0190aa-1", CancellationToken.None)).How.ShouldBe(expected);
    }

    [Fact]
    public async Task Notify_is_sent_a_signed_token_and_each_kind_in_its_own_fields()
    {
        await using var stub = await AStubNotify.OpenAsync();
        using var http = Carriers.Http();
        foreach (var (channel, to) in new[] { (MessageChannel.Text, "07700900123"), (MessageChannel.Email, "helen@example.org"), (MessageChannel.Letter, "1 High Street\nNorwich\nNR1 1AA") })
            (await Carrier(stub, http, channel).HandOverAsync(Letter with { To = to }, CancellationToken.None)).How.ShouldBe(HandedOver.Taken);

        stub.Took.Select(t => t.Kind).ShouldBe(["sms", "email", "letter"]);
        var (text, email, letter) = (stub.Took.ElementAt(0).Body, stub.Took.ElementAt(1).Body, stub.Took.ElementAt(2).Body);
        text.GetProperty("phone_number").GetString().ShouldBe("07700900123");
        text.GetProperty("personalisation").TryGetProperty("heading", out _).ShouldBeFalse();
        email.GetProperty("email_address").GetString().ShouldBe("helen@example.org");
        letter.GetProperty("personalisation").GetProperty("address_line_1").GetString().ShouldBe("Helen Jones");
        letter.GetProperty("personalisation").GetProperty("address_line_4").GetString().ShouldBe("NR1 1AA");
        letter.GetProperty("personalisation").GetProperty("heading").GetString().ShouldBe("About Friday");

        var parts = stub.Took.First().Token["Bearer ".Length..].Split('.');
        var secret = Encoding.UTF8.GetBytes(AStubNotify.Key[^36..]);
        Bytes(parts[2]).ShouldBe(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}")));
        var claims = JsonSerializer.Deserialize<JsonElement>(Bytes(parts[1]));
        claims.GetProperty("iss").GetString().ShouldBe("26785a09-ab16-4eb0-8407-a37497a57506");
        claims.GetProperty("iat").GetInt64().ShouldBe(new MovableClock().GetUtcNow().ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Settings_that_cannot_be_right_stop_the_start_and_show_no_secret()
    {
        using var http = Carriers.Http();
        string Wrong(MailSettings mail, NotifySettings notify) => Should.Throw<CarrierSettingsWrong>(() => Carriers.For(mail, notify, http, TimeProvider.System)).Message;
        Wrong(NoMail, Notify with { Url = "https://notify.example", Key = "secret-key" }).ShouldNotContain("secret-key");
        Wrong(NoMail, Notify with { Url = "http://notify.example" }).ShouldContain("https");
        Wrong(new("mail.example", 25, "", "", "us@example.org", "none"), Notify with { Key = "" }).ShouldContain("without encryption");
        Wrong(new("mail.example", 25, "", "", "nobody", "tls"), Notify with { Key = "" }).ShouldContain("address");
        var none = Carriers.For(NoMail, Notify with { Key = "" }, http, TimeProvider.System);
        none.Select(c => c.Channel).ShouldBe([MessageChannel.Email, MessageChannel.Text, MessageChannel.Letter]);
        (await none[0].HandOverAsync(Letter, CancellationToken.None)).How.ShouldBe(HandedOver.Refused);
    }

    static ICarrier Mail(int port) => new MailCarrier(new("127.0.0.1", port, "", "", "council@example.org", "none"), TimeSpan.FromSeconds(3));

    static ICarrier Carrier(AStubNotify stub, HttpClient http, MessageChannel channel) =>
        Carriers.For(NoMail, Notify with { Url = stub.Url }, http, new MovableClock()).Single(c => c.Channel == channel);

    static byte[] Bytes(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(padded + new string('=', (4 - (padded.Length % 4)) % 4));
    }
}
