namespace Threefold.Casework.Shelves;

/// <summary>A council's own wording of a letter that somebody is writing. It holds nothing about anybody. Back office.</summary>
internal sealed class LetterDraftRow
{
    public string Key { get; init; } = "";
    public string Title { get; init; } = "";
    public string Body { get; init; } = "";

    /// <summary>How many times it was saved; whoever saves says which one they saw.</summary>
    public int Revision { get; init; }
    public string ChangedByName { get; init; } = "";
    public DateTime ChangedAt { get; init; }
}

/// <summary>A council's own wording, published. Written once; letters name the version they were made from.</summary>
internal sealed class PublishedLetterRow
{
    /// <summary>For example <c>care-plan@2</c>.</summary>
    public string Id { get; init; } = "";
    public string Key { get; init; } = "";
    public int Version { get; init; }
    public string Title { get; init; } = "";
    public string Body { get; init; } = "";
    public string PublishedByName { get; init; } = "";
    public DateTime PublishedAt { get; init; }
}

/// <summary>A council's own wording that somebody is writing.</summary>
/// <param name="Key">Which letter.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Body">Its words.</param>
/// <param name="Revision">How many times it was saved; nought for none yet.</param>
/// <param name="ChangedBy">Who saved it last.</param>
/// <param name="ChangedAt">When (UTC).</param>
public sealed record LetterDraft(string Key, string Title, string Body, int Revision, string ChangedBy, DateTime ChangedAt);
