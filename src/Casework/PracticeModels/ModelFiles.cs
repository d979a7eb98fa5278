namespace Threefold.Casework.PracticeModels;

/// <summary>Every version that lies in files, as it was read. It does not change while the programme runs, so one reading serves every shelf.</summary>
public sealed class ModelFiles
{
    ModelFiles(Catalogue shared, IReadOnlyList<ModelFolders.Version> versions) => (Shared, Versions) = (shared, versions);

    internal Catalogue Shared { get; }

    internal IReadOnlyList<ModelFolders.Version> Versions { get; }

    /// <summary>Reads every model in the folder.</summary>
    /// <param name="folder">The folder that holds <c>shared</c> and one folder for each council.</param>
    /// <exception cref="BrokenModelsException">Lists each mistake with its file and line.</exception>
    public static ModelFiles Read(string folder)
    {
        var mistakes = new List<Mistake>();
        var shared = Catalogue.Of(folder, mistakes);
        var versions = ModelFolders.ReadAll(folder, shared, mistakes);
        var errors = mistakes.Where(m => m.Gravity == Gravity.Error).ToList();
        return errors.Count == 0 ? new(shared!, versions) : throw new BrokenModelsException(string.Join('\n', errors));
    }
}
