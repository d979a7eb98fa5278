using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>A GP, a ward or another professional tells us something by telephone or on paper. It stands in for a page of their own.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("notices")]
public sealed class NewNoticeModel(TakeNotice take) : HousePage
{
    [FromRoute] public Guid? Person { get; set; }
    [BindProperty] public NoticeKind? Kind { get; set; }
    [BindProperty] public string? GivenName { get; set; }
    [BindProperty] public string? FamilyName { get; set; }
    [BindProperty] public string? NhsNumber { get; set; }
    [BindProperty, Display(Name = "Birth date")] public DateOnly? BornOn { get; set; }
    [BindProperty] public string? Teller { get; set; }
    [BindProperty] public string? TellerFrom { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Place { get; set; }
    [BindProperty, Display(Name = "The day they come home")] public DateOnly? HomeOn { get; set; }
    [BindProperty] public string? Pathway { get; set; }
    [BindProperty] public YesNoUnsure? CarerAsked { get; set; }
    [BindProperty] public YesNoUnsure? PersonAsked { get; set; }
    [BindProperty] public string? HealthFunding { get; set; }

    /// <summary>True once one was taken.</summary>
    public bool Taken { get; private set; }

    public void OnGet(bool taken) => Taken = taken;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return this.Show(Verdict.Yes);
        if (Kind is not { } kind) return this.Show(Verdict.No("Choose what you were told.", nameof(Kind)));
        if (string.IsNullOrWhiteSpace(Teller + TellerFrom)) return this.Show(Verdict.No("Write who told you.", nameof(Teller)));
        var notice = new NoticeAsTold
        {
            Source = "page", MessageId = (Me.Key ?? Guid.CreateVersion7()).ToString("N"), Kind = kind, GivenName = Tidy(GivenName), FamilyName = Tidy(FamilyName), NhsNumber = Tidy(NhsNumber), BornOn = BornOn,
            Teller = Tidy(Teller), TellerFrom = Tidy(TellerFrom), Words = Tidy(Words), Place = Tidy(Place), HomeOn = HomeOn, Pathway = Tidy(Pathway), CarerAsked = CarerAsked, PersonAsked = PersonAsked, HealthFunding = Tidy(HealthFunding),
        };
        var verdict = await take.DoAsync(Me, notice, Person, stop);
        return verdict.Allowed ? Redirect("/crisis/notices/new?taken=true") : this.Show(verdict);
    }

    static string Tidy(string? text) => (text ?? "").Trim();
}
