using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Begins a record for somebody. Likely matches are shown first, so that nobody is held twice and nobody is merged silently.</summary>
public sealed class AddPerson(RecordDoor door, PeopleSearch search, Shelves.TeamShelf teams)
{
    /// <summary>Begins the record; the worker's team answers for it.</summary>
    /// <param name="by">Who adds them.</param>
    /// <param name="told">Who they are.</param>
    /// <param name="someoneNew">True when the worker has seen the likely matches and says that it is none of them.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, NewPerson told, bool someoneNew, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        var likely = told.MayBeLookedFor ? await search.LikelyMatchesAsync(by with { Key = null }, told.Question, told.IsTraced, stop) : [];
        return await door.OpenAsync(by, [], Purpose.Identity, nameof(AddPerson), file =>
        {
            var verdict = told.MayBeAdded(file.Today).With(MustBeNobodyKnown(likely, someoneNew));
            if (team is null) verdict = verdict.With(Verdict.No("You are not in a team yet, so nobody would answer for this person. Ask your manager."));
            return Task.FromResult(verdict.Then(() =>
            {
                var person = file.Welcome(new PersonAdded(file.NewId(), told.GivenName.Trim(), told.FamilyName.Trim(), told.PreferredName.Trim(), told.BornOn));
                file.Begin(person.Id, new TeamTookOn(file.NewId(), team!.Id, team.Name, ForContact: false));
                if (NhsNumber.Read(told.NhsNumber, out var digits) != NhsNumberReading.Nothing)
                    file.Record(person, new NhsNumberNoted(person.Id, digits, told.IsTraced ? NhsNumberStatus.Verified : NhsNumberStatus.TraceRequired));
                return person.Id;
            }));
        }, stop);
    }

    static Verdict MustBeNobodyKnown(IReadOnlyList<LikelyMatch> likely, bool someoneNew) =>
        likely.Any(m => m.IsSame) ? Verdict.No("This NHS number is somebody’s we know. Choose them below.", "NhsNumber")
        : likely.Count > 0 && !someoneNew ? Verdict.No("This may be somebody we know. Choose them, or tick that this is somebody new.", "SomeoneNew")
        : Verdict.Yes;
}
