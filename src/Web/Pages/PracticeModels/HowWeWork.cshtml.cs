using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Engine;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>What the council hopes for and holds to, for anybody to read: the models that its teams work by today.</summary>
[ForEveryone]
public sealed class HowWeWorkModel(ModelShelf models, TeamShelf teams) : PageModel
{
    /// <summary>The models in force, each once.</summary>
    public IReadOnlyList<PracticeModel> Models { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) =>
        Models = [.. (await teams.TeamsAsync(stop)).Select(t => models.Find(t.Model)).OfType<PracticeModel>().DistinctBy(m => m.Id).OrderBy(m => m.Council, StringComparer.Ordinal)];
}
