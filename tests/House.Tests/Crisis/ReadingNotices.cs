using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Edges.Notices;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Crisis;

public sealed class ReadingNotices
{
    public const string A01 = "MSH|^~\\&|PAS|GENERAL|THREEFOLD|COUNCIL|20260313024500||ADT^A01^ADT_A01|MSG00001|P|2.4\rEVN|A01|20260313024000\rPID|1||H123^^^GENERAL^PI~999 000 0018^^^NHS^NH||Jones^Arthur^^^Mr||19410909|M\rPV1|1|I|WARD7^1^2^GENERAL||||||||||||||||V100|||||||||||||||||||||||||20260313024000\r";

    [Fact]
    public void An_admission_is_read_from_an_adt_message_as_hospitals_send_it()
    {
        foreach (var sent in new[] { A01, $"\u000b{A01}\u001c\r", A01.Replace("\r", "\r\n", StringComparison.Ordinal), A01.Replace("\r", "\n", StringComparison.Ordinal) })
        {
            var read = Hl7(sent);
            read.Wrong.ShouldBe("");
            var n = read.Notice!;
            (n.Kind, n.MessageId, n.NhsNumber, n.GivenName, n.FamilyName, n.BornOn, n.Place, n.Stay, n.TellerFrom).ShouldBe(
                (NoticeKind.Admitted, "MSG00001", "999 000 0018", "Arthur", "Jones", new DateOnly(1941, 9, 9), "GENERAL WARD7", "V100", "GENERAL"));
            n.HappenedAt.ShouldBe(new DateTime(2026, 3, 13, 2, 40, 0, DateTimeKind.Utc));
        }
    }

    [Theory]
    [InlineData("A03", NoticeKind.Discharged)]
    [InlineData("A11", NoticeKind.Cancelled)]
    public void Other_events_that_matter_are_read(string trigger, NoticeKind kind) => Hl7(A01.Replace("A01", trigger, StringComparison.Ordinal)).Notice!.Kind.ShouldBe(kind);

    [Fact]
    public void Summer_time_offsets_and_escapes_are_read_as_they_are_meant()
    {
        Hl7(A01.Replace("20260313024000", "20260713024000", StringComparison.Ordinal)).Notice!.HappenedAt.ShouldBe(new DateTime(2026, 7, 13, 1, 40, 0, DateTimeKind.Utc));
        Hl7(A01.Replace("20260313024000", "20260313024000.123+0100", StringComparison.Ordinal)).Notice!.HappenedAt.ShouldBe(new DateTime(2026, 3, 13, 1, 40, 0, DateTimeKind.Utc));
        Hl7(A01.Replace("Jones^Arthur", @"O\T\B \F\ Jones^Zoë", StringComparison.Ordinal)).Notice!.FullName.ShouldBe("Zoë O&B | Jones");
    }

    [Theory]
    [InlineData("A02", "changes nothing here")]
    [InlineData("A08", "changes nothing here")]
    public void An_event_that_changes_nothing_is_answered_as_read(string trigger, string says)
    {
        var read = Hl7(A01.Replace("A01", trigger, StringComparison.Ordinal));
        (read.Ignored, read.Notice).ShouldBe((true, null));
        read.Wrong.ShouldContain(says);
        read.Answer(200, read.Wrong, DateTime.UnixEpoch).ShouldContain("MSA|AA|MSG00001|");
    }

    [Fact]
    public void A_test_message_does_nothing() => Hl7(A01.Replace("|P|2.4", "|T|2.4", StringComparison.Ordinal)).Ignored.ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("MSH")]
    [InlineData("MSH|||||||")]
    [InlineData("MSHaaaaaaaaa")]
    [InlineData("{\"id\":1}")]
    [InlineData("MSH|^~\\&|A|B|C|D|20260101||ORU^R01|1|P|2.4\r")]
    [InlineData("MSH|^~\\&|A|B|C|D|20260101||ADT|1|P|2.4\r")]
    [InlineData("MSH|^~\\&|A|B|C|D|20260101||ADT^A01|1|P|2.4\rPID|1||||J^A||notaday\r")]
    [InlineData("MSH|^~\\&|A|B|C|D|99999999||ADT^A01|1|P|2.4\rPID|1||||J^A||19410909\r")]
    public void What_is_no_message_is_told_so_with_a_refusal(string sent)
    {
        var read = Hl7(sent);
        read.Notice.ShouldBeNull();
        read.Wrong.ShouldEndWith(".");
        read.Answer(400, read.Wrong, DateTime.UnixEpoch).ShouldContain("MSA|AR|");
    }

    [Fact]
    public void An_answer_cannot_be_made_to_say_more_than_one_thing()
    {
        var read = Hl7(A01.Replace("MSG00001", "X\\F\\MSA\\F\\AA", StringComparison.Ordinal));
        read.Answer(400, "no|pe\rMSA|AA", DateTime.UnixEpoch).Split('\r', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    [Fact]
    public void A_plain_event_is_read_from_json()
    {
        var read = Json("""{"id":"e1","event":"discharge-notice","person":{"nhsNumber":"9990000018","familyName":"Jones","bornOn":"1941-09-09"},"at":"2026-03-17T09:00:00+00:00","on":"2026-03-20","pathway":"P1","carerAsked":"yes","teller":"Sister Obi","tellerFrom":"Ward 7"}""");
        read.Wrong.ShouldBe("");
        (read.Notice!.Kind, read.Notice.HomeOn, read.Notice.Pathway, read.Notice.CarerAsked, read.Notice.ToldBy).ShouldBe((NoticeKind.DischargeNotice, new DateOnly(2026, 3, 20), "P1", YesNoUnsure.Yes, "Sister Obi, Ward 7"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":1,\"event\":\"admitted\"}")]
    [InlineData("{\"id\":\"1\",\"event\":\"exploded\"}")]
    [InlineData("{\"id\":\"1\",\"event\":\"admitted\",\"at\":\"yesterday\"}")]
    [InlineData("{\"id\":\"1\",\"event\":\"admitted\",\"at\":\"2026-03-13T02:40:00\"}")]
    [InlineData("{\"id\":\"1\",\"event\":\"admitted\",\"on\":\"13/03/2026\"}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}}}")]
    [InlineData("{\"id\":\"\\ud800\",\"event\":\"admitted\"}")]
    public void What_is_no_event_is_told_so(string sent)
    {
        var read = Json(sent);
        read.Notice.ShouldBeNull(sent);
        read.Answer(400, read.Wrong, DateTime.UnixEpoch).ShouldContain("\"taken\":false");
    }

    [Fact]
    public void No_bytes_at_all_make_a_reader_throw()
    {
        var bytes = ArbMap.Default.GeneratorFor<byte[]>().Select(b => b ?? []);
        // Messages of every kind with anything at all put into them, as well as anything at all by itself.
        var torn = from piece in bytes from at in Gen.Choose(0, A01.Length) from cut in Gen.Choose(0, 40)
                   select Encoding.UTF8.GetBytes(A01[..at]).Concat(piece).Concat(Encoding.UTF8.GetBytes(A01[Math.Min(A01.Length, at + cut)..])).ToArray();
        Prop.ForAll(Gen.OneOf(bytes, torn).ToArbitrary(), sent =>
        {
            foreach (var type in new[] { "application/json", "application/hl7-v2", null })
            {
                var read = IncomingNotice.Read("hospital", type, sent);
                if (read.Notice is null == (read.Wrong.Length == 0)) return false;
                if (read.Notice is { } notice) NoticeRules.MayTake(notice, false, DateTime.UnixEpoch.AddYears(56));
                if (read.Answer(400, read.Wrong, DateTime.UnixEpoch).Length == 0) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000).WithQuietOnSuccess(true));
    }

    static IncomingNotice Hl7(string text) => IncomingNotice.Read("hospital", "application/hl7-v2", Encoding.UTF8.GetBytes(text));

    static IncomingNotice Json(string text) => IncomingNotice.Read("hospital", "application/json; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
