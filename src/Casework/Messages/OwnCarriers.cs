using Threefold.Practice.Messages;

namespace Threefold.Casework.Messages;

/// <summary>In a demo nothing leaves the house: it takes every message and sends none.</summary>
/// <param name="channel">What kind of message.</param>
public sealed class DemoCarrier(MessageChannel channel) : ICarrier
{
    /// <inheritdoc/>
    public MessageChannel Channel => channel;

    /// <inheritdoc/>
    public bool CanBeAsked => false;

    /// <inheritdoc/>
    public Task<Carried> HandOverAsync(Outgoing message, CancellationToken stop) => Task.FromResult(new Carried(HandedOver.Taken, "demo"));

    /// <inheritdoc/>
    public Task<Carried> LookUpAsync(string reference, CancellationToken stop) => Task.FromResult(new Carried(HandedOver.Unknown));
}

/// <summary>Stands where nothing was set up: nobody is left to believe that a message went.</summary>
/// <param name="channel">What kind of message.</param>
public sealed class NoCarrier(MessageChannel channel) : ICarrier
{
    /// <inheritdoc/>
    public MessageChannel Channel => channel;

    /// <inheritdoc/>
    public bool CanBeAsked => false;

    /// <inheritdoc/>
    public Task<Carried> HandOverAsync(Outgoing message, CancellationToken stop) =>
        Task.FromResult(new Carried(HandedOver.Refused, "", "Nothing is set up here to send this kind of message."));

    /// <inheritdoc/>
    public Task<Carried> LookUpAsync(string reference, CancellationToken stop) => Task.FromResult(new Carried(HandedOver.Unknown));
}
