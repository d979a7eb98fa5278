using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Practice.Tests.Reviews;

/// <summary>Plans, reviews and lines, as facts make them.</summary>
static class Things
{
    public static readonly DateTime At = new(2026, 5, 19, 10, 0, 0, DateTimeKind.Utc);
    public static readonly Author Priya = new(Guid.Parse("01900000-0000-7000-8000-0000000000aa"), "Priya Nair");
    public static readonly Guid Edna = Guid.Parse("01900000-0000-7000-8000-0000000000ed");
    public static readonly Guid North = Guid.Parse("01900000-0000-7000-8000-000000000001");

    public static ReviewNumbers Numbers { get; } = new(42, 56, 12, 28, 28, 14, 28, 30, 90, 4, 12, 7);

    public static Plan Plan(DateOnly agreed)
    {
        var plan = Thing.Begin(Edna, new PlanBegan(Guid.CreateVersion7(), "norfolk@1", null, null, Priya.Id, Priya.Name, North, null), At, Priya);
        plan.Follow(new PlanAgreed(plan.Id, agreed, "Edna", ""), Edna, At, Priya);
        return plan;
    }

    public static Review Review(Plan plan, ReviewKind kind) =>
        Thing.Begin(plan.Person, new ReviewPlanned(Guid.CreateVersion7(), plan.Id, kind, plan.AgreedOn!.Value, plan.AgreedOn.Value.AddDays(56), North, Priya.Id, Priya.Name, "", ""), At, Priya);

    public static PlanLine Line(Plan plan, string who = "Oakfield", int pence = 134_40, int minutes = 360) => Thing.Begin(plan.Person, new PlanLineAdded(
        Guid.CreateVersion7(), plan.Id, new LineAsPlanned { Kind = LineKind.Paid, What = "sits with her", Who = who, When = "Mondays", StartsOn = plan.AgreedOn, WeeklyMinutes = minutes, WeeklyPence = pence }), At, Priya);

    public static NeedsAssessment Assessment(DateTime began, bool done, Guid? person = null)
    {
        var held = Thing.Begin(person ?? Edna, new AssessmentBegan(
            Guid.CreateVersion7(), new AssessmentAsBegun { Of = AssessmentOf.Adult, Purpose = "To look again.", Way = AssessmentWay.FaceToFace, ToldHowItGoes = true, Agrees = true }, null, null, "norfolk@1", Priya.Id, Priya.Name, North, Days.Of(began)), began, Priya);
        if (done) held.Follow(new AssessmentCompleted(held.Id, Days.Of(began), 9, "", true, ""), held.Person, began, Priya);
        return held;
    }
}
