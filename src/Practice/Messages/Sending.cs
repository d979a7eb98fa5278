using Threefold.Practice.Ground;

namespace Threefold.Practice.Messages;

/// <summary>When messages go out and how often they are tried, as laid down in <c>reference/messages.yaml</c>.</summary>
/// <param name="QuietFrom">From this time of day in London nothing goes out but what is urgent.</param>
/// <param name="QuietUntil">Until this time of day.</param>
/// <param name="Pauses">Minutes between one try and the next; after the last somebody decides.</param>
/// <param name="LookAfter">Minutes after which a hand-over of which nothing was heard is looked into.</param>
/// <param name="SettleWithin">Hours within which somebody looks into a message that did not go out.</param>
public sealed record Sending(TimeOnly QuietFrom, TimeOnly QuietUntil, IReadOnlyList<int> Pauses, int LookAfter, int SettleWithin)
{
    /// <summary>Whether people are left in peace at a moment (UTC).</summary>
    public bool IsQuiet(DateTime utc)
    {
        var time = TimeOnly.FromDateTime(Days.Local(utc));
        return QuietFrom > QuietUntil ? time >= QuietFrom || time < QuietUntil : time >= QuietFrom && time < QuietUntil;
    }

    /// <summary>When something is tried again after so many tries; <see langword="null"/> when it was tried often enough.</summary>
    /// <param name="tries">How many times it has been tried, 1 or more.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="atLeast">How long whoever carries it asked us to wait.</param>
    public DateTime? TryAgainAt(int tries, DateTime now, TimeSpan atLeast = default)
    {
        if (tries > Pauses.Count) return null;
        var pause = TimeSpan.FromMinutes(Pauses[tries - 1]);
        return now + (pause > atLeast ? pause : atLeast);
    }

    /// <summary>When a hand-over that begins now is looked into (UTC).</summary>
    public DateTime LookAt(DateTime now) => now.AddMinutes(LookAfter);
}
