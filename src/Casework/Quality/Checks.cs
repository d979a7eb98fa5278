using Threefold.Casework.Door;
using Threefold.Practice.Engine;
using Threefold.Practice.Law;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Quality;

/// <summary>
/// What colleagues have already said to one step: a peer's look, and somebody's agreement. Each answers for the step it was asked
/// for, once. The weigher takes <c>peer.checked</c> and <c>approval.given</c> from here and from nowhere else.
/// </summary>
/// <param name="Peer">The look that answers, or <see langword="null"/>.</param>
/// <param name="Approval">The agreement that answers, or <see langword="null"/>.</param>
public sealed record Checks(PeerTest? Peer, Approval? Approval)
{
    /// <summary>Nobody was asked.</summary>
    public static readonly Checks None = new(null, null);

    /// <summary>What was answered for one step of one person.</summary>
    /// <param name="file">An open file.</param>
    /// <param name="person">Whose step.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="what">Which step of it: a stage's key, a line's id; empty when there is only one.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <param name="about">The talk it was asked for, where the same step may come again in another; <see langword="null"/> where it cannot.</param>
    /// <param name="since">What was said before this moment (UTC) knew nothing of what is open now; <see langword="null"/> when nothing is.</param>
    public static async Task<Checks> OfAsync(PersonFile file, Guid person, Trigger moment, string what, CancellationToken stop, Guid? about = null, DateTime? since = null)
    {
        var looks = await file.ListAsync<PeerTest>(t => t.Person == person && t.Moment == moment && t.What == what && t.UsedAt == null, stop);
        var agreed = await file.ListAsync<Approval>(a => a.Person == person && a.Moment == moment && a.What == what && a.UsedAt == null, stop);
        return new(
            looks.LastOrDefault(t => t.Answers && (about is null || t.About == about) && !(t.LookedAt < since)),
            agreed.LastOrDefault(a => a.Answers && (about is null || a.About == about) && !(a.AnsweredAt < since)));
    }

    /// <summary>The facts, with what colleagues said.</summary>
    public CaseFacts In(CaseFacts facts) => facts.With("peer.checked", Peer is not null).With("approval.given", Approval is not null);

    /// <summary>
    /// The step was taken: what answered for it answers for nothing more, and is off the lead's desk. A look that the lead said
    /// nothing more about changed nothing.
    /// </summary>
    public async Task UseAsync(PersonFile file, CancellationToken stop)
    {
        if (Peer is not null)
        {
            if (Peer.End is null) file.Record(Peer, new PeerTestSettled(Peer.Id, PeerEnd.AsPlanned, ""));
            file.Record(Peer, new PeerTestUsed(Peer.Id, Peer.Step));
            await Desks.DoneAsync(file, Peer.Id, "The step was taken.", stop);
        }

        if (Approval is not null)
        {
            file.Record(Approval, new ApprovalUsed(Approval.Id, Approval.Step));
            await Desks.DoneAsync(file, Approval.Id, "The step was taken.", stop);
        }
    }
}
