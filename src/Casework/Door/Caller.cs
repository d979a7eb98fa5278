using Threefold.Practice.Access;

namespace Threefold.Casework.Door;

/// <summary>Somebody at the door, with what makes a repeated request safe.</summary>
/// <param name="Actor">Who it is.</param>
/// <param name="Key">The form's one-time key: the same key and body again get the stored answer and do nothing twice.</param>
/// <param name="Digest">A digest of what was sent with that key.</param>
public sealed record Caller(Actor Actor, Guid? Key = null, string Digest = "")
{
    /// <summary>Someone who brings no key.</summary>
    public static implicit operator Caller(Actor actor) => new(actor);

    /// <summary>The team they act for: their first.</summary>
    public Guid? Team => Actor.Teams.Count > 0 ? Actor.Teams.First() : null;
}

/// <summary>It cannot be opened, or is not there; whoever knocked is never told which.</summary>
public sealed class CannotOpen(string because) : Exception(because);

/// <summary>What was asked for is not in this file.</summary>
public sealed class NotThere(string what) : Exception(what);

/// <summary>Somebody else saved first. Nothing was lost: both texts are here to choose from.</summary>
/// <param name="field">The field that clashes, or empty for the whole page.</param>
/// <param name="theirs">What they saved.</param>
/// <param name="by">Who saved it.</param>
/// <param name="at">When (UTC).</param>
/// <param name="version">The version that is there now; sending it back says “I have seen theirs”.</param>
public sealed class SavedFirst(string field, string theirs, string by, DateTime? at, int version) : Exception("Somebody else saved this first.")
{
    public string Field { get; } = field;
    public string Theirs { get; } = theirs;
    public string By { get; } = by;
    public DateTime? At { get; } = at;
    public int Version { get; } = version;
}

/// <summary>A one-time key came back with another body. Answered 422: the first one stands.</summary>
public sealed class KeyUsedForOtherWords() : Exception("This form was already sent with other words.");
