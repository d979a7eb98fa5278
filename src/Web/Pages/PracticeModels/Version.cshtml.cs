using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Web.Design;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>One version as somebody reads it who has never seen a file: a picture, each rule in plain words, and its exceptions.</summary>
[For(Purpose.PracticeModel)]
public sealed class VersionModel(ModelShelf models, ModelVersions versions, ExceptionTally exceptions, ModelHistory history, TimeProvider clock) : ModelPage(models, versions, clock)
{
    readonly ModelShelf models = models;

    /// <summary>Exceptions of the last year, by the rule's code, in all versions of this council.</summary>
    public IReadOnlyDictionary<string, int> Exceptions { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>What was done with it here.</summary>
    public IReadOnlyList<ModelDeed> History { get; private set; } = [];

    /// <summary>Other versions of this council, to compare with.</summary>
    public IReadOnlyList<string> Others => [.. models.All.Where(m => m.Code == Version.Split('@')[0] && m.Id != Version).Select(m => m.Id)];

    /// <summary>Where it is in its life, in words.</summary>
    public string Standing => Draft is { } draft ? $"a draft that grows from {draft.Parent}" : Model!.Status switch
    {
        ModelStatus.Published => $"for new work from {Times.Day(Model.EffectiveFrom)}",
        ModelStatus.Retired => "retired: only for work that began under it",
        _ => "a draft in files",
    };

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Exceptions = await exceptions.ReadAsync(Me, Version.Split('@')[0], stop);
        History = await history.ReadAsync(Me, Version, stop);
    }
}
