using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Sourcing;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Sourcing;

/// <summary>What acts about looking for support share.</summary>
static class SourcingWork
{
    /// <summary>Within how many days there is an offer.</summary>
    public const int OfferDays = 2;

    /// <summary>The words of the step.</summary>
    public const string Find = "Find somebody for what they want.";

    const int TellDays = 2;

    /// <summary>Whoever they chose cannot do it after all: it is looked for again, by whoever looked, within the same days as at first.</summary>
    public static async Task LookAgainAsync(PersonFile file, SupportRequest request, SupportOffer offer, CancellationToken stop)
    {
        var (id, due) = (request.Id, file.Now.AddDays(OfferDays));
        file.Record(request, new ChosenOfferFellThrough(id, offer.Who));
        var steps = await file.ListAsync<NextStep>(s => s.About == id && s.Kind == NextStepKind.FindSupport, stop);
        if (steps.Find(s => s.DoneAt is null) is { } open) file.Record(open, new NextStepMoved(open.Id, due, $"{offer.Who} took the offer back."));
        else file.Begin(request.Person, new NextStepAgreed(file.NewId(), NextStepKind.FindSupport, Find, id, steps.LastOrDefault()?.Team ?? request.Team, request.Broker, request.BrokerName, due));
    }

    /// <summary>Nobody looks for it any more: their own worker, else whoever asked, talks with them about what else could help.</summary>
    public static async Task TellAsync(PersonFile file, SupportRequest request, CancellationToken stop)
    {
        var named = (await file.ListAsync<Involvement>(i => i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop)).LastOrDefault();
        var (worker, name) = named is null ? (request.AskedBy, request.AskedByName) : (named.Worker, named.Name);
        var plan = (await file.ListAsync<Plan>(stop: stop)).FindLast(p => p.IsLive)?.Id ?? request.Plan;
        file.Begin(request.Person, new NextStepAgreed(
            file.NewId(), NextStepKind.SeeToPlan, $"Nobody looks for this any more. Talk with them about what else could help: {request.Wants}", plan, request.Team, worker, name, file.Now.AddDays(TellDays)));
    }

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
