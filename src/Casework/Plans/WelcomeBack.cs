using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>Somebody came back. The worker has read their story, their plan and how they last saw things, and is the one to ask for now.</summary>
public sealed class WelcomeBack(RecordDoor door, TeamShelf teams)
{
    /// <summary>Opens the work again; nothing is asked twice.</summary>
    /// <param name="by">The worker, who stays with them from now on.</param>
    /// <param name="person">Who came back.</param>
    /// <param name="words">What brought them back, in their words.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, string words, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(WelcomeBack), async file =>
        {
            var closing = (await file.ListAsync<Closing>(stop: stop)).LastOrDefault();
            var verdict = ClosingRules.MayComeBack(closing, words);
            if (!verdict.Allowed) return verdict;
            file.Record(closing!, new PersonCameBack(closing!.Id, words.Trim(), by.Actor.Name));
            var held = await file.ListAsync<Involvement>(i => i.Until == null, stop);
            if (!held.Exists(i => i.Kind == InvolvementKind.NamedWorker)) file.Begin(person, new WorkerNamed(file.NewId(), by.Actor.Id, by.Actor.Name));
            if (!held.Exists(i => i.Kind == InvolvementKind.Team)) file.Begin(person, new TeamTookOn(file.NewId(), team.Id, team.Name, ForContact: false));
            return Verdict.Made(closing.Id);
        }, stop);
    }
}
