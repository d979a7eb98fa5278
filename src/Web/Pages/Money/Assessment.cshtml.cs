using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>A finance officer writes down what somebody can pay, from their own money only.</summary>
[For(Purpose.Payments)]
[GuidedBy("charging")]
public sealed class AssessmentModel(ReadMoney read, RecordFinancialAssessment record) : MoneyPage(read)
{
    [BindProperty] public SupportFor? For { get; set; }
    [BindProperty] public AssessedHow? How { get; set; }
    [BindProperty] public AgeBand? Age { get; set; }
    [BindProperty] public string? OwnCapitalPence { get; set; }
    [BindProperty] public string? JointCapitalPence { get; set; }
    [BindProperty] public string? IncomePence { get; set; }
    [BindProperty] public string? LeftOutPence { get; set; }
    [BindProperty] public string? LeftOut { get; set; }
    [BindProperty] public string? DisabilityPence { get; set; }
    [BindProperty] public string? Disability { get; set; }
    [BindProperty] public string? WeeklyPence { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? From { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => record.DoAsync(Me, Person, new FinanceAsTold
    {
        For = For, How = How, Age = Age, OwnCapitalPence = MoneyForms.Or(OwnCapitalPence), JointCapitalPence = MoneyForms.Or(JointCapitalPence), IncomePence = MoneyForms.Or(IncomePence),
        LeftOutPence = MoneyForms.Or(LeftOutPence), LeftOut = LeftOut ?? "", DisabilityPence = MoneyForms.Or(DisabilityPence), Disability = Disability ?? "",
        WeeklyPence = string.IsNullOrWhiteSpace(WeeklyPence) ? null : MoneyForms.Or(WeeklyPence), Why = Why ?? "", From = From,
    }, stop), stop);
}
