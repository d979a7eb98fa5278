using System.Globalization;
using Threefold.Casework.Store;

namespace Threefold.Casework.Diary;

/// <summary>
/// Checks the diary from its first line to its last against its seals, its words and its anchor, as it is at one moment,
/// while others go on writing. Says what does not fit and where; never anybody's words.
/// </summary>
public sealed class Verification
{
    /// <summary>The most breaches that are listed.</summary>
    public const int MostBreaches = 1000;

    readonly Stores stores;
    readonly Sealer sealer;

    internal Verification(Stores stores, Sealer sealer) => (this.stores, this.sealer) = (stores, sealer);

    /// <summary>Checks everything.</summary>
    /// <param name="progress">Told how many positions are done, of how many.</param>
    /// <param name="stop">Stops checking.</param>
    public async Task<VerificationReport> VerifyAsync(Action<long, long>? progress = null, CancellationToken stop = default)
    {
        // Heads are read before the store and erasures after it, so that neither can seem to be missing.
        var anchored = sealer.Anchor is null ? null : await sealer.Anchor.ReadAsync(stop);
        await using var moment = await Snapshot.OpenAsync(stores, stop);
        var store = moment.Store;
        var head = Convert.ToInt64(await store.ValueAsync("SELECT position FROM diary_head WHERE id = 1", stop) ?? 0L, CultureInfo.InvariantCulture);
        var noted = sealer.Anchor is null ? null : await sealer.Anchor.ReadAsync(stop);

        var breaches = new Breaches();
        // A seal is made only once the anchor has begun, so an anchor read after the store cannot seem to be gone.
        if (noted is { Begins: false } && await store.ValueAsync("SELECT number FROM seals LIMIT 1", stop) is not null) breaches.Add(BreachKind.AnchorGone, 1, Math.Max(1, head), "anchor", sealer.Anchor!.Gone);
        foreach (var line in noted?.Wrong ?? []) breaches.Add(BreachKind.AnchorChanged, 0, $"anchor line {line}", $"Line {line} of the anchor does not follow from the one before.");
        var words = await WordsCheck.ReadAsync(store, noted, breaches, stop);
        var heads = anchored?.Heads() ?? [];
        var seals = new SealCheck(sealer.Keys, heads, breaches);
        long lines = 0;

        await foreach (var seal in SealLine.ReadAllAsync(store, stop))
        {
            seals.Arrive(seal);
            if (seal.From > seals.SealedTo + 1) lines += await LookAtLooseAsync(store, seals.SealedTo + 1, Math.Min(seal.From - 1, head), words, breaches, progress, head, stop);
            var page = seal.IsWhole ? await DiaryPage.ReadAsync(store, seal.From, seal.To, stop) : new DiaryPage();
            seals.Look(seal, page);
            lines += LookAtWords(page, seal.From, seal.IsWhole ? seal.To : 0, words, breaches);
            progress?.Invoke(seals.SealedTo, head);
        }

        if (head < seals.SealedTo) breaches.Add(BreachKind.CutOff, head + 1, seals.SealedTo, "", "The diary was set back: it ends before its last seal.");
        if (heads.Count > 0 && heads.Last() is { } last && last.Key > seals.Number)
            breaches.Add(BreachKind.CutOff, seals.SealedTo + 1, last.Value.To, $"seal {seals.Number + 1}", $"The end of the diary was cut off: the anchor knows of it up to {last.Value.To}.");
        lines += await LookAtLooseAsync(store, seals.SealedTo + 1, head, words, breaches, progress, head, stop);
        await Strays.LookAsync(store, Math.Max(head, seals.SealedTo), breaches, stop);

        return new VerificationReport
        {
            Breaches = breaches.InOrder(),
            Lines = lines,
            Seals = seals.Number,
            SealedTo = seals.SealedTo,
            Head = head,
            Erasures = words.Erasures,
            WordsErased = words.Erased,
            AnchoredTo = heads.Count > 0 ? heads.Last().Value.To : anchored is null ? null : 0,
            Notes = anchored is null ? ["No anchor is set, so nobody can tell whether the end of the diary was cut off."] : [],
        };
    }

    /// <summary>Lines under no seal: each place must still hold exactly one, with its words.</summary>
    static async Task<long> LookAtLooseAsync(CareStore store, long from, long to, WordsCheck words, Breaches breaches, Action<long, long>? progress, long head, CancellationToken stop)
    {
        long lines = 0;
        for (var start = from; start <= to; start += Sealer.Most)
        {
            var end = Math.Min(to, start + Sealer.Most - 1);
            var page = await DiaryPage.ReadAsync(store, start, end, stop);
            for (var at = start; at <= end; at++)
            {
                if (page.At(at) is [_]) continue;
                if (page.At(at).Count == 0) breaches.Add(BreachKind.Deleted, at, "", "What was written here is gone. It was not sealed yet.");
                foreach (var line in page.At(at)) breaches.Add(BreachKind.Inserted, at, line.Name, "More than one line is in this place. It was not sealed yet.");
            }

            lines += LookAtWords(page, start, end, words, breaches);
            progress?.Invoke(end, head);
        }

        return lines;
    }

    static long LookAtWords(DiaryPage page, long from, long to, WordsCheck words, Breaches breaches)
    {
        long lines = 0;
        for (var at = from; at <= to; at++)
        {
            foreach (var line in page.At(at))
            {
                lines++;
                if (!line.IsAct) words.Look(line, at, breaches);
                else if (line.People.Exists(p => p.Position != line.Position)) breaches.Add(BreachKind.PersonSwapped, at, line.Name, "Somebody this act concerns is filed at another place than the act.");
            }
        }

        return lines;
    }
}
