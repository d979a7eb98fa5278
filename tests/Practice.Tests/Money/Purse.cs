using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Practice.Tests.Money;

/// <summary>Made-up lines, assessments and ways of paying.</summary>
static class Purse
{
    public static readonly Author Fay = new(Id("Fay"), "Fay");
    static readonly DateTime Now = new(2026, 5, 19, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>An id that is the same each time, in the order of its name.</summary>
    public static Guid Id(string name) => new(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name)));

    public static CostLine Line(string what, int weekly, DateOnly from, DateOnly? until = null, int once = 0, bool chargeable = true) => new(Id(what), what, "", from, until, weekly, once, chargeable);

    public static FinancialAssessment Pays(int weekly, DateOnly from, bool full = false) =>
        Thing.Begin(Id("person"), new FinanciallyAssessed(Id($"pays{weekly}{from}{full}"), AssessedHow.Full, SupportFor.Themselves, weekly, full, from, CapitalBand.Under, "2024/25", [], ""), Now, Fay);

    public static Deployment Way(string name, DateOnly from, DateOnly? until = null, DeploymentKind kind = DeploymentKind.ThirdParty, bool gross = false, bool signed = true, params Guid[] lines)
    {
        var way = Thing.Begin(Id("person"), new DeploymentChosen(Id(name), kind, kind == DeploymentKind.DirectPayment ? RunBy.Person : null, name, "", lines, gross, from, until), Now, Fay);
        if (signed && kind != DeploymentKind.CouncilManaged) way.Follow(new AgreementSigned(way.Id, kind, from, SignedBy.Ink, "Edna"), way.Person, Now, Fay);
        return way;
    }

    public static OtherFunding From(FundingSource kind, int weekly, DateOnly from, DateOnly? until = null) =>
        Thing.Begin(Id("person"), new FundingAgreed(Id($"{kind}{from}"), kind, weekly, from, until, "Dr Osei"), Now, Fay);

    /// <summary>Marks a period as paid, as a run does.</summary>
    public static void Settle(Deployment way, DateOnly through) => way.Follow(new PeriodSettled(way.Id, Id("run"), through, 0), way.Person, Now, Fay);

    /// <summary>Marks days that were paid for as costing more by now, as an act does.</summary>
    public static void Changed(Deployment way, DateOnly from, int pence) => way.Follow(new PaidDaysChanged(way.Id, from, pence, 0), way.Person, Now, Fay);

    /// <summary>A payment, as a run makes it.</summary>
    public static Payment Paid(PaymentDue due, string name) => Thing.Begin(Id("person"), new PaymentMade(
        Id($"payment {due.Way.Id} {name}"), due.Way.Id, Id("run"), due.Way.PaidTo, due.From, due.To, due.GrossPence, due.ContributionPence, due.PaidPence, due.Lines) { LessPence = due.LessPence, More = due.More }, Now, Fay);

    public static PersonMoney Of(IEnumerable<CostLine> lines, IEnumerable<FinancialAssessment>? pays = null, IEnumerable<Deployment>? ways = null, IEnumerable<OtherFunding>? funding = null) =>
        new([.. lines], [.. pays ?? []], [.. ways ?? []], [.. funding ?? []]);
}
