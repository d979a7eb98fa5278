using Threefold.Practice.Ground;

namespace Threefold.Practice.Messages;

/// <summary>Somebody is owed a message. The sentence never says the number or the address.</summary>
/// <param name="Of">The message.</param>
/// <param name="Channel">How it goes out.</param>
/// <param name="To">The number, email address, or lines of a postal address; empty for a page notice.</param>
/// <param name="Heading">The heading of an email or a letter; empty otherwise.</param>
/// <param name="Text">What it says. To a worker only a page notice says it; anything else says to sign in.</param>
/// <param name="About">The thing it tells of.</param>
/// <param name="Template">Which wording was used, by key.</param>
/// <param name="Team">The team that answers for it, should it not go out.</param>
/// <param name="Worker">The worker it is for, when it is for one.</param>
/// <param name="Way">The person's own contact way it uses; it is looked at again before it goes out.</param>
/// <param name="ToName">Who it is for, in words: “Helen, daughter”.</param>
/// <param name="Urgent">True when it may also go out at night.</param>
public sealed record MessageAsked(
    Guid Of, MessageChannel Channel, string To, string Heading, string Text, Guid About, string Template, Guid Team,
    Guid? Worker = null, Guid? Way = null, string ToName = "", bool Urgent = false) : Fact<Message>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{MessageRules.SaidAs(Channel)} {(ToName.Length > 0 ? $"to {ToName} " : "")}was asked for.";
}

/// <summary>A hand-over began: whoever carries it may have it from this moment on.</summary>
/// <param name="Of">The message.</param>
/// <param name="LookAt">When it is looked into, should nothing more be heard of it (UTC).</param>
public sealed record HandOverBegan(Guid Of, DateTime LookAt) : Fact<Message>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A message is being sent.";
}

/// <summary>A hand-over that was cut off was looked up, and no answer came.</summary>
public sealed record HandOverLookedUp(Guid Of, DateTime LookAt) : Fact<Message>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "We asked whether a message was sent, and had no answer yet.";
}

/// <summary>Whoever carries the message has taken it.</summary>
public sealed record MessageHandedOver(Guid Of, string Reference) : Fact<Message>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A message was sent.";
}

/// <summary>A message could not be handed over. It is tried again by itself, or somebody must decide.</summary>
/// <param name="Of">The message.</param>
/// <param name="Why">Why, in plain words.</param>
/// <param name="TryAt">When it is tried again (UTC); <see langword="null"/> when somebody must decide.</param>
public sealed record HandOverFailed(Guid Of, string Why, DateTime? TryAt) : Fact<Message>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => TryAt is null ? "A message could not be sent. Somebody will look into it." : "A message could not be sent yet. It will be tried again.";
}

/// <summary>A hand-over was cut off, and nobody can tell whether the message went.</summary>
public sealed record HandOverCutOff(Guid Of, string Why) : Fact<Message>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A message may have been sent. Somebody will look into it.";
}

/// <summary>Somebody decided that a message is tried again.</summary>
public sealed record MessageTriedAgain(Guid Of, string Why) : Fact<Message>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A message will be sent again. {Why}".TrimEnd();
}

/// <summary>A message was not sent, because that would not be safe or it is no longer wanted.</summary>
public sealed record MessageWithdrawn(Guid Of, string Why) : Fact<Message>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A message was not sent. {Why}".TrimEnd();
}

/// <summary>Somebody looked into a message and said how it ended.</summary>
/// <param name="Of">The message.</param>
/// <param name="Reached">True when it did reach whom it was for.</param>
/// <param name="Why">How they know, or what they did instead.</param>
public sealed record MessageSettled(Guid Of, bool Reached, string Why) : Fact<Message>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{(Reached ? "A message did arrive." : "A message did not arrive.")} {Why}".TrimEnd();
}
