using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>
/// A person says whom a notice is about that nobody could match. What follows from it follows at once, as if it had just come; what was
/// brought to its record meanwhile, such as a concern or a call, goes along to the person.
/// </summary>
public sealed class MatchNotice(RecordDoor door, Whereabouts where, Touched touched, TeamShelf teams, ModelShelf models)
{
    /// <summary>Says whom it is about.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="notice">The notice.</param>
    /// <param name="known">The person; <see langword="null"/> when it is somebody new, whose record begins with it.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid notice, Guid? known, CancellationToken stop = default)
    {
        var holding = await where.PersonOfAsync<Notice>(notice, stop);
        var about = known ?? holding;
        var (reached, roster) = (await touched.ByAsync(about, stop), await Roster.ReadAsync(teams, stop));
        return await door.BringAsync(by, [holding], reached, Purpose.FrontDoor, nameof(MatchNotice), async file =>
        {
            var (found, person) = (await file.OneAsync<Notice>(notice, stop: stop), await file.OneAsync<Person>(about, stop: stop));
            var verdict = known is null && found.Waits ? Verdict.Yes : NoticeRules.MayMatch(found, holding, person);
            var joining = new JoiningRecords(file, holding, about, teams, stop);
            if (verdict.Allowed && known is not null && await joining.HoldsMoreAsync(typeof(Notice))) verdict = Verdict.No(NoticeRules.HoldsMore);
            if (!verdict.Allowed) return verdict;
            if (roster.Otherwise is null) return Verdict.No("There is no team to tell yet.");

            foreach (var step in await file.ListAsync<NextStep>(s => s.About == notice && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, "It was found whom the notice is about."));
            if (known is not null)
            {
                file.Record(person, new EarlierNoticeJoined(about, notice, found.CameAt, found.ToldBy, found.Kind));
                await joining.GoesAlongAsync();
                file.Record(found, new NoticeFoundToBe(notice, about));
            }

            await new ActingOnNotice(file, reached, roster, models, stop).ActAsync(found, about);
            return Verdict.Made(notice);
        }, stop);
    }
}
