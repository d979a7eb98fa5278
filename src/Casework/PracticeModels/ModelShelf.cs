using Threefold.Casework.Shelves;
using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>
/// Every version of every council's model: those that lie in files, read once at start-up, and those that were published
/// here and lie in the store. A version never changes once it is published, so it is read once; work keeps reading its own.
/// </summary>
public sealed class ModelShelf
{
    /// <summary>How long, in milliseconds, before the store is asked again whether another node published something.</summary>
    const long AskAgain = 5000;

    readonly Lock gate = new();
    readonly ModelVersions? store;
    readonly Catalogue catalogue;
    readonly Dictionary<string, ModelFolders.Version> folders;
    volatile Held held;
    long asked = long.MinValue;

    /// <summary>A shelf of what was read from files and of what was published here.</summary>
    /// <param name="files">What lies in files.</param>
    /// <param name="store">Where versions published here are kept; none when only files count.</param>
    public ModelShelf(ModelFiles files, ModelVersions? store = null)
    {
        (this.store, catalogue) = (store, files.Shared);
        folders = files.Versions.ToDictionary(v => v.Model.Id, StringComparer.Ordinal);
        held = new([.. files.Versions.Select(v => v.Model)]);
    }

    /// <summary>Every version of every model, by council and version.</summary>
    public IReadOnlyList<PracticeModel> All => Fresh().All;

    /// <summary>A version in words: its council’s name for it, and which.</summary>
    /// <param name="id">Its id; given back where there is no such version.</param>
    public string Named(string id) => All.FirstOrDefault(m => m.Id == id) is { } model ? $"{model.Name}, version {model.Version}" : id;

    /// <summary>The codes of the models: <c>cambridgeshire</c>, <c>lancashire</c> and so on.</summary>
    public IReadOnlyList<string> Codes => [.. All.Select(m => m.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>The version that work is pinned to. Throws <see cref="KeyNotFoundException"/> when the shelf does not hold it.</summary>
    /// <param name="id">For example <c>norfolk@1</c>.</param>
    public PracticeModel Pinned(string id) => Find(id) ?? throw new KeyNotFoundException($"The practice model “{id}” is not on the shelf.");

    /// <summary>The version of that id, or <see langword="null"/>.</summary>
    public PracticeModel? Find(string id) => held.ById.GetValueOrDefault(id) ?? Fresh(always: true).ById.GetValueOrDefault(id);

    /// <summary>The published version that work beginning on this day begins under. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    /// <param name="code">For example <c>norfolk</c>.</param>
    /// <param name="on">The day the work begins.</param>
    public PracticeModel Current(string code, DateOnly on) =>
        All.LastOrDefault(m => m.Code == code && Holds(m, on)) ?? throw new KeyNotFoundException($"The council “{code}” has no published practice model on {on:d MMMM yyyy}.");

    /// <summary>
    /// The version that a team's new work begins under on a day: the newest in force for that team, from the one the team was
    /// set up with. A version with a scope is only for the teams it names.
    /// </summary>
    /// <param name="model">The version the team was set up with: <c>norfolk@1</c>.</param>
    /// <param name="team">The team's name.</param>
    /// <param name="on">The day.</param>
    /// <returns>Its id, or the team's own when nothing newer is in force.</returns>
    public string ForNewWork(string model, string team, DateOnly on)
    {
        var (code, all) = (model.Split('@')[0], Fresh().All);
        var since = all.FirstOrDefault(m => m.Id == model)?.Version ?? 0;
        return all.LastOrDefault(m => m.Code == code && m.Version >= since && Holds(m, on) && (m.Scope.Count == 0 || m.Scope.Contains(team)))?.Id ?? model;
    }

    /// <summary>The files of a version, wherever they lie; <see langword="null"/> when there is no such version.</summary>
    public ModelText? TextOf(string id)
    {
        if (folders.TryGetValue(id, out var version))
            return new(ModelText.Names.Select(n => (Name: n, Text: ModelFolders.Text(version.Folder, n))).Where(f => f.Text is not null).ToDictionary(f => f.Name, f => f.Text!, StringComparer.Ordinal));
        return store?.Published(id)?.Text;
    }

    /// <summary>Reads a version from text with the reader and the checks that files go through.</summary>
    /// <param name="code">The model's code.</param>
    /// <param name="text">Its files.</param>
    public ModelReading Read(string code, ModelText text)
    {
        var reading = ModelReading.Of(code, text, catalogue, null);
        return reading.Model is { Parent.Length: > 0 } model && Find(model.Parent) is { } parent ? ModelReading.Of(code, text, catalogue, parent) : reading;
    }

    /// <summary>Looks again at the store: a version was just published here.</summary>
    public void LookAgain() => Fresh(always: true);

    Held Fresh(bool always = false)
    {
        if (store is null || (!always && Environment.TickCount64 - asked < AskAgain && asked != long.MinValue)) return held;
        lock (gate)
        {
            foreach (var id in store.PublishedIds().Where(id => !held.ById.ContainsKey(id)))
            {
                var published = store.Published(id)!;
                var reading = ModelReading.Of(published.Code, published.Text, catalogue, null);
                if (!reading.IsSound) throw new BrokenModelsException($"{id} was published here and cannot be read any more:\n{string.Join('\n', reading.Mistakes)}");
                if (!published.IsAsSealed) throw new BrokenModelsException($"{id} was published here and is not what was sealed. Bring a backup back.");
                held = new([.. held.All, reading.Model!]);
            }

            asked = Environment.TickCount64;
            return held;
        }
    }

    static bool Holds(PracticeModel m, DateOnly on) => m.Status == ModelStatus.Published && m.EffectiveFrom <= on && (m.EffectiveTo is null || on <= m.EffectiveTo);

    sealed class Held(IEnumerable<PracticeModel> models)
    {
        public IReadOnlyList<PracticeModel> All { get; } = [.. models.OrderBy(m => m.Code, StringComparer.Ordinal).ThenBy(m => m.Version)];
        public Dictionary<string, PracticeModel> ById => field ??= All.ToDictionary(m => m.Id, StringComparer.Ordinal);
    }
}
