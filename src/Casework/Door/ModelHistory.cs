using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Store;
using Threefold.Practice.Access;

namespace Threefold.Casework.Door;

/// <summary>One thing that somebody did with a version of the model.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Who">Who.</param>
/// <param name="Act">What, by the act's own name.</param>
/// <param name="Version">With which version: <c>norfolk@2</c>.</param>
/// <param name="Allowed">Whether it was done.</param>
/// <param name="Times">How often in a row; a draft is saved many times.</param>
public sealed record ModelDeed(DateTime At, string Who, string Act, string Version, bool Allowed, int Times);

/// <summary>What was done with the versions of a model, read from the acts themselves.</summary>
public sealed class ModelHistory
{
    const int Most = 200;

    static readonly string[] Deeds = [nameof(BeginDraft), nameof(SaveDraft), nameof(PutAwayDraft), nameof(PublishModel), nameof(MoveWorkToVersion)];

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal ModelHistory(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>The latest deeds, newest first; the same deed by the same hand in a row is said once.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="version">One version only: <c>norfolk@2</c>.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look after the model. Recorded.</exception>
    public async Task<IReadOnlyList<ModelDeed>> ReadAsync(Caller by, string version, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.PracticeModel);
        var look = diary.Begin(by, Purpose.PracticeModel, "ReadModelHistory", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        await using var store = stores.Open();
        var acts = !allowed ? [] : await store.Acts.AsNoTracking().Where(a => a.Purpose == Purpose.PracticeModel && a.ModelVersion == version && Deeds.Contains(a.Name))
            .OrderByDescending(a => a.Position).Take(Most).Select(a => new ModelDeed(a.At, a.ActorName, a.Name, a.ModelVersion, a.Allowed, 1)).ToListAsync(stop);
        look.Count = acts.Count;
        await diary.WriteLookAsync(look, stop);
        if (!allowed) throw new CannotOpen("No role for this purpose.");
        return acts.Aggregate(new List<ModelDeed>(), Together);
    }

    static List<ModelDeed> Together(List<ModelDeed> said, ModelDeed next)
    {
        if (said.Count > 0 && said[^1] is var last && (last.Who, last.Act, last.Allowed) == (next.Who, next.Act, next.Allowed)) said[^1] = last with { Times = last.Times + 1 };
        else said.Add(next);
        return said;
    }
}
