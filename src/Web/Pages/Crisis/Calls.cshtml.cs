using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>How often and how we keep in touch, agreed with the person.</summary>
[For(Purpose.Conversation)]
[GuidedBy("check-calls")]
public sealed class CallsModel(ReadCrisis read, Whereabouts where, AgreeCheckCalls agree) : CrisisPage(read, where)
{
    [BindProperty]
    public int? Every { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    [BindProperty]
    public string? How { get; set; }

    [BindProperty]
    public string? AgreedWith { get; set; }

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        if (HttpMethods.IsPost(Request.Method)) return;
        (Every, Unit, How) = (Held.Every, Held.Unit, Held.How);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => agree.DoAsync(Me, p, CrisisId, new CallsAsAgreed(Every, Unit ?? "", How ?? "", AgreedWith ?? ""), stop), At(), stop);
}
