using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Clockwork;

/// <summary>How the clock keeps time just now.</summary>
/// <param name="Now">The moment it was read (UTC).</param>
/// <param name="TickedAt">When it last ticked, on whichever node (UTC); nothing when it never has.</param>
/// <param name="Duties">How each duty stood then, by name.</param>
/// <param name="Messages">How many messages are on their way or wait for somebody.</param>
/// <param name="HolidaysUntil">The last day for which bank holidays are known.</param>
public sealed record ClockworkNow(DateTime Now, DateTime? TickedAt, IReadOnlyList<DutyStand> Duties, OutboxCounts Messages, DateOnly HolidaysUntil)
{
    /// <summary>After so long without a tick somebody must come and look.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How many days before the bank holidays run out somebody is reminded.</summary>
    const int RemindDays = 180;

    /// <summary>True when it does not tick.</summary>
    public bool HasStopped => TickedAt is not { } at || Now - at > Patience;

    /// <summary>True when the list of bank holidays is about to run out.</summary>
    public bool NeedsHolidays => HolidaysUntil.DayNumber - Days.Of(Now).DayNumber < RemindDays;
}

/// <summary>How the clock keeps time: for whoever keeps the programme running, and for managers. Nothing about anybody.</summary>
public sealed class ReadClockwork(ClockShelf shelf, Outbox outbox, BankHolidays holidays, TimeProvider clock)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="CannotOpen">Their role does not allow it.</exception>
    public async Task<ClockworkNow> DoAsync(Caller by, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.Operation) && !AccessRules.MayActFor(by.Actor, Purpose.Oversight)) throw new CannotOpen("No role for this purpose.");
        var duties = await shelf.ReadAsync(stop);
        return new ClockworkNow(clock.GetUtcNow().UtcDateTime, duties.Count == 0 ? null : duties.Max(d => d.RanAt), duties, await outbox.CountAsync(stop), holidays.Until);
    }
}
