using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.Evidence.Comparison;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Reviews;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>How true a sentence is for those who said.</summary>
/// <param name="Statement">The sentence.</param>
/// <param name="ForCarers">True when it is asked of somebody who helps somebody else.</param>
/// <param name="N">How many scores.</param>
/// <param name="Good">The share of 4 and 5, with its interval; nothing when there is not enough evidence yet.</param>
public sealed record SentenceLine(Statement Statement, bool ForCarers, int N, Estimate? Good);

/// <summary>Whether we keep a promise, as far as anybody can tell.</summary>
/// <param name="Statement">The promise.</param>
/// <param name="Audits">How many talks two people read against it.</param>
/// <param name="Seen">The share of them in which the first reader could see it; nothing when there is not enough yet.</param>
/// <param name="Feedback">How many gave a score that is about it.</param>
/// <param name="Good">The share of 4 and 5; nothing when there is not enough yet.</param>
/// <param name="Complaints">Complaints that are most about it.</param>
/// <param name="Compliments">Compliments that are most about it.</param>
public sealed record PromiseLine(Statement Statement, int Audits, Estimate? Seen, int Feedback, Estimate? Good, int Complaints, int Compliments);

/// <summary>What the counts come to, sentence by sentence and promise by promise. Under the fewest nothing is worked out.</summary>
/// <param name="Sentences">What people and those who help them say.</param>
/// <param name="Promises">What we promise.</param>
/// <param name="Feedback">All feedback with a score.</param>
/// <param name="Good">The share of 4 and 5 of all feedback.</param>
/// <param name="Complaints">All complaints.</param>
/// <param name="Compliments">All compliments.</param>
/// <param name="Agreement">How far two readers agree beyond chance; nothing when there is not enough yet.</param>
public sealed record VoiceEvidence(IReadOnlyList<SentenceLine> Sentences, IReadOnlyList<PromiseLine> Promises, int Feedback, Estimate? Good, int Complaints, int Compliments, Estimate? Agreement)
{
    /// <summary>Works it out.</summary>
    public static VoiceEvidence Of(VoicesCounted counted, VoiceNumbers numbers)
    {
        Estimate? Share(int some, int all) => all < numbers.Fewest ? null : Wilson.Share(some, all);
        SentenceLine Sentence(Statement s, bool carers)
        {
            var those = counted.Scores.Where(c => c.Statement == s.Key).ToList();
            var n = those.Sum(c => c.Count);
            return new(s, carers, n, Share(those.Where(c => c.Score >= numbers.GoodFrom).Sum(c => c.Count), n));
        }

        var read = counted.Audits.Select(a => PracticeAudit.Grades(a.First)).ToList();
        PromiseLine Promise(Statement s)
        {
            var (audits, scored) = (read.Where(g => g.ContainsKey(s.Key)).ToList(), counted.Feedback.Where(f => f.About == s.Key && f.Score is not null).ToList());
            var n = scored.Sum(f => f.Count);
            return new(s, audits.Count, Share(audits.Count(g => g[s.Key] == AuditGrade.Seen), audits.Count), n, Share(scored.Where(f => f.Score >= numbers.GoodFrom).Sum(f => f.Count), n), Remarks(s.Key, RemarkKind.Complaint), Remarks(s.Key, RemarkKind.Compliment));
        }

        int Remarks(string about, RemarkKind kind) => counted.Remarks.Where(r => r.About == about && r.Kind == kind).Sum(r => r.Count);
        var all = counted.Feedback.Where(f => f.Score is not null).ToList();
        return new([.. ReviewReference.Statements.Select(s => Sentence(s, false)), .. ReviewReference.OfCarers.Select(s => Sentence(s, true))], [.. VoiceReference.Promises.Select(Promise)],
            all.Sum(f => f.Count), Share(all.Where(f => f.Score >= numbers.GoodFrom).Sum(f => f.Count), all.Sum(f => f.Count)),
            counted.Remarks.Where(r => r.Kind == RemarkKind.Complaint).Sum(r => r.Count), counted.Remarks.Where(r => r.Kind == RemarkKind.Compliment).Sum(r => r.Count),
            Agree(VoiceRules.Agreement(counted.Audits), counted.Audits.Count >= numbers.Fewest));
    }

    /// <summary>Kappa, unless too few were read or both gave everything one grade, so that chance alone agrees.</summary>
    static Estimate? Agree(IReadOnlyList<IReadOnlyList<int>> table, bool enough)
    {
        var all = table.Sum(r => r.Sum());
        return !enough || all == 0 || Enumerable.Range(0, table.Count).Any(g => table[g][g] == all) ? null : Kappa.Of(table);
    }
}
