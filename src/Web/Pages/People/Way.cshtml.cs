using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>A way to reach somebody: added, put right, or no longer right.</summary>
[For(Purpose.Identity)]
[GuidedBy("sharing")]
public sealed class WayModel(OpenAbout open, NoteContactWay note, ChangeContactWay change, EndContactWay end) : PersonPage(open)
{
    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>The way that is changed; <see langword="null"/> when one is added. A hidden one is never shown, and stays as it is unless it is written anew.</summary>
    public ContactWay? Held => Id is null ? null : About.Ways.FirstOrDefault(w => w.Id == Id) ?? throw new NotThere(nameof(ContactWay));

    /// <summary>The value that may stand in the box.</summary>
    public string? Value => Held is { Hidden: false } held ? held.Value : null;

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Typed("Do") == "end" && Id is { } ended) return DoAsync(() => end.DoAsync(Me, Person, ended, Typed("Why"), stop: stop), "/about", "", stop);
        var way = new WayAsTold
        {
            Kind = Chosen<WayKind>("Kind"), Value = Typed("Value").Trim(), Postcode = Typed("Postcode").Trim(), Uprn = Typed("Uprn").Trim(), Label = Typed("Label").Trim(),
            Safe = Chosen<WaySafety>("Safe"), How = Typed("How").Trim(), Preferred = Typed("Preferred") == "true", Hidden = Typed("Hidden") == "true",
        };
        return DoAsync(() => Id is { } id ? change.DoAsync(Me, Person, id, Expecting, way, stop) : note.DoAsync(Me, Person, way, stop), "/about", ContactWayRules.SaidWhole(way, way.Value.Length > 0 ? "kept hidden, as you wrote it" : "kept hidden"), stop);
    }
}
