using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;

namespace Threefold.Casework.Messages;

/// <summary>Looks once more, at the last moment, whether the way a message takes is safe: much may have changed since it was asked for.</summary>
static class SafeWays
{
    /// <summary>Whether a message may go out by the way it names.</summary>
    public static async Task<Verdict> MayGoAsync(PersonFile file, Message message, CancellationToken stop)
    {
        if (message.Worker is not null || message.Channel == MessageChannel.PageNotice) return Verdict.Yes;
        var ways = await file.ListAsync<ContactWay>(w => w.Person == message.Person, stop);
        if (message.Way is { } id)
        {
            if ((await file.OneAsync<Person>(message.Person, stop: stop)).DiedOn is not null) return Verdict.No("They have died.");
            return ways.FirstOrDefault(w => w.Id == id) is not { } way ? Verdict.No("The way to reach them is not there any more.")
                : MessageRules.MayUse(way).And(() => MessageRules.IsSameWay(way, message.To) ? Verdict.Yes : Verdict.No("The way to reach them has changed since."));
        }

        // Somebody else's number or address is nothing we hold of the person; one that is theirs must be safe however it got here.
        var theirs = ways.Where(w => MessageRules.IsSameWay(w, message.To)).ToList();
        var holding = theirs.Where(w => w.IsCurrent).DefaultIfEmpty(theirs.FirstOrDefault()).OfType<ContactWay>();
        return holding.Concat(theirs.Where(w => w.Safe == WaySafety.NotSafe)).Select(MessageRules.MayUse).FirstOrDefault(v => !v.Allowed) ?? Verdict.Yes;
    }
}
