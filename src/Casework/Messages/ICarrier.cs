using Threefold.Practice.Messages;

namespace Threefold.Casework.Messages;

/// <summary>A message on its way out of the house, ready to be carried.</summary>
/// <param name="Reference">Our own name for this try of this message. Whoever carries it is told it, and can be asked by it.</param>
/// <param name="To">The number, the email address, or the lines of a postal address.</param>
/// <param name="ToName">Who it is for; may be empty.</param>
/// <param name="Heading">The heading of an email or a letter.</param>
/// <param name="Text">What it says.</param>
public sealed record Outgoing(string Reference, string To, string ToName, string Heading, string Text);

/// <summary>How a hand-over went, as far as can be known.</summary>
public enum HandedOver
{
    /// <summary>It was taken: it is theirs to carry now.</summary>
    Taken,

    /// <summary>It was not taken and never will be: a wrong address, for example.</summary>
    Refused,

    /// <summary>It was not taken this time: too busy, not reachable, not let in.</summary>
    NotNow,

    /// <summary>Nobody can tell: the line was cut, or the answer made no sense.</summary>
    Unknown,
}

/// <summary>The answer of whoever carries messages.</summary>
/// <param name="How">How it went.</param>
/// <param name="Reference">What they call it, when it was taken.</param>
/// <param name="Why">Why not, in plain words of our own; never their words and never an address.</param>
/// <param name="Wait">How long they asked us to wait.</param>
public sealed record Carried(HandedOver How, string Reference = "", string Why = "", TimeSpan Wait = default);

/// <summary>Carries one kind of message out of the house. It never throws but when it is stopped, and answers within a minute.</summary>
public interface ICarrier
{
    /// <summary>What kind.</summary>
    MessageChannel Channel { get; }

    /// <summary>Hands a message over.</summary>
    Task<Carried> HandOverAsync(Outgoing message, CancellationToken stop);

    /// <summary>Whether it can be asked afterwards what became of a message. Plain email cannot.</summary>
    bool CanBeAsked { get; }

    /// <summary>Asks whether a message of that reference was ever taken: taken, refused afterwards, not taken, or unknown for now.</summary>
    /// <param name="reference">Our own reference.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<Carried> LookUpAsync(string reference, CancellationToken stop);
}
