using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Conversations;

/// <summary>Somebody known to help the person, and whether a talk has heard them.</summary>
/// <param name="Tie">Who they are.</param>
/// <param name="IsHeard">True once they were listened to in this talk.</param>
/// <param name="Words">What they said, or empty.</param>
public sealed record KnownCarer(Tie Tie, bool IsHeard, string Words);

/// <summary>Listening hard to carers: each one who is known, by name. One of them never speaks for the others.</summary>
[Source("Norfolk 2017, 3.7(g)")]
public static class CarerRules
{
    /// <summary>Whether it may be written that somebody was listened to.</summary>
    /// <param name="talk">The talk.</param>
    /// <param name="tie">Who it was; <see langword="null"/> when nobody was chosen.</param>
    /// <param name="reply">What came of it.</param>
    /// <param name="words">What they said.</param>
    public static Verdict MayHear(Conversation talk, Tie? tie, CarerReply? reply, string words) =>
        !talk.IsOpen ? Verdict.No("This talk has ended. Begin another to add to it.")
        : (tie is { IsCurrent: true, GivesHelp: true } ? Verdict.Yes : Verdict.No("Choose who it was.", "Who"))
            .With(reply is null ? Verdict.No("Choose whether they told us something.", "Reply") : Verdict.Yes)
            .With(reply == CarerReply.Told ? KeepableWords.MustSay(words, "Words", "Write what they told us, in their words.") : KeepableWords.MayKeep(words, "Words"));

    /// <summary>
    /// Everybody known to help, and whether this talk has heard them: what was written for them by name, or an answer in the talk that they
    /// gave. An answer that names nobody is that of whoever the question named: the first of the circle.
    /// </summary>
    /// <param name="circle">The person's circle as it is now, in the order it was named.</param>
    /// <param name="views">What was written for somebody by name in this talk.</param>
    /// <param name="answers">Answers in this talk to questions for whoever helps.</param>
    public static IReadOnlyList<KnownCarer> Of(IReadOnlyList<Tie> circle, IEnumerable<CarerView> views, IEnumerable<Answer> answers)
    {
        var (helpers, said) = (circle.Where(t => t.GivesHelp).ToList(), answers.Where(a => a.Confirms is null).ToList());
        var latest = views.GroupBy(v => v.Tie).ToDictionary(g => g.Key, g => g.MaxBy(v => v.At)!);
        return [.. helpers.Select((tie, at) =>
        {
            if (latest.GetValueOrDefault(tie.Id) is { } view) return new KnownCarer(tie, true, view.Words);
            var theirs = said.Find(a => a.SaidBy.Length == 0 ? at == 0 : helpers.Count == 1 || TheirName.IsMeant(tie, circle, a.SaidBy));
            return new KnownCarer(tie, theirs is not null, theirs?.Words ?? "");
        })];
    }
}
