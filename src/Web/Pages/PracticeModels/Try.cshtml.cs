using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>What a version would do to work that goes on today: “12 people would be asked for a reason”.</summary>
[For(Purpose.PracticeModel)]
public sealed class TryModel(ModelShelf models, ModelVersions versions, PreviewDraft preview, TimeProvider clock) : ModelPage(models, versions, clock)
{
    /// <summary>The counts.</summary>
    public Preview Preview { get; private set; } = null!;

    /// <summary>The heaviest thing that would newly be asked, first.</summary>
    public string Heading => Asked.Count == 0 ? "Nobody would be asked for more than today" : Asked[0];

    /// <summary>Each weight with how many people would newly be asked for it, heaviest first.</summary>
    public IReadOnlyList<string> Asked => [.. Preview.Asked.Where(a => a.Key > Weight.Measure).OrderByDescending(a => a.Key).Select(a => $"{Say(a.Value)} {(a.Value == 1 && Say(1) == "1" ? "person" : "people")} {Does(a.Key)}")];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Preview = await preview.DoAsync(Me, Version, stop);
    }

    static string Does(Weight weight) => weight switch
    {
        Weight.Block => "would meet something that is not possible",
        Weight.Approve => "would need somebody to agree",
        Weight.PeerCheck => "would need a colleague’s look",
        Weight.Reason => "would be asked for a reason",
        Weight.Warn => "would be asked to read something",
        _ => "would get a hint",
    };
}
