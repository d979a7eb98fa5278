using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>From the asking to the first meeting: each has its day, and the next one stands on a desk.</summary>
[For(Purpose.Conversation)]
[GuidedBy("advocacy")]
public sealed class AdvocateWayModel(OpenDecisions open, Drafts drafts, FollowAdvocate follow) : DecisionPage(open, drafts)
{
    [FromRoute]
    public Guid Question { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    /// <summary>The concern it is asked about, for whoever opens the record for safeguarding only.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Concern { get; set; }

    /// <summary>Where whoever came from a concern goes back to, and stays with it.</summary>
    public string FromConcern => Concern is { } concern ? $"?concern={concern}" : "";

    /// <inheritdoc/>
    protected override Purpose Why => Concern is null ? Purpose.Conversation : Purpose.Safeguarding;

    /// <summary>The question and how far it has come.</summary>
    public AdvocacyQuestion Asked => Held.Advocacy.FirstOrDefault(q => q.Id == Question) ?? throw new NotThere(nameof(AdvocacyQuestion));

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var stage = Asked.SoughtOn is null ? AdvocateStage.Sought : Asked.NamedOn is null ? AdvocateStage.Named : AdvocateStage.Met;
        return await DoAsync(() => follow.DoAsync(Me, Person, Question, stage, Typed("Name"), On, Concern, stop), _ => At($"/advocate/{Question}{FromConcern}"), stop);
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        _ = Asked;
    }
}
