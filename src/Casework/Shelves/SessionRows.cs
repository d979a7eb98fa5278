namespace Threefold.Casework.Shelves;

/// <summary>One session of one worker, kept on the server so that it can be ended at once. Back office.</summary>
internal sealed class SessionRow
{
    /// <summary>A digest of the session's key. The key itself is only in the browser's cookie.</summary>
    public string Key { get; init; } = "";

    public Guid Worker { get; init; }
    public DateTime BeganAt { get; init; }
    public DateTime SeenAt { get; set; }
    public DateTime EndsAt { get; init; }
    public DateTime? EndedAt { get; set; }

    /// <summary>What sign-in needs to remember, encrypted by whoever signs in.</summary>
    public byte[] Ticket { get; init; } = [];
}

/// <summary>A key that nodes share to protect cookies and held posts, itself encrypted. Back office.</summary>
internal sealed class KeyRow
{
    public string Name { get; init; } = "";
    public string Xml { get; init; } = "";
    public DateTime At { get; init; }
}

/// <summary>A form sent after its session had ended, encrypted and kept for minutes for the worker who sent it. Back office.</summary>
internal sealed class HeldPostRow
{
    public Guid Id { get; init; }
    public Guid Worker { get; init; }
    public DateTime Until { get; init; }
    public byte[] Body { get; init; } = [];
}
