using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Looks at a hidden address or number. Whoever looks says why, and the person can be told.</summary>
[Source("Practice records 4.6")]
public sealed class RevealContactWay(RecordDoor door)
{
    /// <summary>Writes down the reason before anything is shown.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Whose way.</param>
    /// <param name="way">Which way.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>The verdict, and the way itself when it may be shown.</returns>
    public async Task<(Verdict Verdict, string Shown)> DoAsync(Caller by, Guid person, Guid way, string reason, CancellationToken stop = default)
    {
        var shown = "";
        var verdict = await door.OpenAsync(by, person, Purpose.Identity, nameof(RevealContactWay), async file =>
        {
            var hidden = await file.OneAsync<ContactWay>(way, stop: stop);
            return KeepableWords.MustSay(reason, "Why", "Write why you need to see this.").Then(() =>
            {
                file.Record(hidden, new HiddenWayShown(way, BothTexts.Tidy(reason)));
                shown = $"{hidden.Value} {hidden.Postcode}{hidden.HiddenPostcode}".Trim();
                return way;
            });
        }, stop);
        return (verdict, verdict.Allowed ? shown : "");
    }
}
