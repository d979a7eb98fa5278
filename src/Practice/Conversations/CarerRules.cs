using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Conversations;

/// <summary>Somebody known to help the person, and whether a talk has heard them.</summary>
/// <param name="Tie">Who they are.</param>
/// <param name="IsHeard">True once they were listened to in this talk.</param>
/// <param name="Words">All that they said in it, line by line; or empty.</param>
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
    /// gave. An answer that names nobody counts
    /// for whoever the question named, the first of the circle; its words are not shown as theirs.
    /// </summary>
    /// <param name="circle">The person's circle as it is now, in the order it was named.</param>
    /// <param name="views">What was written for somebody by name in this talk.</param>
    /// <param name="answers">Answers in this talk to questions for whoever helps.</param>
    public static IReadOnlyList<KnownCarer> Of(IReadOnlyList<Tie> circle, IEnumerable<CarerView> views, IEnumerable<Answer> answers)
    {
        var (helpers, said) = (circle.Where(t => t.GivesHelp).ToList(), answers.Where(a => a.Confirms is null).ToList());
        var written = views.OrderBy(v => v.At).ToLookup(v => v.Tie);
        return [.. helpers.Select((tie, at) =>
        {
            var theirs = said.Where(a => a.SaidBy.Length == 0 ? at == 0 : helpers.Count == 1 ? TheirName.MayBeMeant(tie, a.SaidBy) : TheirName.IsMeant(tie, circle, a.SaidBy)).ToList();
            var words = theirs.Where(a => a.SaidBy.Length > 0).Select(a => a.Words).Concat(written[tie.Id].Select(v => v.Words)).Where(w => w.Length > 0);
            return new KnownCarer(tie, theirs.Count > 0 || written[tie.Id].Any(), string.Join('\n', words));
        })];
    }
}
