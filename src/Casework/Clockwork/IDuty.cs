using Threefold.Casework.Door;

namespace Threefold.Casework.Clockwork;

/// <summary>Something that falls due by itself, and is done by the clock. Every duty of the house is found by itself and run at each tick.</summary>
public interface IDuty
{
    /// <summary>What it is called, for ever: it is part of the key that makes each effect happen once.</summary>
    string Name { get; }

    /// <summary>
    /// What is due, earliest first. What was done must no longer be among it; the same question finds what fell due while
    /// nobody was looking. Ask <see cref="DueThings"/>.
    /// </summary>
    /// <param name="now">The moment of the tick (UTC).</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop);

    /// <summary>Does it for one, in one deed through the door as <see cref="Due.By"/>. It decides afresh: another node may have been here.</summary>
    /// <param name="due">What is due.</param>
    /// <param name="stop">Stops waiting.</param>
    Task DoAsync(Due due, CancellationToken stop);
}
