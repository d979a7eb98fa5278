using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Demo;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Web.Commands;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Every measure on the demo’s lives, beside what a person counts who reads them.</summary>
public sealed class MeasuresOfLives
{
    static readonly DateTimeOffset Today = new(2026, 1, 22, 12, 30, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Each_measure_on_the_demo_lives_equals_a_hand_count(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind, empty: true);
        await house.Keeper.MigrateAsync();
        house.Clock.SetTo(Today);
        await Telling.TellAsync(house.Where, Today, first: h => DemoVerb.DirectoryAsync(h, default));
        var answers = await house.Get<MeasureBook>().ReadAsync(DemoTeams.Actor("Maya"), new DateOnly(2025, 2, 1), Days.Of(Today.UtcDateTime));
        answers.Count.ShouldBe(26);
        MeasureAnswer Of(string key) => answers.Single(a => a.Key == key);

        // Read in the lives, day by day. In touch once each: the caller without a name, Bashir, Callum, Colin, Doreen, Frank, Gwen, Ivy, Malcolm, Marek,
        // Nasreen, Nora, Pauline, Rosa, Ruth, Tom, Wilf, Zofia and Arthur; Stanley twice, the second time five weeks after all had ended.
        (Of(Measures.Requests).N, Of(Measures.RequestsEach).N, Of(Measures.ContactsEach).N).ShouldBe((21, 20, 20));
        Of(Measures.RequestsEach).Value!.Value.ShouldBe(21 / 20.0, 1e-12);

        // Talked with within 14 days: Colin 6, Doreen 9, Marek 2, Nasreen 6, Rosa 2, Zofia 6, Arthur 7. Not: Gwen, Stanley the first time, Tom. Eleven are still within their days.
        (Of(Measures.Conversion).N, Of(Measures.Conversion).Value, Of(Measures.Conversion).StillInside).ShouldBe((10, 0.7, 11));

        // At two days 2 of 15 had talked, at six 3 of 6, at seven 1 of 3, at nine the last: the middle is six days, nine in ten had talked after nine.
        (Of(Measures.FirstTalkWait).N, Of(Measures.FirstTalkWait).Value, Of(Measures.FirstTalkWait).Also[0].Value).ShouldBe((21, 6, 9));

        // First talks: Arthur and Edna, ended 92 days ago, did not come back. Marek had to be made safe. Colin, Doreen, Nasreen, Zofia and Rosa are within their days.
        (Of(Measures.FirstTalkResolves).N, Of(Measures.FirstTalkResolves).StillInside).ShouldBe((3, 5));
        Of(Measures.FirstTalkResolves).Value!.Value.ShouldBe(2 / 3.0, 1e-12);
        (Of(Measures.StageMix).N, Of(Measures.StageMix).Value, Of(Measures.StageMix).StillInside).ShouldBe((1, 1, 6));

        // Work that ended: Colin, Doreen, Gwen, Nasreen, Stanley, Tom, Zofia, and Arthur and Edna twice each. Doreen got another worker twice, Stanley once.
        Of(Measures.HandOffs).N.ShouldBe(11);
        Of(Measures.HandOffs).Value!.Value.ShouldBe(3 / 11.0, 1e-12);
        Of(Measures.ToldAgain).Value!.Value.ShouldBe(1 / 21.0, 1e-12); // Doreen said it once.

        // Stanley came back after 35 days, when five were still followed.
        (Of(Measures.RepeatContact).N, Of(Measures.RepeatContact).Also[0].Value).ShouldBe((11, 0));
        Of(Measures.RepeatContact).Value!.Value.ShouldBe(0.2, 1e-12);

        // Ended requests: Colin, Zofia and Arthur found something everybody can use; Doreen and Tom no service; Gwen, Nasreen and Stanley something else.
        var came = Of(Measures.Sequel);
        (came.N, came.StillInside).ShouldBe((8, 13));
        came.Also.Select(f => f.Value!.Value * 8).Select(v => (int)Math.Round(v)).ShouldBe([3, 2, 0, 0, 0, 3]);

        // Waiting: those eleven but Frank, who was heard within the hour when his crisis opened; and Rosa for her assessment. Nobody for six months.
        (Of(Measures.WaitingNow).Value, Of(Measures.WaitingNow).Also[0].N).ShouldBe((11, 0));
        (Of(Measures.ToLongTerm).N, Of(Measures.ToLongTerm).Value).ShouldBe((21, 0));

        // Ivy’s concern has not been answered; Arthur said no to a talk of his own; help to recover goes on. Nothing of the rest has happened in these lives.
        (Of(Measures.ConcernsToEnquiries).N, Of(Measures.ConcernsToEnquiries).StillInside).ShouldBe((0, 1));
        foreach (var key in new[] { Measures.Carers, Measures.ShortTermOutcome, Measures.AssessmentWait, Measures.StageSkipped, Measures.StartersCost, Measures.PackageGrowth, Measures.DirectPayments, Measures.PersonOutcome, Measures.Liberty, Measures.WorkerPulse, Measures.ConcernsToEnquiries })
            (Of(key).Value, Of(key).NotEnough.Length > 0).ShouldBe((null, true), key);
    }
}
