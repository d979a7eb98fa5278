namespace Threefold.Casework.Door;

/// <summary>What somebody typed before it was said. Not diary: it changes as they type and goes when the act is done.</summary>
public sealed class Draft
{
    /// <summary>Whose words.</summary>
    public Guid Worker { get; init; }

    /// <summary>What they belong to: a page's address, or a conversation's id.</summary>
    public string Of { get; init; } = "";

    /// <summary>The field.</summary>
    public string Field { get; init; } = "";

    /// <summary>The person it is about, once that is known.</summary>
    public Guid? Person { get; set; }

    /// <summary>The words as typed.</summary>
    public string Text { get; set; } = "";

    /// <summary>The version of the answer they were looking at when they began to type.</summary>
    public int Base { get; set; }

    /// <summary>When it was last saved (UTC).</summary>
    public DateTime SavedAt { get; set; }
}
