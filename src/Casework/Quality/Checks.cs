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
    public static async Task<Checks> OfAsync(PersonFile file, Guid person, Trigger moment, string what, CancellationToken stop)
    {
        var looks = await file.ListAsync<PeerTest>(t => t.Person == person && t.Moment == moment && t.What == what && t.UsedAt == null, stop);
        var agreed = await file.ListAsync<Approval>(a => a.Person == person && a.Moment == moment && a.What == what && a.UsedAt == null, stop);
        return new(looks.LastOrDefault(t => t.Answers), agreed.LastOrDefault(a => a.Answers));
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
