using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Practice.Crisis;

namespace Threefold.Web.Pages.Crisis;

/// <summary>What is typed about one line of help.</summary>
public abstract class HelpForm : HousePage
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    /// <summary>True for urgent help before any assessment.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Urgent { get; set; }

    /// <summary>The entry in the directory, when it was found there.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Entry { get; set; }

    [BindProperty]
    public HelpKind? Kind { get; set; }

    [BindProperty]
    public string? What { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? When { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? StartsOn { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? EndsOn { get; set; }

    [BindProperty, Display(Name = "The day we look again")]
    public DateOnly? ReviewOn { get; set; }

    /// <summary>The last day, when the dated line that was offered is taken.</summary>
    [BindProperty]
    public DateOnly? MakeItUntil { get; set; }

    [BindProperty]
    public string? Pounds { get; set; }

    /// <summary>True when it was thought about and not chosen.</summary>
    [BindProperty]
    public bool LeaveOut { get; set; }

    [BindProperty]
    public string? WhyNot { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Read { get; set; }

    /// <summary>The day that was taken stands in its boxes, so that it is not lost when something else is asked as well.</summary>
    protected void KeepEnd(DateOnly day)
    {
        EndsOn = day;
        foreach (var part in new[] { "", ".Day", ".Month", ".Year" }) ModelState.Remove(nameof(EndsOn) + part);
    }

    /// <summary>The line as typed.</summary>
    protected HelpAsPlanned Line => new()
    {
        Kind = Kind ?? HelpKind.Person, What = What ?? "", Who = Who ?? "", When = When ?? "", Entry = Entry, StartsOn = StartsOn, EndsOn = MakeItUntil ?? EndsOn,
        ReviewOn = ReviewOn > (MakeItUntil ?? EndsOn) ? MakeItUntil ?? EndsOn : ReviewOn, Pence = CrisisWords.Pence(Pounds) ?? 0, Urgent = Urgent,
    };
}
