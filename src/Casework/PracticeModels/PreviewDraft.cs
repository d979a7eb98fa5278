using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Casework.PracticeModels;

/// <summary>One rule in a preview: for how many people it would speak now, and under the changed version.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="On">The moment, in words.</param>
/// <param name="Now">How many it speaks for today.</param>
/// <param name="Then">How many it would speak for.</param>
/// <param name="Heavier">For how many it would ask more than today.</param>
/// <param name="Lighter">For how many it would ask less.</param>
/// <param name="Asks">What it would do, in words; empty when it would say nothing.</param>
public sealed record RuleInPreview(string Rule, string On, int Now, int Then, int Heavier, int Lighter, string Asks);

/// <summary>What a changed version would do to work that goes on today: counts, and nobody's name.</summary>
/// <param name="Looked">How many conversations were tried.</param>
/// <param name="All">How many go on.</param>
/// <param name="Asked">For each weight, how many people would newly be asked for it, at some moment, and for nothing heavier.</param>
/// <param name="Rules">Each rule that would speak for somebody, most changed first.</param>
public sealed record Preview(int Looked, int All, IReadOnlyDictionary<Weight, int> Asked, IReadOnlyList<RuleInPreview> Rules);

/// <summary>Tries a draft, or any version, on the conversations that go on today.</summary>
public sealed class PreviewDraft(OpenWork work, ModelShelf models, ModelVersions versions)
{
    /// <summary>Counts what its rules would ask if each moment came now. The reading is one act with the count, for insight.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="id">The draft or version to try: <c>norfolk@2</c>.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="NotThere">There is no such version, or its model.yaml cannot be read.</exception>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<Preview> DoAsync(Caller by, string id, CancellationToken stop = default)
    {
        var tried = models.Find(id);
        if (tried is null && await versions.DraftAsync(id, stop) is { } draft) tried = models.Read(draft.Code, draft.Text).Model;
        if (tried is null) throw new NotThere(nameof(PracticeModel));
        var seen = new List<(Guid Person, Foreseen Said)>();
        var (looked, all) = await work.EachAsync(by, Purpose.Insight, tried.Code, nameof(PreviewDraft), async (file, talk) =>
        {
            var now = models.Pinned(talk.Model);
            var situation = await Situation.OfAsync(file, talk.Person, now, talk, stop);
            seen.AddRange(Foreseeing.Of(now, tried, situation.Facts).Select(f => (talk.Person, f)));
        }, stop);
        var asked = seen.Where(s => s.Said.IsHeavier).GroupBy(s => s.Person).CountBy(g => g.Max(s => s.Said.Is!.Value));
        return new(looked, all, asked.ToDictionary(), [.. seen.GroupBy(s => (s.Said.Rule, s.Said.On)).Select(Rule).OrderByDescending(r => r.Heavier + r.Lighter).ThenBy(r => r.Rule, StringComparer.Ordinal)]);
    }

    static RuleInPreview Rule(IGrouping<(string Rule, Practice.Law.Trigger On), (Guid Person, Foreseen Said)> rule)
    {
        int People(Func<Foreseen, bool> which) => rule.Where(s => which(s.Said)).Select(s => s.Person).Distinct().Count();
        var heaviest = rule.Max(s => s.Said.Is);
        return new(rule.Key.Rule, InWords.Of(rule.Key.On), People(s => s.Was is not null), People(s => s.Is is not null), People(s => s.IsHeavier), People(s => s.IsLighter), heaviest is { } weight ? InWords.Of(weight) : "");
    }
}
