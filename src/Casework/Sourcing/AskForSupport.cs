using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Sourcing;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Sourcing;

/// <summary>Support that a person wants is asked for, in words about their life and with the least that is needed to offer it.</summary>
[Source("Leicester 2020, App C 4.2.9")]
public sealed class AskForSupport(RecordDoor door, TeamShelf teams)
{
    /// <summary>Asks for it, and lets those who look see the request and nothing else.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Who wants it.</param>
    /// <param name="asked">What goes out.</param>
    /// <param name="answer">The worker's answer to a rule that asked why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, RequestAsAsked asked, RuleAnswer answer, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        var (all, brokers) = (await teams.TeamsAsync(stop), (await teams.WorkersAsync(stop)).Where(w => w.Roles.Split(',').Contains(nameof(Role.Broker))).Select(w => w.Team).ToHashSet());
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AskForSupport), async file =>
        {
            var line = asked.Line is { } id ? await file.FindAsync<PlanLine>(l => l.Id == id && l.Person == person, stop) : null;
            var who = await file.OneAsync<Person>(person, stop: stop);
            var said = SourcingRules.MayAsk(asked, line, [who.GivenName, who.FamilyName, who.PreferredName], SourcingReference.Limits).With(answer.MayKeep());
            var verdict = said.Answered(answer.Read, answer.Reason);
            if (!verdict.Allowed) return verdict;
            var request = file.Begin(person, new SupportAskedFor(file.NewId(), line!.Plan, Trimmed(asked), team.Id));
            Exceptions.Record(file, person, request.Id, team.Id, said, answer.Reason);
            await LetInAsync(file, person, [.. all.Where(t => brokers.Contains(t.Id))], stop);
            var desk = all.FirstOrDefault(t => brokers.Contains(t.Id)) ?? team;
            file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.FindSupport, SourcingWork.Find, request.Id, desk.Id, null, "", file.Now.AddDays(SourcingWork.OfferDays)));
            return verdict with { Answer = request.Id };
        }, stop);
    }

    static async Task LetInAsync(PersonFile file, Guid person, IReadOnlyList<Team> teams, CancellationToken stop)
    {
        foreach (var team in teams)
        {
            if (await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.OpenRequest && i.Team == team.Id && i.Until == null, stop) is null)
                file.Begin(person, new BrokersLetIn(file.NewId(), team.Id, team.Name));
        }
    }

    static RequestAsAsked Trimmed(RequestAsAsked a) => a with { Wants = a.Wants.Trim(), Where = a.Where.Trim(), When = a.When.Trim(), MustHave = a.MustHave.Trim() };
}
