using static Threefold.Practice.Insight.Measures;

namespace Threefold.Practice.Insight;

/// <summary>Measures 1 to 9: who gets in touch, who is talked with, and who waits.</summary>
static class MeasuresAtTheDoor
{
    const string Section = "Evidence notes, section 1";
    const string Wilson = "Wilson, 95%";
    const string Poisson = "Exact Poisson, 95%";
    const string Repeats = "Exact Poisson of those after each person’s first, 95%";

    public static IReadOnlyList<Measure> All { get; } =
    [
        new()
        {
            Key = Requests, Number = 1, Name = "Requests for support", Unit = MeasureUnit.PerHundredThousand, Better = MeasureDirection.Neither, Partners = [WaitingNow, RepeatContact],
            Says = "How often somebody got in touch while we were not already working with them.",
            Formula = "Requests in these days, for each 100,000 adults who live here, made into a year.",
            Cohort = "Contacts made in these days by people with no open contact, talk, wait or crisis, and no lasting paid support.", Window = "These days.", Censoring = "None: each is counted on its day.", Interval = Poisson,
            Sources = [$"{Section}, row 1", "Adult Social Care Activity and Finance, England 2023-24"], Published = "England 4,570 in 2023-24 (18 to 64: 1,889; 65 and over: 13,229).",
        },
        new()
        {
            Key = RequestsEach, Number = 2, Name = "Requests for each person", Unit = MeasureUnit.Each, Better = MeasureDirection.Lower, Partners = [ConcernsToEnquiries, PersonOutcome],
            Says = "How many requests each person who got in touch made.",
            Formula = "Requests, divided by the people who made them.",
            Cohort = "People with a request in these days; of more than a year, in its last twelve months.", Window = "Up to twelve months.", Censoring = "None.", Interval = Repeats,
            Sources = [$"{Section}, row 2", "Lancashire 2024: fewer repeat contacts"], Published = "England 1.46 in 2022-23.", Days = 365,
        },
        new()
        {
            Key = ContactsEach, Number = 3, Name = "Contacts for each person", Unit = MeasureUnit.Each, Better = MeasureDirection.Neither, Partners = [ToldAgain, RequestsEach],
            Says = "How many contacts of any kind each person had with us.",
            Formula = "All contacts, divided by the people who made them.",
            Cohort = "People with a contact in these days; of more than a year, in its last twelve months.", Window = "Up to twelve months.", Censoring = "None.", Interval = Repeats,
            Sources = [$"{Section}, row 3"], Published = "Kent 3.11 in 2022.", Days = 365,
        },
        new()
        {
            Key = Conversion, Number = 4, Name = "Requests that led to a talk", Unit = MeasureUnit.Share, Better = MeasureDirection.Neither, Partners = [FirstTalkWait, RepeatContact],
            Says = "The share of requests after which we talked with the person within 14 days.",
            Formula = "Requests with a talk begun within 14 days, divided by requests.",
            Cohort = "Requests made in these days.", Window = "14 days after the request.", Censoring = "A request less than 14 days old is left out, talk or no talk, and counted beside it.", Interval = Wilson,
            Sources = [$"{Section}, row 4"], Days = 14, KnownAfter = 14,
        },
        new()
        {
            Key = FirstTalkResolves, Number = 5, Name = "Settled by a first talk", Unit = MeasureUnit.Share, Better = MeasureDirection.Neither, Partners = [RepeatContact, StageMix, ConcernsToEnquiries],
            Says = "The share of people whose first kind of talk was all it took: work ended after it, no other kind followed, and within 90 days there was no crisis and they did not have to come back.",
            Formula = "People whose work ended after a connecting talk, with no other stage, no crisis and no new request in 90 days, divided by people with such a talk.",
            Cohort = "People whose connecting talk began in these days.", Window = "Until work ended, and 90 days more.",
            Censoring = "Talks less than 90 days old, people still within their days, and people who died or moved away within them, are left out and counted beside it; none is counted as settled.", Interval = Wilson,
            Sources = [$"{Section}, row 5", "Norfolk 2017, Conversation 1"], Published = "Torbay 2023-24: 1,810 of 2,136 without a service were connected elsewhere.", Days = 90, KnownAfter = 90,
        },
        new()
        {
            Key = StageMix, Number = 6, Name = "How far people go", Unit = MeasureUnit.Share, Better = MeasureDirection.Neither, Partners = [StageSkipped, ToLongTerm, FirstTalkWait],
            Says = "The furthest kind of talk that people had within 90 days: connecting, getting steady, or building a good life. A crisis that we helped in counts as getting steady. The figure is the share who went no further than connecting.",
            Formula = "People by the furthest stage they reached in 90 days, divided by people who reached any.",
            Cohort = "Requests made in these days, that led to a talk or to help in a crisis.", Window = "90 days after the request.", Censoring = "Requests less than 90 days old are left out, and counted beside it.", Interval = Wilson,
            Sources = [$"{Section}, row 6", "Norfolk 2017, 3.7"], Days = 90, KnownAfter = 90,
        },
        new()
        {
            Key = StageSkipped, Number = 7, Name = "Lasting plans with nothing tried first", Unit = MeasureUnit.Share, Better = MeasureDirection.Lower, Partners = [FirstTalkWait, PersonOutcome],
            Says = "The share of talks about lasting support that began before both earlier kinds of talk had been had, with no reason written down. A crisis that was seen through counts as getting steady. People with a plain and lasting need must not be held up, so a reason is enough.",
            Formula = "Building talks with either earlier kind of talk not had and no reason, divided by building talks.",
            Cohort = "Building talks that began in these days.", Window = "Everything before it.", Censoring = "None.", Interval = Wilson,
            Sources = [$"{Section}, row 7", "Norfolk 2017, 3.7(b)"],
        },
        new()
        {
            Key = FirstTalkWait, Number = 8, Name = "Days to a first talk", Unit = MeasureUnit.Days, Better = MeasureDirection.Lower, Partners = [RepeatContact, WorkerPulse, Conversion],
            Says = "How many days it took from getting in touch until we first talked. Half of the people waited no longer than this.",
            Formula = "The middle of the days from request to first talk, from a survival curve; and the days by which nine in ten had talked.",
            Cohort = "Requests made in these days.", Window = "400 days.", Censoring = "People who wait still count as waiting up to today. Work that ended with no talk counts up to that day.", Interval = "Survival curve, log-log, 95%",
            Sources = [$"{Section}, row 8", "Lancashire 2024: waiting lists"], Published = "Wokingham, to assessment: 27 days in 2022-23 and 41 in 2021-22.", Days = 400,
        },
        new()
        {
            Key = WaitingNow, Number = 9, Name = "People who wait", Unit = MeasureUnit.Count, Better = MeasureDirection.Lower, Partners = [FirstTalkWait, WorkerPulse, ConcernsToEnquiries],
            Says = "How many people were waiting for a first talk or an assessment on the last day, and how many of them for more than six months.",
            Formula = "Waits begun by the last day, less waits ended by it.",
            Cohort = "Everybody who waited on the last day.", Window = "One day's picture.", Censoring = "None.", Interval = Poisson,
            Sources = [$"{Section}, row 9", "Norfolk 2017: no waiting lists"], Published = "England, March 2025: 815 for each 100,000 adults, 123 of them over six months for an assessment.",
        },
    ];
}
