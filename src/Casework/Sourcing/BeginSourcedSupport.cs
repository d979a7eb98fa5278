using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Sourcing;

/// <summary>The support that a person chose began. From then on the plan says who gives it; what it costs is decided where money is.</summary>
public sealed class BeginSourcedSupport(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Who gets it.</param>
    /// <param name="request">The request.</param>
    /// <param name="on">The day.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, DateOnly? on, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Sourcing, nameof(BeginSourcedSupport), async file =>
        {
            var held = await file.OneAsync<SupportRequest>(request, stop: stop);
            var verdict = SourcingRules.MayBegin(held, on, file.Today);
            if (!verdict.Allowed) return verdict;
            var offer = await file.OneAsync<SupportOffer>(held.Chosen!.Value, stop: stop);
            file.Record(held, new SourcedSupportBegan(request, offer.Who, on!.Value));
            if (await file.FindAsync<PlanLine>(l => l.Id == held.Line, stop) is { } line && line.Who != offer.Who)
                file.Record(line, new PlanLineChanged(line.Id, line.Written() with { Who = offer.Who }));
            if (await file.FindAsync<PlanLine>(l => l.Id == held.Line, stop) is { } now && now.WeeklyPence != offer.WeeklyPence)
                PlanWork.PutOnDesk(file, await file.OneAsync<Plan>(now.Plan, stop: stop), $"{offer.Who} began on {Pence.Day(on.Value)} for {Pence.Pounds(offer.WeeklyPence)} a week. The plan says {Pence.Pounds(now.WeeklyPence)}: write the next one, so that it is paid for as it is.");
            await SourcingWork.DoneAsync(file, held, $"{offer.Who} began.", stop);
            return verdict with { Answer = request };
        }, stop);
}
