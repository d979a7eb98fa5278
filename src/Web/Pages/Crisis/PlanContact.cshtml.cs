using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Somebody to tell: how, what they agreed to do, and item by item what the person agreed that they may know.</summary>
[For(Purpose.Conversation)]
[GuidedBy("contingency", "sharing")]
public sealed class PlanContactModel(OpenContingency open, WriteContingency write) : PlanPage(open)
{
    [FromRoute] public Guid? Id { get; set; }
    [BindProperty] public Guid? Tie { get; set; }
    [BindProperty] public string? ContactName { get; set; }
    [BindProperty] public string? Relation { get; set; }
    [BindProperty] public string? ContactPhone { get; set; }
    [BindProperty] public string? AgreedTo { get; set; }
    [BindProperty] public string? MayKnow { get; set; }
    [BindProperty] public bool Text { get; set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Plan.Contacts.FirstOrDefault(c => c.Id == Id) is not { } held) return;
        (Tie, ContactName, Relation, ContactPhone) = (held.Tie, held.Tie is null ? held.Name : "", held.Tie is null ? held.Relation : "", held.Phone);
        (AgreedTo, MayKnow, Text) = (held.AgreedTo, string.Join('\n', held.MayKnow), held.Text);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var tie = Now.Circle.FirstOrDefault(t => t.Id == Tie);
        var phone = (ContactPhone ?? "").Trim();
        var contact = new PlanContact
        {
            Id = Id ?? Guid.CreateVersion7(), Tie = tie?.Id, Name = tie?.Name ?? (ContactName ?? "").Trim(), Relation = tie?.Relation ?? (Relation ?? "").Trim(), Phone = phone.Length > 0 ? phone : tie?.Phone ?? "",
            AgreedTo = (AgreedTo ?? "").Trim(), MayKnow = [.. (MayKnow ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)], Text = Text,
        };
        return await DoAsync(() => write.DoAsync(Me, Person, Seen, new ContactWritten(contact), stop), stop, "#tell");
    }
}
