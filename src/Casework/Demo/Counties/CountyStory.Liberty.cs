using Threefold.Casework.Liberty;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;

namespace Threefold.Casework.Demo.Counties;

/// <summary>Care homes and hospitals that ask about somebody's liberty.</summary>
internal sealed partial class CountyStory
{
    /// <summary>Requests about somebody, one after another. They have dice of their own, so that they change nothing else in a county of the same seed.</summary>
    void Freedom(Life life, Guid person, double from, double until)
    {
        var dice = new Dice(BitConverter.ToUInt64(person.ToByteArray(), 8) ^ 0x11BE127);
        var (share, people) = life.IsOld ? (file.LibertyOlder, file.Older) : (1 - file.LibertyOlder, file.WorkingAge);
        var often = numbers["applications received"] * share / (people * CountyNumbers.Of);
        for (var (at, free) = (from + dice.Until(often), from); at < until; at += dice.Until(often))
        {
            // One place asks once at a time.
            var came = at < free ? free : at;
            if (came >= until) return;
            free = came + (AskAboutLiberty(life, dice, At(came)) / YearDays);
        }
    }

    /// <summary>One request, from its coming to its end.</summary>
    /// <returns>How many days it took.</returns>
    double AskAboutLiberty(Life life, Dice dice, DateTime at)
    {
        var (scheme, request, worker, on) = (LibertyReference.Now, dice.Id(at), life.By.Worker, Days.Of(at));
        var (urgent, days) = (dice.Chance(file.LibertyUrgent), file.LibertyScaleDays * Math.Pow(dice.Until(1), 1 / file.LibertyShape));
        var asked = new LibertyAsAsked
        {
            Kind = dice.Chance(file.LibertyInHospital) ? LibertyPlace.Hospital : LibertyPlace.CareHome, Place = "A place of care", AskedBy = "The manager", ReceivedOn = on, Urgent = urgent, UrgentUntil = urgent ? on.AddDays(scheme.UrgentDays - 1) : null,
            Why = "The front door is kept shut.", TheySay = "I would like to go out more.", FamilySays = "That they are safe there.",
        };
        life.Do(at, worker, Purpose.Conversation, nameof(TakeLibertyRequest), new LibertyRequested(request, scheme.Key, asked, LibertyRules.MustDecideBy(asked, scheme, on), life.By.Team.Id));
        var end = Whole(at.AddDays(days));
        var (day, what) = (Days.Of(end), dice.Share());
        if (what < file.LibertyWithdrawn)
        {
            life.Do(end, worker, Purpose.Conversation, nameof(WithdrawLibertyRequest), new LibertyWithdrawn(request, dice.Chance(0.5) ? LibertyWithdrawal.Moved : LibertyWithdrawal.NotNeeded, "", day));
            return days;
        }

        var given = what < file.LibertyWithdrawn + file.LibertyGiven;
        var looked = Whole(at.AddDays(days * 0.8));
        foreach (var q in given ? scheme.Requirements : scheme.Requirements.TakeLast(1))
            life.Do(looked, worker, Purpose.Conversation, nameof(NoteLibertyAssessment), new LibertyAssessed(dice.Id(looked), request, q.Key, q.Name, given, q.Key == scheme.Apart[0] ? "A doctor" : "A best interests assessor", Days.Of(looked)));
        var refused = scheme.Requirements[^1];
        Fact decided = given
            ? new LibertyAuthorised(request, new LibertyAsGiven { On = day, Until = day.AddDays(file.LibertyShortest + dice.Below(file.LibertyLongest + 1 - file.LibertyShortest)), Representative = "Somebody they know", Words = "Nothing less keeps them safe." })
            : new LibertyRefused(request, refused.Key, refused.Name, "They can be kept safe and freer.", day);
        life.Do(end, worker, Purpose.Conversation, given ? nameof(AuthoriseLiberty) : nameof(RefuseLiberty), decided);
        return days;
    }

    /// <summary>Whether a request for an assessment is for an occupational therapist: by its id, so that nothing else changes with it.</summary>
    bool ForTherapy(Guid request) => request.ToByteArray()[^1] < 256 * file.TherapyOfRequests;
}
