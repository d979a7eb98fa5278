using Threefold.Casework.Door;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Casework.FrontDoor;

/// <summary>Information or advice is given, or they find what they need themselves.</summary>
[Source("Care Act 2014, s 4")]
public sealed class GiveAdvice(RecordDoor door, ContactCards cards)
{
    /// <summary>Writes down what was given.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="words">What was said, or where they found it.</param>
    /// <param name="foundThemselves">True when they found it themselves.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid contact, string words, bool foundThemselves, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, null, nameof(GiveAdvice), (file, found) =>
        {
            if (string.IsNullOrWhiteSpace(words)) return Task.FromResult(Verdict.No("Write what you told them, or what they found.", nameof(words)));
            if (ContactRules.MayKeep((words, nameof(words))) is { Allowed: false } no) return Task.FromResult(no);
            file.Record(found, new AdviceGiven(contact, words.Trim(), foundThemselves));
            return Task.FromResult(Verdict.Made(contact));
        }, stop);
}
