using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Who somebody lives with, among those in their circle whose record we hold.</summary>
[For(Purpose.Identity)]
public sealed class HouseholdModel(OpenAbout open, JoinHousehold join) : PersonPage(open)
{
    /// <summary>Those who could be in the household.</summary>
    public IReadOnlyList<Tie> Others => [.. About.Circle.Where(t => t.Other is not null)];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(async () => Guid.TryParse(Typed("Other"), out var other) ? await join.DoAsync(Me, Person, other, stop) : Practice.Ground.Verdict.No("Choose who they live with.", "Other"), "/circle", "", stop);
}
