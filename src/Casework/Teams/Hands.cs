using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Keeps count of hands inside the deeds that change them, so that no count is kept by hand.</summary>
internal static class Hands
{
    /// <summary>Those who are the person's workers now; two where a pair leads together.</summary>
    public static Task<List<Involvement>> NamedAsync(PersonFile file, Guid person, CancellationToken stop) =>
        file.ListAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop);

    /// <summary>How often the person has changed worker without asking for it.</summary>
    public static async Task<int> CountAsync(PersonFile file, Guid person, CancellationToken stop) =>
        (await file.ListAsync<HandOff>(h => h.Person == person && h.TakenUpAt != null && !h.PersonAsked, stop)).Count;

    /// <summary>
    /// Something of a person's passes from one worker to another at once. No hand-off where the other is their worker already
    /// (a pair), stands in for the first, or nobody had it.
    /// </summary>
    public static async Task PassedAsync(PersonFile file, Guid person, (Guid? Id, string Name) from, Guid team, (Guid Id, string Name) to, string why, bool personAsked, CancellationToken stop)
    {
        if (from.Id is not { } had || had == to.Id || (file.By.Actor.Id == to.Id && file.By.Actor.StandsInFor.Contains(had))) return;
        if ((await NamedAsync(file, person, stop)).Exists(i => i.Worker == to.Id)) return;
        var passed = file.Begin(person, new HandOffOffered(file.NewId(), had, from.Name, team, to.Id, team, to.Name, why, personAsked, ""));
        file.Record(passed, new HandOffTakenUp(passed.Id, to.Id, to.Name));
    }

    /// <summary>A contact goes to another team: it waits there until somebody takes it up.</summary>
    public static void ContactGoes(PersonFile file, Guid person, Guid contact, (Guid? Id, string Name) from, Guid fromTeam, (Guid Id, string Name) team, string why, bool personAsked, string howTheyMeet) =>
        file.Begin(person, new HandOffOffered(file.NewId(), from.Id, from.Name, fromTeam, null, team.Id, team.Name, why, personAsked, howTheyMeet) { About = contact });

    /// <summary>Somebody takes a contact on: what another team offered is taken up, or it passes from the worker who had it.</summary>
    public static async Task ContactTakenAsync(PersonFile file, Guid person, Guid contact, (Guid? Id, string Name) from, Guid team, (Guid Id, string Name) to, string why, CancellationToken stop)
    {
        if (!await TakenUpAsync(file, person, team, to, contact, stop)) await PassedAsync(file, person, from, team, to, why, personAsked: false, stop);
    }

    /// <summary>Somebody of the team that was asked takes up what it was asked about.</summary>
    /// <returns>True when there was such an offer.</returns>
    public static async Task<bool> TakenUpAsync(PersonFile file, Guid person, Guid team, (Guid Id, string Name) by, Guid about, CancellationToken stop)
    {
        var offers = await file.ListAsync<HandOff>(h => h.Person == person && h.About == about && h.ToTeam == team && h.TakenUpAt == null && h.EndedAt == null, stop);
        foreach (var offer in offers) file.Record(offer, new HandOffTakenUp(offer.Id, by.Id, by.Name));
        return offers.Count > 0;
    }

    /// <summary>The new worker is the one to ask for. Whoever was it before stays until they have met, where they meet.</summary>
    public static async Task BecomesAsync(PersonFile file, Guid person, Guid worker, string name, bool staysUntilMet, CancellationToken stop)
    {
        var named = await NamedAsync(file, person, stop);
        if (!named.Exists(i => i.Worker == worker)) file.Begin(person, new WorkerNamed(file.NewId(), worker, name));
        if (staysUntilMet) return;
        foreach (var before in named.Where(i => i.Worker != worker)) file.Record(before, new InvolvementEnded(before.Id, before.Name, $"{name} is the worker to ask for now."));
    }

    /// <summary>What is still to be done by whoever was the worker goes to the new one. It is one change of hands, counted once with the hand-off.</summary>
    public static async Task StepsGoToAsync(PersonFile file, Guid person, Guid from, (Guid Id, string Name) to, Team team, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.Person == person && s.DoneAt == null && s.Worker == from, stop))
        {
            file.Record(step, new NextStepTaken(step.Id, team.Id, to.Id, to.Name, "It goes on with their new worker.", PersonAsked: true));
            await Waits.StepWentAsync(file, step, team, to, stop);
        }
    }

    /// <summary>
    /// Lets a team open the record for what is passed to it, unless it may already. A concern or a request opens it for something else;
    /// an open contact is enough, for when it ends the team stays that still has something to do. The step of a concern, or of a request,
    /// needs no more than the concern or the request.
    /// </summary>
    public static async Task LetInAsync(PersonFile file, Guid person, Team team, CancellationToken stop, NextStepKind? passed = null)
    {
        InvolvementKind enough = passed switch { NextStepKind.AnswerConcern => InvolvementKind.OpenConcern, NextStepKind.FindSupport => InvolvementKind.OpenRequest, _ => InvolvementKind.OpenContact };
        if (await file.FindAsync<Involvement>(i => i.Person == person && i.Team == team.Id && (i.Kind == InvolvementKind.Team || i.Kind == InvolvementKind.OpenContact || i.Kind == enough) && i.Until == null, stop) is null)
            file.Begin(person, new TeamTookOn(file.NewId(), team.Id, team.Name, ForContact: false));
    }

    /// <summary>
    /// What was opened for an offer that came to nothing is shut again, unless that team has had something else to do for them since,
    /// holds a step whose worker could not open the record alone, or nobody else would have them.
    /// </summary>
    public static async Task ShutAsync(PersonFile file, Guid person, HandOff offer, CancellationToken stop)
    {
        var held = await file.ListAsync<Involvement>(i => i.Person == person && i.Until == null, stop);
        var opened = held.Where(i => i.Kind == InvolvementKind.Team && i.Team == offer.ToTeam && i.From == offer.OfferedAt).ToList();
        var others = held.Except(opened).ToList();
        var steps = await file.ListAsync<NextStep>(s => s.Person == person && s.Team == offer.ToTeam && s.About != offer.Id && s.DoneAt == null, stop);
        if (steps.Exists(s => s.Since > offer.OfferedAt || !others.Exists(i => i.Kind is InvolvementKind.NamedWorker or InvolvementKind.Paired && i.Worker is not null && i.Worker == s.Worker))) return;
        if (!others.Exists(i => i.Kind is InvolvementKind.NamedWorker or InvolvementKind.Paired or InvolvementKind.Team or InvolvementKind.OpenContact)) return;
        foreach (var one in opened) file.Record(one, new InvolvementEnded(one.Id, one.Name, "They keep their worker."));
    }

    /// <summary>What hands have to say to a council's rules.</summary>
    public static async Task<CaseFacts> FactsAsync(PersonFile file, Guid person, CancellationToken stop) =>
        CaseFacts.None.With("hand-overs", await CountAsync(file, person, stop)).With("workers.lead", (await NamedAsync(file, person, stop)).Count);
}
