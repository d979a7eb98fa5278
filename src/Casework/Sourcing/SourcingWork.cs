using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Sourcing;

/// <summary>What acts about looking for support share.</summary>
static class SourcingWork
{
    /// <summary>Looking is over: its step ends, and those who looked no longer see it once nothing else is looked for.</summary>
    public static async Task DoneAsync(PersonFile file, SupportRequest request, string how, CancellationToken stop)
    {
        var (id, person) = (request.Id, request.Person);
        await Desks.DoneAsync(file, id, how, stop);
        if (await file.FindAsync<SupportRequest>(r => r.Person == person && r.EndedAt == null && r.Id != id, stop) is not null) return;
        foreach (var held in await file.ListAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.OpenRequest && i.Until == null, stop))
            file.Record(held, new InvolvementEnded(held.Id, held.Name, "Nothing is looked for any more."));
    }
}
