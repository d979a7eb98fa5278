using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>When in the week somebody is free.</summary>
public enum PartOfDay
{
    /// <summary>Monday to Friday, in the day.</summary>
    Daytime,

    /// <summary>In the evening, on any day.</summary>
    Evening,

    /// <summary>On Saturday or Sunday.</summary>
    Weekend,
}

/// <summary>Works out when in the week something happens. What has said no days or hours is in none of them.</summary>
/// <param name="eveningFrom">When the evening begins.</param>
[Source("Our own: reference/finding.yaml")]
public sealed class PartsOfDay(TimeOnly eveningFrom)
{
    /// <summary>Every part of the week in which an entry is open, in order.</summary>
    public IReadOnlyList<PartOfDay> Of(ServiceEntry entry) => [.. entry.Times.SelectMany(Of).Distinct().Order()];

    IEnumerable<PartOfDay> Of(OpenTime time)
    {
        if (time.Days.Any(day => day is DayOfWeek.Saturday or DayOfWeek.Sunday)) yield return PartOfDay.Weekend;
        // A group that shuts just as the evening begins is no evening group; one that runs past midnight is.
        if (time.Opens >= eveningFrom || time.Closes > eveningFrom || (time.Opens is { } opens && time.Closes < opens)) yield return PartOfDay.Evening;
        if (time.Days.Any(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) && (time.Opens is null ? time.Closes is not null : time.Opens < eveningFrom)) yield return PartOfDay.Daytime;
    }
}

/// <summary>What a cost, said in words, comes to for somebody with nothing to spend.</summary>
public static class Costs
{
    static readonly string[] Free = ["free", "no charge", "no cost", "nothing to pay", "£0"];

    /// <summary>Whether it costs nothing: it says so, and names no sum of money. “Free parking, £4” is not free.</summary>
    public static bool IsFree(string cost) =>
        Free.Any(word => cost.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !cost.Contains("not free", StringComparison.OrdinalIgnoreCase)
        && !NamesASum(cost);

    static bool NamesASum(string cost)
    {
        for (var at = cost.IndexOf('£', StringComparison.Ordinal); at >= 0; at = cost.IndexOf('£', at + 1))
        {
            var sum = string.Concat(cost[(at + 1)..].TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.' or ','));
            if (sum.Any(letter => letter is >= '1' and <= '9')) return true;
        }

        return false;
    }
}
