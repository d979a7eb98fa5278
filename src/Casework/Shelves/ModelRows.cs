using Threefold.Casework.PracticeModels;

namespace Threefold.Casework.Shelves;

/// <summary>A version that somebody is writing. It holds how a council works and nothing about anybody. Back office.</summary>
internal sealed class ModelDraftRow
{
    /// <summary>The version it will be: <c>norfolk@2</c>.</summary>
    public string Id { get; init; } = "";
    public string Code { get; init; } = "";
    public int Version { get; init; }
    public string Parent { get; init; } = "";

    /// <summary>The files, as JSON.</summary>
    public string Files { get; init; } = "";

    /// <summary>How many times it was saved; whoever saves says which one they saw.</summary>
    public int Revision { get; init; }
    public Guid ChangedBy { get; init; }
    public string ChangedByName { get; init; } = "";
    public DateTime ChangedAt { get; init; }
}

/// <summary>A version published here. Written once: the database refuses to change or remove it.</summary>
internal sealed class PublishedModelRow
{
    public string Id { get; init; } = "";
    public string Code { get; init; } = "";
    public int Version { get; init; }
    public string Files { get; init; } = "";

    /// <summary>The seal over the files; the publishing act in the diary holds it too.</summary>
    public string Digest { get; init; } = "";
    public DateOnly EffectiveFrom { get; init; }
    public string CoProducers { get; init; } = "";
    public Guid PublishedBy { get; init; }
    public string PublishedByName { get; init; } = "";
    public DateTime PublishedAt { get; init; }
}

/// <summary>A version that somebody is writing.</summary>
/// <param name="Id">The version it will be: <c>norfolk@2</c>.</param>
/// <param name="Code">The council's code.</param>
/// <param name="Parent">The version it grows from.</param>
/// <param name="Text">Its files.</param>
/// <param name="Revision">How many times it was saved.</param>
/// <param name="ChangedBy">The name of whoever saved it last.</param>
/// <param name="ChangedAt">When (UTC).</param>
public sealed record ModelDraft(string Id, string Code, string Parent, ModelText Text, int Revision, string ChangedBy, DateTime ChangedAt);

/// <summary>A version published here, with who did and its seal.</summary>
/// <param name="Id">For example <c>norfolk@2</c>.</param>
/// <param name="Code">The council's code.</param>
/// <param name="Text">Its files.</param>
/// <param name="Digest">The seal taken when it was published.</param>
/// <param name="EffectiveFrom">The first day that work begins under it.</param>
/// <param name="CoProducers">Who wrote it together.</param>
/// <param name="PublishedBy">The name of whoever published it.</param>
/// <param name="PublishedAt">When (UTC).</param>
public sealed record PublishedModel(string Id, string Code, ModelText Text, string Digest, DateOnly EffectiveFrom, string CoProducers, string PublishedBy, DateTime PublishedAt)
{
    /// <summary>True when its files are still what was sealed.</summary>
    public bool IsAsSealed => Text.Digest == Digest;
}
