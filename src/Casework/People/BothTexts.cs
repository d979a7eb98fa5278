using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>What acts of this room share: saying yes with what was made, and never losing one of two texts.</summary>
internal static class BothTexts
{
    /// <summary>The verdict, with what was made when nothing stands in the way.</summary>
    public static Verdict Then(this Verdict verdict, Func<Guid> make) => verdict.Allowed ? verdict with { Answer = make() } : verdict;

    /// <summary>Stops when somebody else wrote there since, unless both wrote the same.</summary>
    /// <param name="thing">What is there now.</param>
    /// <param name="expecting">The version the caller had seen.</param>
    /// <param name="field">The field that clashes.</param>
    /// <param name="yours">What the caller wrote.</param>
    /// <param name="theirs">What is there now.</param>
    /// <exception cref="SavedFirst">Somebody else wrote something different; their text is in it.</exception>
    public static void MustBeSeen(this Noted thing, int expecting, string field, string yours, string theirs) => thing.MustBeSeen(expecting, field, yours, theirs, text => text);

    /// <summary>The same where more than one text can differ: all of it is compared, and said in words that may be shown.</summary>
    /// <param name="thing">What is there now.</param>
    /// <param name="expecting">The version the caller had seen.</param>
    /// <param name="field">The field that clashes.</param>
    /// <param name="yours">What the caller would write.</param>
    /// <param name="theirs">What is there now.</param>
    /// <param name="say">How it is said.</param>
    /// <exception cref="SavedFirst">Somebody else wrote something different; what may be shown of it is in it.</exception>
    public static void MustBeSeen<T>(this Noted thing, int expecting, string field, T yours, T theirs, Func<T, string> say)
    {
        if (thing.Version != expecting && !EqualityComparer<T>.Default.Equals(yours, theirs)) throw new SavedFirst(field, say(theirs), thing.NotedBy, thing.NotedAt, thing.Version);
    }

    /// <summary>What was typed, without space around it.</summary>
    public static string Tidy(string? text) => (text ?? "").Trim();
}
