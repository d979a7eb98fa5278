using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.Practice.Tests.Plans;

/// <summary>What lines come to, for each person and on any day, whatever they are.</summary>
public sealed class PlanMoneyTests
{
    static readonly DateOnly First = new(2027, 12, 1);
    static readonly Guid[] Couple = [Guid.NewGuid(), Guid.NewGuid()];

    /// <summary>Lines of two people that begin and end in a year with a leap day, some without an end, some kept ready.</summary>
    static readonly Arbitrary<PlanLine[]> Lines = Gen.ArrayOf(
        from whose in Gen.Elements(Couple)
        from start in Gen.Choose(0, 400)
        from length in Gen.Choose(-1, 300)
        from open in Gen.Elements(true, false)
        from pence in Gen.Choose(0, 50_000)
        from standby in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Line(whose, First.AddDays(start), open ? null : First.AddDays(start + length), pence, standby)).ToArbitrary();

    [Fact]
    public void A_plan_s_total_for_each_person_is_the_sum_of_their_lines_on_any_day() => Prop.ForAll(Lines, Gen.Choose(-10, 720).ToArbitrary(), (lines, at) =>
    {
        var day = First.AddDays(at);
        var byPerson = PlanMoney.WeeklyByPersonOn(lines, day);
        foreach (var person in Couple)
        {
            var sum = 0;
            foreach (var line in lines)
                if (line.Person == person && !line.Standby && line.StartsOn <= day && (line.EndsOn is null || line.EndsOn >= day)) sum += line.WeeklyPence;
            if (byPerson.GetValueOrDefault(person) != sum) return false;
            if (PlanMoney.On(PlanMoney.Stretches([.. lines.Where(l => l.Person == person)]), day) != sum) return false;
        }

        return byPerson.Values.Sum() == PlanMoney.WeeklyOn(lines, day);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Stretches_follow_each_other_without_a_gap_and_each_changes_the_cost() => Prop.ForAll(Lines, lines =>
    {
        var stretches = PlanMoney.Stretches(lines);
        for (var i = 1; i < stretches.Count; i++)
            if (stretches[i - 1].Until != stretches[i].From.AddDays(-1) || stretches[i - 1].WeeklyPence == stretches[i].WeeklyPence) return false;
        return stretches.Count == 0 || stretches[^1].Until is null;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_Joneses_come_to_180_pounds_for_Edna_and_10_for_Arthur()
    {
        PlanLine[] lines = [Line(Couple[0], First, null, 134_40), Line(Couple[0], First, null, 39_00), Line(Couple[0], First, null, 6_60), Line(Couple[0], First, null, 940_80, true), Line(Couple[1], First, null, 10_00)];
        var by = PlanMoney.WeeklyByPersonOn(lines, First);
        (by[Couple[0]], by[Couple[1]], PlanMoney.StandbyOn(lines, First)).ShouldBe((180_00, 10_00, 940_80));
        (PlanMoney.Pounds(180_00), PlanMoney.Pounds(134_40)).ShouldBe(("£180", "£134.40"));
    }

    internal static PlanLine Line(Guid person, DateOnly start, DateOnly? end, int pence, bool standby = false, LineKind? kind = null) => Thing.Begin(
        person, new PlanLineAdded(Guid.NewGuid(), Guid.Empty, new LineAsPlanned { Kind = kind ?? (pence > 0 ? LineKind.Paid : LineKind.Own), What = "something", Who = "somebody", StartsOn = start, EndsOn = end, WeeklyPence = pence, Standby = standby }), DateTime.UnixEpoch, default);
}
