using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Voices;
using Threefold.Practice.Access;
using Threefold.Practice.Voices;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Voices;

/// <summary>Something was not right, or was good: written down as it was said, and sent to whoever answers.</summary>
[For(Purpose.Conversation)]
[GuidedBy("complaints")]
public sealed class NewRemarkModel(OpenVoices open, MakeRemark make) : VoicePage(open)
{
    [BindProperty] public RemarkKind? Kind { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Hope { get; set; }
    [BindProperty] public string? About { get; set; }
    [BindProperty] public ToldBy? How { get; set; }
    [BindProperty] public string? SaidBy { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => make.DoAsync(Me, Person, new(Kind, Words ?? "", Hope ?? "", About ?? "", How, SaidBy ?? ""), stop), made => $"/remarks/{made.Answer}", stop);
}
