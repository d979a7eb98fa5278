using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>Two versions beside each other: what came, what went, and what says something else.</summary>
[For(Purpose.PracticeModel)]
public sealed class CompareModel(ModelShelf models, ModelVersions versions, TimeProvider clock) : ModelPage(models, versions, clock)
{
    readonly ModelShelf models = models;

    /// <summary>The version it is compared with.</summary>
    [FromRoute(Name = "other")]
    public string Other { get; set; } = "";

    /// <summary>Every difference.</summary>
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    /// <summary>What the page says first.</summary>
    public string Heading => $"{Differences.Count(d => d.Change == Change.Added)} new, {Differences.Count(d => d.Change == Change.Changed)} changed, {Differences.Count(d => d.Change == Change.Removed)} gone";

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (Model is null || models.Find(Other) is not { } other) throw new NotThere(nameof(PracticeModel));
        Differences = Comparing.Of(other, Model);
    }
}
