using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Door;

/// <summary>How often workers went ahead over each rule of a council, with no name in sight.</summary>
public sealed class ExceptionTally
{
    /// <summary>How far back exceptions are counted.</summary>
    public const int Days = 365;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal ExceptionTally(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Exceptions of the last year, by the rule's code.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="code">The council's code: <c>norfolk</c>.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look after the model. Recorded.</exception>
    public async Task<IReadOnlyDictionary<string, int>> ReadAsync(Caller by, string code, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.PracticeModel);
        var look = diary.Begin(by, Purpose.PracticeModel, "CountExceptions", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        var rules = allowed ? await RulesAsync(code, look.At.AddDays(-Days), stop) : [];
        if (allowed) look.Count = rules.Count;
        await diary.WriteLookAsync(look, stop);
        return allowed ? rules.CountBy(r => r, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal) : throw new CannotOpen("No role for this purpose.");
    }

    async Task<List<string>> RulesAsync(string code, DateTime since, CancellationToken stop)
    {
        await using var store = stores.Open();
        var of = code + "@";
        return await store.Set<Waiver>().AsNoTracking().Where(w => w.At >= since && w.Model.StartsWith(of)).Select(w => w.Rule).ToListAsync(stop);
    }
}
