using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Who somebody lives with, among those in their circle whose record we hold: joined, and left again.</summary>
[For(Purpose.Identity)]
[GuidedBy("circle", "two-people")]
public sealed class HouseholdModel(OpenAbout open, JoinHousehold join, LeaveHousehold leave) : PersonPage(open)
{
    /// <summary>Those who could be in the household and are not.</summary>
    public IReadOnlyList<Tie> Others => [.. About.WithRecords.Where(t => !About.Household.Contains(t.Other!.Value))];

    /// <summary>Whom they live with, said as in the circle; nothing when they are in no household.</summary>
    public string LivesWith
    {
        get
        {
            var known = About.WithRecords.Where(t => About.Household.Contains(t.Other!.Value)).ToList();
            var names = known.Select(t => LabelRules.ShouldSay(t, Name)).ToList();
            if (About.Household.Count > known.Count) names.Add(names.Count == 0 ? "somebody who is not in their circle" : "others who are not in their circle");
            return string.Join("; ", names);
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(
        async () => Typed("Do") == "leave" ? await leave.DoAsync(Me, Person, Typed("Why"), stop)
            : Guid.TryParse(Typed("Other"), out var other) ? await join.DoAsync(Me, Person, other, stop) : Practice.Ground.Verdict.No("Choose who they live with.", "Other"), "/circle", "", stop);
}
