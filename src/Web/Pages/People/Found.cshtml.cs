using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Whom a search found. Each showing is a look. After ten minutes, or for anybody else, there is nothing to see.</summary>
[For(Purpose.Identity)]
public sealed class FoundModel(HeldQuestions held, PeopleSearch search) : HousePage
{
    /// <summary>The people; <see langword="null"/> when the question is no longer held.</summary>
    public FoundPeople? Found { get; private set; }

    public async Task OnGetAsync([FromRoute(Name = "held")] Guid question, CancellationToken stop)
    {
        if (await held.FindAsync(Me, question, stop) is { } asked) Found = await search.FindAsync(Me, asked, stop);
    }
}
