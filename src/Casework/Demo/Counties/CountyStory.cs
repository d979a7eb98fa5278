using Threefold.Casework.Diary;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Demo.Counties;

/// <summary>
/// One place in a made-up county: somebody lives there, and somebody else after them, so that the county stays as it is while its people
/// grow old and die. What they ask for, and what comes of it, follows <see cref="CountyNumbers"/>.
/// </summary>
internal sealed partial class CountyStory(CountyNumbers numbers, CountyTeams teams, DateTime began, DateTime today)
{
    const double YearDays = 365.25;

    readonly CountyFile file = numbers.File;
    readonly double years = (today - began).TotalDays / YearDays;

    /// <summary>Whoever lives there first, as they were brought across from the old records.</summary>
    public (Guid Person, List<(Guid, Fact)> Facts, bool Adult, bool IsOld) BroughtAcross(Dice dice, int number)
    {
        var place = dice.Share();
        var (old, adult) = (place < numbers.Older.Share, place < numbers.Older.Share + numbers.Working.Share);
        var person = dice.Id(began.AddMilliseconds(number));
        return (person, CountyLife.Somebody(dice, person, number, began, Born(dice, old, adult)), adult, old);
    }

    /// <summary>Tells everybody who lived there, one after another.</summary>
    /// <returns>How many facts it came to.</returns>
    public int Tell(ManyActs acts, Dice dice, Guid first, bool old)
    {
        var (rates, facts, from, person) = (old ? numbers.Older : numbers.Working, 0, 0.0, first);
        var supported = dice.Chance(rates.Supported);
        while (from < years)
        {
            var life = new Life(dice, new(person, today), teams.Of(dice), old);
            var (until, goes) = Live(life, rates, from, Math.Min(years, from + dice.Until(rates.Dies)), supported);
            Freedom(life, person, from, until);
            if (life.Told)
            {
                // Whoever came after the first is written down when they come.
                if (person != first) life.Lines.Add(At(from).AddMinutes(-5), life.By.Adviser, life.By.Team.Id, Purpose.FrontDoor, "AddPerson", [.. CountyLife.Somebody(dice, person, int.MaxValue, At(from), Born(dice, old, true)).Select(f => f.Fact)]);
                if (goes) life.Do(At(until), life.By.Worker, Purpose.Conversation, "SayTheyMoved", new PersonMovedAway(person, Days.Of(At(until)), "another county", "They told us"));
                facts += life.Lines.Tell(acts, until < years && !goes ? At(until) : null, (life.By.Adviser, life.By.Team.Id));
            }

            (from, supported, person) = (until, false, dice.Id(At(Math.Min(until, years))));
        }

        return facts;
    }

    /// <summary>One person’s years in the place.</summary>
    /// <returns>Until when, in years; and whether they moved away instead of dying.</returns>
    (double Until, bool Goes) Live(Life life, AgeRates rates, double from, double until, bool supported)
    {
        var (dice, busy, goes) = (life.Dice, from, false);
        var spells = new List<(double From, double To)>();
        void Support(double at)
        {
            if (spells.Exists(s => at < s.To)) return;
            var ends = at + dice.Until(rates.Leaves);
            var leaves = ends < until;
            var dies = leaves && dice.Chance(file.DiesOfThoseLeaving);
            if (leaves && !dies && dice.Chance(file.MovesOfThoseLeaving)) goes = true;
            if (dies || goes) until = ends;
            Package(life, at, Math.Min(ends, until), endsHere: leaves && !dies, started: at > 0);
            spells.Add((at, Math.Min(ends, until)));
        }

        if (supported) Support(from);
        foreach (var asks in Requests(dice, rates, from, until))
        {
            var at = asks < busy ? busy + dice.Until(YearDays / 20) : asks;
            if (at >= until || spells.Exists(s => s.From <= at && at < s.To)) continue;
            if (Episode(life, at, out busy) is { } starts && starts < until) Support(starts);
        }

        foreach (var (start, end) in spells) Contacts(life, start, end);
        Beside(life, from, until);
        return (until, goes);
    }

    /// <summary>When somebody gets in touch: in some years once or more, in most not at all.</summary>
    List<double> Requests(Dice dice, AgeRates rates, double from, double until)
    {
        var times = new List<double>();
        for (var year = 0; year < years; year++)
        {
            var (start, end) = (Math.Max(from, year), Math.Min(until, Math.Min(year + 1, years)));
            if (end <= start || !dice.Chance(rates.Asks * (end - start))) continue;
            for (var again = 1 + dice.Times(numbers.RequestsEach - 1); again > 0; again--) times.Add(start + (dice.Share() * (end - start)));
        }

        times.Sort();
        return times;
    }

    /// <summary>Worries about somebody’s safety, and people who help somebody.</summary>
    void Beside(Life life, double from, double until)
    {
        var dice = life.Dice;
        var each = numbers["section 42 enquiries started"] / numbers["people in section 42 enquiries"];
        for (var at = from + dice.Until(numbers.PerAdult("concerns") / each); at < until; at += dice.Until(numbers.PerAdult("concerns") / each))
        {
            var enquiry = dice.Chance(numbers["section 42 enquiries started"] / numbers["concerns"]);
            for (var more = 1 + dice.Times(each - 1); more > 0; more--) Concern(life, At(at + (dice.Share() * 0.2)), enquiry);
        }

        var offers = numbers.PerAdult("carers supported or assessed") / file.CarerSaysYes;
        for (var at = from + dice.Until(offers); at < until; at += dice.Until(offers))
        {
            var (offer, day) = (dice.Id(At(at)), At(at));
            Fact answer = dice.Chance(file.CarerSaysYes) ? new OwnConversationAccepted(offer, Days.Of(day)) : new OwnConversationDeclined(offer, "things get harder", Days.Of(day));
            life.Do(day, life.By.Worker, Purpose.Conversation, "OfferOwnConversation", new OwnConversationOffered(offer, "We asked how their own life goes.", Days.Of(day)), answer);
        }
    }

    void Concern(Life life, DateTime at, bool enquiry)
    {
        var concern = life.Dice.Id(at);
        life.Do(at, life.By.Adviser, Purpose.Safeguarding, "RaiseConcern", new ConcernRaised(concern, "Somebody was worried.", YesNoUnsure.Unsure, "", YesNoUnsure.Yes, "To feel safe at home.", life.By.Team.Id));
        var answered = at.AddHours(2 + life.Dice.Below(40));
        if (enquiry)
        {
            life.Do(answered, life.By.Worker, Purpose.Safeguarding, "AnswerConcern", new ConcernAnswered(concern, "We find out together what happened."), new EnquiryAskedFor(concern));
            life.Do(answered.AddDays(14 + life.Dice.Below(60)), life.By.Worker, Purpose.Safeguarding, "EndEnquiry", new EnquiryEnded(concern, "They say what they want now."));
        }
        else
        {
            life.Do(answered, life.By.Worker, Purpose.Safeguarding, "AnswerConcern", new ConcernAnswered(concern, "We talked, and they are safe."));
        }
    }

    /// <summary>A moment of a working day, to the second.</summary>
    DateTime At(double year)
    {
        var at = began.AddDays(year * YearDays);
        return Whole(at.Date.AddHours(8) + ((at - at.Date) * 0.4));
    }

    /// <summary>To the second: both databases keep it so.</summary>
    static DateTime Whole(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));

    DateOnly? Born(Dice dice, bool old, bool adult)
    {
        if (dice.PerMille(15)) return null;
        // Ages on the day the lives lead up to.
        var age = !adult ? 18 * dice.Share() : !old ? 18 + (47 * dice.Share()) : dice.Chance(file.OldestOfOlder) ? 85 + Math.Min(18, dice.Until(0.25)) : 65 + (20 * dice.Share());
        return DateOnly.FromDateTime(today.AddDays(-age * YearDays));
    }
}
