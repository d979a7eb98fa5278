using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>It is written into the register that somebody outside the council may look at one person's plan with them.</summary>
[Source("Care Act 2014, s 79")]
public sealed class RegisterDelegation(RecordDoor door, TeamShelf teams)
{
    /// <summary>Registers it, or says what stays with the council.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="given">What is given, to whom, and that the person agrees.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, DelegationAsRegistered given, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(RegisterDelegation), async file =>
        {
            var wish = await file.FindAsync<ReviewWish>(w => w.Person == person && w.EndedAt == null, stop);
            var verdict = DelegationRules.MayRegister(given, wish, ReviewReference.Numbers);
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(person, new DelegationRegistered(file.NewId(), given with { Organisation = given.Organisation.Trim(), Reviewers = given.Reviewers.Trim(), Trained = given.Trained.Trim(), TheirWords = given.TheirWords.Trim() }, team.Id));
            return verdict with { Answer = made.Id };
        }, stop);
    }
}
