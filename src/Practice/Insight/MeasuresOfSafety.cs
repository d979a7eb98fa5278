using static Threefold.Practice.Insight.Measures;

namespace Threefold.Practice.Insight;

/// <summary>Measures 20 to 26: carers, safety, workers, what people say of their lives, and fairness.</summary>
static class MeasuresOfSafety
{
    const string Section = "Evidence notes, section 1";
    const string Wilson = "Wilson, 95%";

    public static IReadOnlyList<Measure> All { get; } =
    [
        new()
        {
            Key = Carers, Number = 20, Name = "Carers with a conversation of their own", Unit = MeasureUnit.PerHundredThousand, Better = MeasureDirection.Higher, Partners = [PersonOutcome, StartersCost],
            Says = "How many people who help somebody took up a conversation about their own life or had their own assessment, for each 100,000 adults in a year. Also the share who said yes when it was offered.",
            Formula = "People with a yes to an own conversation, or a finished carer’s assessment, in these days, for each 100,000 adults, made into a year.",
            Cohort = "People who help somebody, each counted once; of more than a year, in its last twelve months.", Window = "Up to twelve months.", Days = 365, Censoring = "None.", Interval = "Exact Poisson, 95%",
            Sources = [$"{Section}, row 20", "Care Act 2014, s 10"], Published = "England 2023-24: 791; 30% direct support, 55% advice, 15% nothing.",
        },
        new()
        {
            Key = ConcernsToEnquiries, Number = 21, Name = "Concerns that led to an enquiry", Unit = MeasureUnit.Share, Better = MeasureDirection.Neither, Partners = [FirstTalkResolves, WaitingNow],
            Says = "The share of safeguarding concerns after which the council asked for an enquiry. Councils record concerns differently, so places cannot be ranked by it.",
            Formula = "Concerns with an enquiry asked for, divided by concerns.",
            Cohort = "Concerns raised in these days that were answered.", Window = "Until the concern was answered.", Censoring = "Concerns that nobody has answered yet are left out, and counted beside it.", Interval = Wilson,
            Sources = [$"{Section}, row 21", "Care Act 2014, s 42"], Published = "England 2024-25: 28.9%. Kent 2022: 45%.",
        },
        new()
        {
            Key = Measures.Liberty, Number = 22, Name = "Liberty safeguards in 21 days", Unit = MeasureUnit.Share, Better = MeasureDirection.Higher, Partners = [WaitingNow],
            Says = "The share of requests to deprive somebody of their liberty in a care home or hospital that were decided within 21 days. Also how long those took that ended, and how many wait.",
            Formula = "Requests given or refused within 21 days, divided by requests that were not withdrawn in them. What waits, divided by what ends in a month, is months of work.",
            Cohort = "Requests received in these days.", Window = "21 days.", Censoring = "Requests less than 21 days old are left out. So are those withdrawn within 21 days, because the person moved or died or it was not needed; withdrawn later, they were not decided in time.", Interval = Wilson,
            Sources = [$"{Section}, row 22", "Mental Capacity Act 2005, Schedule A1", "SI 2008/1858, reg 13"], Published = "England 2023-24: 19% in 21 days, those closed in any way; 144 days on average; 123,790 open.", Days = 21, KnownAfter = 21,
        },
        new()
        {
            Key = PractitionerTime, Number = 23, Name = "People for each worker", Unit = MeasureUnit.Each, Better = MeasureDirection.Neither, Partners = [WorkerPulse, FirstTalkWait],
            Says = "How many people had a worker by name on the last day, for each worker of the team. No worker is timed or ranked.",
            Formula = "People with a worker by name, divided by workers.",
            Cohort = "Everybody with a worker by name on the last day.", Window = "One day's picture.", Censoring = "None.", Interval = "Exact Poisson, 95%",
            Sources = [$"{Section}, row 23", "Norfolk 2017, 5.1"], Published = "Essex: a talk takes up to 30% longer.",
        },
        new()
        {
            Key = WorkerPulse, Number = 24, Name = "How workers are", Unit = MeasureUnit.Score, Better = MeasureDirection.Higher, Partners = [FirstTalkWait, RepeatContact],
            Says = "What workers answered, with no name, when asked how they are. Shown only for eight answers or more.",
            Formula = "The mean of answers from 1 to 5, and the share of 4 and 5.",
            Cohort = "Workers who answered in these days.", Window = "These days.", Censoring = "Those who did not answer are counted beside it.", Interval = "Wilson for the share, 95%",
            Sources = [$"{Section}, row 24", "Lancashire 2024: morale, wellbeing and resilience"], Published = "Lancashire: fell while waits fell.",
        },
        new()
        {
            Key = PersonOutcome, Number = 25, Name = "What people say of their lives", Unit = MeasureUnit.Score, Better = MeasureDirection.Higher, Partners = [StartersCost, RepeatContact],
            Says = "How far people agreed with statements about their own life, from 1 to 5, when their plan was looked at or after a talk. Also the share of 4 and 5.",
            Formula = "The mean of the answers; and the share of 4 and 5.",
            Cohort = "Answers given in these days.", Window = "These days.", Censoring = "Those who were not asked are not in it.", Interval = "t for the mean, Wilson for the share, 95%",
            Sources = [$"{Section}, row 25", "Making it Real"], Published = "England 2019-20: 64.2% satisfied with care and support.",
        },
        new()
        {
            Key = Equity, Number = 26, Name = "Is it fair?", Unit = MeasureUnit.Ratio, Better = MeasureDirection.Neither, Partners = [PersonOutcome],
            Says = "Five of these measures for each age, sex, ethnic group and area, beside everybody else. The figure is the ratio furthest from 1 among groups of eight or more. Groups are not made alike first: one may be older than another.",
            Formula = "The group’s figure divided by everybody else’s.",
            Cohort = "As in each of the five measures.", Window = "As in each.", Censoring = "People whose group is not known are shown as a group of their own.", Interval = "Ratio of two shares or rates, 95%",
            Sources = [$"{Section}, row 26", "Equality Act 2010, s 149", "Leicester 2021, minutes 115"], Published = "Long-term support, March 2021: Asian 5.1%, Black 4.5%.",
        },
    ];
}
