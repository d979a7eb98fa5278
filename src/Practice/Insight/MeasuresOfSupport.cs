using static Threefold.Practice.Insight.Measures;

namespace Threefold.Practice.Insight;

/// <summary>Measures 10 to 19: what came after, whether people came back, and what support cost.</summary>
static class MeasuresOfSupport
{
    const string Section = "Evidence notes, section 1";
    const string Wilson = "Wilson, 95%";

    public static IReadOnlyList<Measure> All { get; } =
    [
        new()
        {
            Key = AssessmentWait, Number = 10, Name = "Days to an assessment", Unit = MeasureUnit.Days, Better = MeasureDirection.Lower, Partners = [WaitingNow, FirstTalkWait],
            Says = "How many days it took from a request until an assessment was finished; and from a request until paid support began.",
            Formula = "The middle of the days from request to a finished assessment, among requests that led to one.",
            Cohort = "Requests made in these days that led to an assessment.", Window = "400 days.", Censoring = "Assessments that go on count up to today.", Interval = "Survival curve, log-log, 95%",
            Sources = [$"{Section}, row 10", "The yearly return of records (CLD), waits"], Published = "The department’s own method is new; this is its plain reading, to be checked when it is published in full.", Days = 400,
        },
        new()
        {
            Key = RepeatContact, Number = 11, Name = "Coming back within 90 days", Unit = MeasureUnit.Share, Better = MeasureDirection.Lower, Partners = [FirstTalkResolves, PersonOutcome],
            Says = "The share of people who had to get in touch anew within 90 days after our work with them had ended. Also shown for 30 and 180 days. Coming back for any reason counts: the reason is not kept as a code.",
            Formula = "Cumulative incidence of a new request after work ended, with death and moving away as other ends.",
            Cohort = "Work that ended in these days, with no paid support going on.", Window = "30, 90 and 180 days after the end.", Censoring = "People still within their days count up to today. Death and moving away are ends of their own.", Interval = "Aalen-Johansen, 95%",
            Sources = [$"{Section}, row 11", "Lancashire 2024: repeat interventions"], Published = "Harrow 2019-20: repeat requests from a third to a quarter.", Days = 180, KnownAfter = 90,
        },
        new()
        {
            Key = HandOffs, Number = 12, Name = "Changes of worker", Unit = MeasureUnit.Each, Better = MeasureDirection.Lower, Partners = [ToldAgain, FirstTalkWait],
            Says = "How often a person got another worker while we worked with them. Changes that they asked for do not count, nor does cover for leave.",
            Formula = "Changes of worker, divided by pieces of work that ended.",
            Cohort = "Work that ended in these days.", Window = "From request until work ended.", Censoring = "Work that goes on is left out.", Interval = "Exact Poisson, 95%",
            Sources = [$"{Section}, row 12", "Norfolk 2017, 3.7: no hand-offs", "Lancashire 2024: minimise transfers"],
        },
        new()
        {
            Key = ToldAgain, Number = 13, Name = "Told it all before", Unit = MeasureUnit.Each, Better = MeasureDirection.Lower, Partners = [HandOffs, ContactsEach],
            Says = "How often people said that they had told us already, or we asked what we knew, for each request. People’s own count is asked in the survey.",
            Formula = "“I told you before” and questions asked again in these days, divided by requests in these days.",
            Cohort = "What was said in these days.", Window = "These days.", Censoring = "None.", Interval = "Exact Poisson, 95%",
            Sources = [$"{Section}, row 13", "Leicester 2021: from 120 questions to 9 to 20"], Published = "Leicester: 120 questions became 9 to 20.",
        },
        new()
        {
            Key = ToLongTerm, Number = 14, Name = "To lasting paid support", Unit = MeasureUnit.Share, Better = MeasureDirection.Neither, Partners = [RepeatContact, ConcernsToEnquiries, PersonOutcome, Carers],
            Says = "The share of people who began lasting paid support within 180 days after a request. Also shown for 90 and 365 days. Not having it is no success by itself.",
            Formula = "Cumulative incidence of lasting paid support after a request, with death and moving away as other ends.",
            Cohort = "Requests made in these days.", Window = "90, 180 and 365 days after the request.", Censoring = "People still within their days count up to today. Help to recover for a time is no end.", Interval = "Aalen-Johansen, 95%",
            Sources = [$"{Section}, row 14", "Lancashire 2024: people accessing commissioned services"], Published = "England 2014-15: 8% of requests. Harrow: from 7.2 to 5.5 starters a week, ratio 0.764 (0.65 to 0.89), with no comparator.", Days = 365, KnownAfter = 180,
        },
        new()
        {
            Key = Sequel, Number = 15, Name = "What came of requests", Unit = MeasureUnit.Share, Better = MeasureDirection.Neither, Partners = [RepeatContact, PersonOutcome],
            Says = "What requests led to: something everybody can use, advice, small help, help to recover, lasting support, or nothing. The figure is the share that led to lasting support.",
            Formula = "Requests by their last outcome, divided by requests that have one.",
            Cohort = "Requests made in these days.", Window = "Until work ended.", Censoring = "Requests with no outcome yet are left out, and counted beside it.", Interval = Wilson,
            Sources = [$"{Section}, row 15"], Published = "England 2014-15: connected elsewhere 31%, nothing 28%, small help 16%, help to recover 12%, lasting support 8%, other 5%.",
        },
        new()
        {
            Key = ShortTermOutcome, Number = 16, Name = "Managing after help to recover", Unit = MeasureUnit.Share, Better = MeasureDirection.Higher, Partners = [RepeatContact, PersonOutcome],
            Says = "The share of people who needed no lasting paid support after help to recover.",
            Formula = "Help to recover that ended with no lasting paid support within 28 days, divided by all that ended, leaving out those who no longer wanted it, died, moved away or had lasting support before.",
            Cohort = "Help to recover that ended in these days.", Window = "28 days after it ended.", Censoring = "Ends less than 28 days old are left out, whatever came, and counted beside it.", Interval = Wilson,
            Sources = [$"{Section}, row 16", "ASCOF 2A"], Published = "England 2014-15: 26% went on to lasting support. Kent: 62% needed no more.", Days = 28, KnownAfter = 28,
        },
        new()
        {
            Key = StartersCost, Number = 17, Name = "What a first package costs", Unit = MeasureUnit.PenceAWeek, Better = MeasureDirection.Neither, Partners = [PersonOutcome, WorkerPulse, Carers, ConcernsToEnquiries],
            Says = "What lasting support cost each week when it began: half cost no more than this. Also how it changed by the first review, for everybody who reached one.",
            Formula = "The middle of weekly cost at the start; and the mean of each person’s change until their first review.",
            Cohort = "People whose first package began in these days.", Window = "Until the first review, 180 days at most.", Censoring = "Those with no review yet are left out of the change, and counted beside it.", Interval = "Order statistics; t for the change, 95%",
            Sources = [$"{Section}, row 17"], Published = "Home care of 14 hours and 23 minutes at £23.56: £339 a week. A care home: £1,185.55 (2024-25).", Days = 180,
        },
        new()
        {
            Key = PackageGrowth, Number = 18, Name = "Growth for the same people", Unit = MeasureUnit.Share, Better = MeasureDirection.Neither, Partners = [PersonOutcome, WorkerPulse, Carers, ConcernsToEnquiries],
            Says = "By how much weekly cost rose for people who had a package on both the first and the last day. Also the share whose package rose, and by how much theirs did.",
            Formula = "Cost on the last day less cost on the first, divided by cost on the first, for the same people.",
            Cohort = "People with a package on both days.", Window = "From the first day to the last.", Censoring = "Packages that began or ended between are left out, and counted beside it.", Interval = "Of a ratio of two sums of pairs, 95%; Wilson for the share that rose",
            Sources = [$"{Section}, row 18", "Leicester 2021, App C 5.1.1"], Published = "Leicester 2019-20: 6% (£6.5m); 38% of people rose, by 24%.",
        },
        new()
        {
            Key = DirectPayments, Number = 19, Name = "Direct payments", Unit = MeasureUnit.Share, Better = MeasureDirection.Higher, Partners = [PersonOutcome, Carers],
            Says = "The share of people with lasting paid support who had at least part of it as a direct payment on the last day. Care homes are not told apart in the record, so they are among all.",
            Formula = "People with a direct payment, divided by people with a package.",
            Cohort = "People with a package on the last day.", Window = "One day's picture.", Censoring = "None.", Interval = Wilson,
            Sources = [$"{Section}, row 19", "Worcestershire 2021, 44"], Published = "Worcestershire and England 27% (2021); Kent 24%.",
        },
    ];
}
