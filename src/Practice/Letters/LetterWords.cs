using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Letters;

/// <summary>What a word in a letter holds.</summary>
public enum WordKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>A few sentences.</summary>
    Words,

    /// <summary>Several things, one on each line.</summary>
    Each,

    /// <summary>A sum of money.</summary>
    Money,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>One word that a letter may use, such as <c>{{by-when}}</c>.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Says">What it is, for whoever fills it in.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Sample">An example, to try a letter with.</param>
/// <param name="Core">True when it always comes from the record and is never typed.</param>
/// <param name="OrElse">A word that says enough in its stead, so that this one may be left out.</param>
public sealed record LetterWord(string Key, string Says, WordKind Kind, string Sample, bool Core = false, string? OrElse = null);

/// <summary>Every word that a letter may use. A word that is not here is refused.</summary>
[Source("Practice letters: common rules")]
public static class LetterWords
{
    /// <summary>How to disagree, for a letter that says nothing else about it.</summary>
    [Source("Local Authority Social Services and NHS Complaints Regulations 2009")]
    public const string Disagree = "Tell us. You can ask us to look again. You can make a complaint, and it will not change your help. If our answer does not put it right, you can go to the Local Government and Social Care Ombudsman. It is free. Their number is 0300 061 0614.";

    /// <summary>What is said about an advocate.</summary>
    [Source("Care Act 2014, ss 67 and 68")]
    public const string Advocate = "If it is hard for you to take part and you have no one to help you, we find someone who is on your side. This person is called an advocate. It is free.";

    /// <summary>All of them, in the order in which a form asks for them.</summary>
    public static IReadOnlyList<LetterWord> All { get; } =
    [
        new("name", "What they like to be called", WordKind.Line, "Edna", true),
        new("worker", "The worker to ask for", WordKind.Line, "Priya Nair", true),
        new("phone", "The number to ring", WordKind.Line, "01632 960 000", true),
        new("council", "The council", WordKind.Line, "Norfolk", true),
        new("today", "The day it is written", WordKind.Day, "2 March 2026", true),
        new("helps", "Whom they help", WordKind.Line, "Edna"),
        new("decided-on", "The day it was decided", WordKind.Day, "2 March 2026"),
        new("decided-by", "Who decided", WordKind.Line, "Priya Nair"),
        new("answer", "What we decided, in one sentence", WordKind.Words, "You have a right to support of your own."),
        new("talk-day", "The day of the talk", WordKind.Line, "Monday 9 March 2026 at 10"),
        new("talk-with", "Who comes", WordKind.Line, "Priya Nair"),
        new("talk-place", "Where", WordKind.Line, "At your home"),
        new("reason-to-talk", "Why we talk", WordKind.Words, "Arthur hurt his back and you asked for help."),
        new("they-can", "What they can do", WordKind.Words, "You make your own breakfast. You know everyone on your street."),
        new("they-want", "What they want", WordKind.Words, "You want to sing with the choir again."),
        new("work-and-free-time", "Work, learning and free time", WordKind.Words, "You want to go to the allotment on Sundays."),
        new("willing", "What they are able and willing to do", WordKind.Words, "You like to cook and to sit with Edna. You do not want to lift her."),
        new("hard-now", "What is hard for them", WordKind.Each, "Getting washed\nGoing out\nKeeping the home clean"),
        new("what-else", "What else could help", WordKind.Words, "A rail by the bath. The lunch club on Fridays."),
        new("copies", "Who else has a copy", WordKind.Line, "Helen, your daughter"),
        new("not-met", "What we will not do", WordKind.Each, "Pay for the garden to be dug"),
        new("reasons", "Why we decided this", WordKind.Words, "You cannot wash or go out by yourself. This makes you sad and tired, and you miss your friends."),
        new("advice", "What can help them now and later", WordKind.Words, "The lunch club meets on Fridays at the church hall. A rail by the bath costs you nothing. Ring us to have it fitted."),
        new("advocate", "About an advocate", WordKind.Words, Advocate),
        new("advocate-name", "The advocate", WordKind.Line, "Grace Hall"),
        new("advocate-does", "What the advocate does with them", WordKind.Words, "Grace comes to you before our talk, and sits with you in it."),
        new("advocate-contact", "How to reach the advocate", WordKind.Line, "01632 960 111"),
        new("said-no-on", "The day they said no", WordKind.Day, "2 March 2026"),
        new("triggers", "When to use the card", WordKind.Each, "Arthur is ill or in hospital\nNobody answers the phone"),
        new("people-to-ring", "Whom to ring, in order", WordKind.Each, "Helen, daughter: 01632 960 222\nJoan, next door: 01632 960 333"),
        new("must-know", "What a helper must know", WordKind.Each, "The key is with Joan\nEdna takes her tablets at eight"),
        new("card-agreed", "Who may see the card", WordKind.Words, "You said that Helen, Joan and the ambulance crew may see this."),
        new("good-life", "What a good life is, in their words", WordKind.Words, "“I sing, I see my friends, and Arthur can rest.”"),
        new("outcomes", "What they want, one a line", WordKind.Each, "“I sing with the choir again.”\n“I am clean and dressed when Helen comes.”"),
        new("plan-lines", "Who does what, one a line", WordKind.Each, "Arthur makes supper. Every evening.\nSunrise Care helps with washing. Monday to Friday, in the morning.\nJoan drives to the choir. Thursdays."),
        new("amount", "The amount each week", WordKind.Money, "£165"),
        new("working", "How the amount was worked out, one a line", WordKind.Each, "Getting washed: £120\nGoing out: £45"),
        new("budget", "The personal budget each week", WordKind.Money, "£165", OrElse: "budget-once"),
        new("budget-once", "What is paid once", WordKind.Money, "£300"),
        new("we-pay", "What we pay each week", WordKind.Money, "£124.50"),
        new("you-pay", "What they pay each week", WordKind.Money, "£40.50"),
        new("you-get", "What they get each week", WordKind.Money, "£124.50"),
        new("support-cost", "What the support costs each week", WordKind.Money, "£165"),
        new("payment-way", "How it is paid", WordKind.Words, "We pay the people who help you. You do not have to do anything."),
        new("delay", "What could put off or prevent needs", WordKind.Words, "Walk a little each day. Eat well. Have your eyes tested each year."),
        new("sees-differently", "Where somebody sees it differently", WordKind.Words, "You would like help on Sundays too."),
        new("agreed-by", "Who agreed it", WordKind.Line, "Edna, with Arthur"),
        new("charge-from", "The day the charge starts", WordKind.Day, "6 April 2026"),
        new("paid-before", "What they paid before", WordKind.Money, "£38.20"),
        new("sums", "The sum, one step a line", WordKind.Each, "Your money each week: £310\nWhat you must have left to live on: £228.70\nYour costs because of your health: £40.80\nLeft over, so you pay: £40.50"),
        new("kept-for-you", "What must be left to live on", WordKind.Money, "£228.70"),
        new("extra-costs", "Costs because of their health, one a line", WordKind.Each, "More heating: £12.30\nWashing: £28.50"),
        new("paid-from", "The day payments start", WordKind.Day, "6 April 2026"),
        new("account", "Where the money goes", WordKind.Words, "Into an account that is only for this. You or Helen can use it."),
        new("conditions", "What else they agree to, one a line", WordKind.Each, "I do not pay someone who lives with me."),
        new("spare-money", "What happens with money not used", WordKind.Words, "You keep enough for eight weeks, for times when you need more. We ask you about the rest before we take any."),
        new("end-terms", "How it ends", WordKind.Words, "You can end this at any time if you tell us. We can end it if the money is not used for your plan. We tell you four weeks before."),
        new("dp-help", "Who helps with a direct payment", WordKind.Words, "Community Direct can help you to find people and pay them. It is free."),
        new("what-would-change", "What would change the answer", WordKind.Words, "If someone you trust looks after the money, we can say yes."),
        new("in-account", "What is in the account", WordKind.Money, "£1,900"),
        new("kept-back", "What they keep for times when they need more", WordKind.Money, "£996"),
        new("we-ask", "What we think is not needed", WordKind.Money, "£604"),
        new("reply-by", "The day to answer by", WordKind.Day, "30 March 2026"),
        new("account-holder", "Who looks after the money", WordKind.Line, "Sunrise Care"),
        new("account-duties", "What they do, one a line", WordKind.Each, "Keep your money apart from all other money.\nSpend it only as you and your plan say.\nShow you what was spent, every month."),
        new("reviewer", "Who looked at the plan", WordKind.Line, "Sunrise Care"),
        new("found", "What was heard and found, one a line", WordKind.Each, "You sing with the choir each week.\nYou wash your face and hands by yourself now."),
        new("changes", "What changes, in one sentence", WordKind.Words, "Your support stays as it is."),
        new("next-review", "The day we look again", WordKind.Day, "2 March 2027"),
        new("council-decided", "What the council decided", WordKind.Words, "Your support stays as it is."),
        new("signed-off-by", "Who decided for the council", WordKind.Line, "Maya Brown"),
        new("looked-again-on", "The day needs were looked at again", WordKind.Day, "16 February 2026"),
        new("support-now", "The support now", WordKind.Line, "help to wash on five days a week"),
        new("support-then", "The support from that day", WordKind.Line, "help to wash on three days a week"),
        new("notice-until", "The day it changes", WordKind.Day, "30 March 2026"),
        new("why-goodbye", "Why we say goodbye", WordKind.Words, "You told us that things go well and that you do not need us just now."),
        new("how-back", "How to come back", WordKind.Words, "Ring 01632 960 000 and ask for Priya. You can also write, or ask someone to ring for you."),
        new("goodbye-said", "What we want to say", WordKind.Words, "It was good to know you. We hope that you go on singing."),
        new("waiting-for", "What they wait for", WordKind.Words, "A talk with a social worker about what you need."),
        new("waiting-why", "Why they wait", WordKind.Words, "More people than usual asked us for help this month. We see people first who are not safe."),
        new("while-you-wait", "What helps while they wait", WordKind.Words, "The lunch club meets on Fridays. Joan next door can ring us for you."),
        new("next", "What happens next", WordKind.Words, "Priya comes to see you."),
        new("by-when", "By when", WordKind.Day, "16 March 2026"),
        new("disagree", "How to disagree", WordKind.Words, Disagree),
    ];

    static readonly Dictionary<string, LetterWord> ByKey = All.ToDictionary(w => w.Key, StringComparer.Ordinal);

    /// <summary>One word, or <see langword="null"/> when there is none of that name.</summary>
    public static LetterWord? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>Whether what was typed is a sum, a day, or not too long.</summary>
    public static Verdict MaySay(LetterWord word, string value) => word.Kind switch
    {
        WordKind.Money when Pence(value) is null => Verdict.No("Write a sum, for example 45 or 45.50.", word.Key),
        WordKind.Day when DayOf(value) is null => Verdict.No("Write a day, for example 16 March 2026.", word.Key),
        _ => Verdict.Yes,
    };

    /// <summary>A value as it stands in the letter: “£45.50”, “Monday 16 March 2026”.</summary>
    public static string Say(LetterWord word, string value) => word.Kind switch
    {
        WordKind.Money => Pence(value) is { } pence ? Pounds(pence) : value,
        WordKind.Day => DayOf(value) is { } day ? Day(day) : value,
        _ => value.Trim(),
    };

    /// <summary>A day as it is said in a letter.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A sum as it is said in a letter: “£1,900”, “£40.50”.</summary>
    public static string Pounds(int pence) => string.Create(CultureInfo.InvariantCulture, $"£{pence / 100m:#,0.00}").Replace(".00", "", StringComparison.Ordinal);

    static int? Pence(string value) =>
        decimal.TryParse(value.Trim().TrimStart('£'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var sum)
        && sum is >= 0 and < 1_000_000 && sum * 100 == decimal.Truncate(sum * 100) ? (int)(sum * 100) : null;

    static DateOnly? DayOf(string value) =>
        DateOnly.TryParseExact(value.Trim(), ["d MMMM yyyy", "d MMM yyyy", "yyyy-MM-dd", "d/M/yyyy", "dddd d MMMM yyyy"], CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day) ? day : null;
}
