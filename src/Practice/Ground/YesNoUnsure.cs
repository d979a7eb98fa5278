namespace Threefold.Practice.Ground;

/// <summary>An answer to a question that must never wait for a missing field.</summary>
public enum YesNoUnsure
{
    /// <summary>No.</summary>
    No,

    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Not sure: treated with the same care as yes.</summary>
    Unsure,
}
