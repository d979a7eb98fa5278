using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Crisis;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Messages;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

public sealed class MissedCallTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_missed_call_is_marked_once_and_told_as_the_council_s_model_says(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house); // Norfolk: the worker and the team
        house.Clock.Move(TimeSpan.FromHours(47.9));
        (await Due(house)).ShouldBeEmpty();
        house.Clock.Move(TimeSpan.FromMinutes(7));
        var due = (await Due(house)).Single();
        due.At.ShouldBe(ACrisis.Began.AddHours(48));

        // Two nodes at the same moment, and one again after a stop.
        await Task.WhenAll(Mark(house, due), Mark(house, due));
        await Mark(house, due);
        var crisis = (await marek.ReadAsync()).Crisis;
        (crisis.MissedCalls, crisis.NextCallBy, crisis.MissedAfter).ShouldBe((1, ACrisis.Began.AddHours(48), ACrisis.Began.AddHours(96)));
        (await Due(house)).ShouldBeEmpty();
        var steps = await ATalk.StoredAsync<NextStep, List<NextStep>>(house, q => q.Where(s => s.Kind == NextStepKind.MissedCall).ToListAsync());
        steps.Select(s => (s.Worker, s.Team)).ShouldBe([(null, AHouse.North.Id)]);
        var notices = await ATalk.StoredAsync<Message, List<Message>>(house, q => q.Where(m => m.Template == MarkMissedCalls.Template).ToListAsync());
        notices.Select(m => (m.Worker, m.Channel)).ShouldBe([(AHouse.Priya.Id, MessageChannel.PageNotice)]);
        notices.ShouldAllBe(m => !m.Text.Contains("Edna"));

        (await marek.CallAsync(CallAnswer.Same)).Allowed.ShouldBeTrue();
        (await ATalk.StoredAsync<NextStep, bool>(house, q => q.AnyAsync(s => s.Kind == NextStepKind.MissedCall && s.DoneAt == null))).ShouldBeFalse();
        (await marek.CloseAsync(["safe", "in-control", "plan-works"])).Because.ShouldBe("A check call was missed. Write why.");
        (await marek.CloseAsync(["safe", "in-control", "plan-works"], "Nobody covered on Thursday.")).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task In_Cambridgeshire_the_manager_is_told_and_each_agreed_time_counts(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house, "cambridgeshire@1");
        house.Clock.Move(TimeSpan.FromHours(49)); // two daily calls
        while ((await Due(house)) is { Count: > 0 } due) await Mark(house, due[0]);
        (await marek.ReadAsync()).Crisis.MissedCalls.ShouldBe(2);
        var steps = await ATalk.StoredAsync<NextStep, List<NextStep>>(house, q => q.Where(s => s.Kind == NextStepKind.MissedCall).ToListAsync());
        steps.Select(s => s.WorkerName).Order(StringComparer.Ordinal).ShouldBe(["", "Maya"]);
        (await ATalk.StoredAsync<Message, int>(house, q => q.CountAsync(m => m.Worker == AHouse.Maya.Id))).ShouldBe(2);
    }

    static Task<IReadOnlyList<Due>> Due(AHouse house) => house.WithAsync((MarkMissedCalls duty) => duty.DueAsync(house.Clock.GetUtcNow().UtcDateTime, 100, default));

    static Task<bool> Mark(AHouse house, Due due) => house.WithAsync(async (MarkMissedCalls duty) =>
    {
        await duty.DoAsync(due, default);
        return true;
    });
}
