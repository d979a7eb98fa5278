using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.House.Tests.Demo;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Every measure on the demo’s lives, beside what a person counts who reads them.</summary>
[Collection(typeof(OnToldLives))]
public sealed class MeasuresOfLives(ToldLives lives)
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_measure_on_the_demo_lives_equals_a_hand_count(string kind)
    {
        var house = await lives.InAsync(kind);
        var answers = await house.Get<MeasureBook>().ReadAsync(DemoTeams.Actor("Maya"), new DateOnly(2025, 2, 1), Days.Of(ToldLives.Today.UtcDateTime));
        answers.Count.ShouldBe(26);
        MeasureAnswer Of(string key) => answers.Single(a => a.Key == key);

        // Read in the lives, day by day. In touch once each: the caller without a name, Bashir, Callum, Colin, Doreen, Frank, Gwen, Helen, Ivy, Malcolm, Marek,
        // Nasreen, Nora, Pauline, Rosa, Ruth, Tom, Wilf, Zofia and Arthur; Stanley twice, the second time five weeks after all had ended. Grace was before these days.
        (Of(Measures.Requests).N, Of(Measures.RequestsEach).N, Of(Measures.ContactsEach).N).ShouldBe((22, 21, 21));
        Of(Measures.RequestsEach).Value!.Value.ShouldBe(22 / 21.0, 1e-12);

        // Talked with within 14 days: Colin 6, Nasreen 6, Zofia 6, Arthur 7. Not: Gwen, Helen, Stanley the first time, Tom. Fourteen are within their days: Doreen, Marek and Rosa have been talked with, and eleven not.
        (Of(Measures.Conversion).N, Of(Measures.Conversion).Value, Of(Measures.Conversion).StillInside).ShouldBe((8, 0.5, 14));

        // At two days 2 of 16 had talked, at six 3 of 7, at seven 1 of 4, at nine 1 of 2: the middle is six days, and for nine in ten it is not known.
        (Of(Measures.FirstTalkWait).N, Of(Measures.FirstTalkWait).Value, Of(Measures.FirstTalkWait).Also[0].Value).ShouldBe((22, 6, null));

        // First talks: 52 days after Arthur’s and Edna’s there was a crisis. Those of Colin, Doreen, Marek, Nasreen, Rosa and Zofia are not 90 days old.
        (Of(Measures.FirstTalkResolves).N, Of(Measures.FirstTalkResolves).Value, Of(Measures.FirstTalkResolves).StillInside).ShouldBe((2, 0, 6));

        // Arthur’s request, 159 days ago, went as far as getting steady in its 90 days. The talks of Colin, Doreen, Marek, Nasreen, Rosa and Zofia and Frank’s crisis are newer.
        (Of(Measures.StageMix).N, Of(Measures.StageMix).Value, Of(Measures.StageMix).StillInside).ShouldBe((1, 0, 7));

        // Arthur and Edna planned for living with support after a first talk and a crisis that was seen through.
        (Of(Measures.StageSkipped).N, Of(Measures.StageSkipped).Value).ShouldBe((2, 0));

        // Work that ended: Colin, Doreen, Gwen, Helen, Nasreen, Stanley, Tom, Zofia, and Arthur and Edna twice each. Doreen got another worker twice, Stanley once.
        (Of(Measures.HandOffs).N, Of(Measures.HandOffs).Value).ShouldBe((12, 0.25));
        Of(Measures.ToldAgain).Value!.Value.ShouldBe(1 / 22.0, 1e-12); // Doreen said it once.

        // Only Stanley, who came back after 35 days, and the Joneses’ first talks were followed for 90 days: too few to say. Nobody came back within 30.
        (Of(Measures.RepeatContact).N, Of(Measures.RepeatContact).Value, Of(Measures.RepeatContact).Also[0].Value).ShouldBe((12, null, 0));

        // Ended requests: Colin, Zofia and Arthur found something everybody can use; Doreen and Tom no service; Gwen, Helen, Nasreen and Stanley something else.
        var came = Of(Measures.Sequel);
        (came.N, came.StillInside).ShouldBe((9, 13));
        came.Also.Select(f => f.Value!.Value * 9).Select(v => (int)Math.Round(v)).ShouldBe([3, 2, 0, 0, 0, 4]);

        // Waiting: those eleven but Frank, who was heard within the hour when his crisis opened; and Rosa for her assessment. Nobody for six months.
        (Of(Measures.WaitingNow).Value, Of(Measures.WaitingNow).Also[0].N).ShouldBe((11, 0));

        // Of those in touch only Arthur began lasting support, and only his request was followed for 180 days or had an end: too few to say.
        (Of(Measures.ToLongTerm).N, Of(Measures.ToLongTerm).Value).ShouldBe((22, null));

        // Edna’s help to recover was followed by lasting support. Help of some kind first began 66 days after Arthur’s request.
        (Of(Measures.ShortTermOutcome).N, Of(Measures.ShortTermOutcome).Value).ShouldBe((1, 0));
        Of(Measures.AssessmentWait).Also[0].ShouldSatisfyAllConditions(f => f.N.ShouldBe(1), f => f.Value.ShouldBe(66));

        // Packages: Edna’s £180.00 a week, Arthur’s, and Grace’s £179.20, the middle one. At Edna’s first look £19.50 came off; at Grace’s nothing. None is paid as a direct payment.
        (Of(Measures.StartersCost).N, Of(Measures.StartersCost).Value, Of(Measures.StartersCost).Also[0].Value).ShouldBe((3, 179_20, -9_75));
        (Of(Measures.DirectPayments).N, Of(Measures.DirectPayments).Value).ShouldBe((3, 0));

        // Arthur and Nasreen had a talk of their own, and Helen said yes to one. It was offered to Arthur twice: no the first time, yes the second. Grace and Edna gave four scores at their first looks: 4, 3, 4, 5.
        Of(Measures.Carers).N.ShouldBe(3);
        Of(Measures.Carers).Also[0].Value!.Value.ShouldBe(2 / 3.0, 1e-12);
        (Of(Measures.PersonOutcome).N, Of(Measures.PersonOutcome).Value, Of(Measures.PersonOutcome).Also[0].Value).ShouldBe((4, 4, 0.75));

        // Harold’s care home asked 33 days ago and nobody has decided; Winifred’s was answered in 16 days, so one of both was in time, and half of them ended in it.
        var liberty = Of(Measures.Liberty);
        (liberty.N, liberty.Value, liberty.StillInside).ShouldBe((2, 0.5, 0));
        liberty.Also.Take(5).Select(f => (f.N, f.Value)).ShouldBe([(2, 2), (2, 0.5), (1, 16), (1, 1), (1, 1)]);
        liberty.Also[5].Value!.Value.ShouldBe(356 / (365.25 / 12), 1e-9, "one waits, and one ended in the 356 days from 1 February to 22 January");
        Of(Measures.WaitingNow).Also.TakeLast(2).Select(f => f.N).ShouldBe([1, 1], "Harold waits by himself, beside those eleven");

        // Ivy’s concern has not been answered. Nothing of the rest has happened in these lives, or to too few.
        (Of(Measures.ConcernsToEnquiries).N, Of(Measures.ConcernsToEnquiries).StillInside).ShouldBe((0, 1));
        foreach (var key in new[] { Measures.Carers, Measures.RepeatContact, Measures.ToLongTerm, Measures.AssessmentWait, Measures.PackageGrowth, Measures.WorkerPulse, Measures.ConcernsToEnquiries })
            (Of(key).Value, Of(key).NotEnough.Length > 0).ShouldBe((null, true), key);
    }
}
