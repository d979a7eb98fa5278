using Threefold.Casework.Conversations;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Demo.Lives;

/// <summary>What Edna decided herself, who helps her take part, a risk worth taking, and what both were given to keep.</summary>
sealed class TheJonesesDecide(Teller teller, Actor priya, Guid arthur, Guid edna)
{
    /// <summary>Asked while they talked: can she agree, would an advocate help, and may she go on making the gravy?</summary>
    public async Task InTheTalkAsync(Guid hers)
    {
        static AbilityAsSeen Could(string words) => new(AbilitySeen.Able, words);
        await teller.MadeAsync((RecordCapacity act) => act.DoAsync(priya, edna, new CapacityAsAsked
        {
            Decision = "Can Edna agree to Helen’s helping to plan?", Information = "What Helen would be told, what she would do, and that Edna may say no.", On = teller.Day(0),
            HelpTime = "After elevenses, when she is brightest", HelpPlace = "At her own table, with Arthur in the next room", HelpTalking = "One thing at a time, with Helen’s photograph",
            Understood = Could("Helen would know if I was poorly. She would fuss."), Remembered = Could("She said it back after the tea: “Helen. To help.”"),
            Weighed = Could("She has the children. But she would be cross if I did not."), Told = Could("Yes. Helen can know. She ought to."), Finding = CapacityFinding.Able,
        }));
        await teller.MadeAsync((AskAboutAdvocacy act) => act.DoAsync(priya, edna, hers, new AdvocacyAsAsked
        {
            Step = AdvocacyStep.Talk, Remembering = true, Weighing = true, Seen = "She loses the thread when there are two things at once, and finds it again when they are put one by one.",
            Helper = "Arthur and Helen", HelperWilling = true, HelperAble = true, PersonAgrees = true, Needed = false,
            Reason = "Arthur and Helen help her say what she wants, and she is content with them. We ask again at the next step.",
        }));
        var gravy = new RiskAsWeighed
        {
            What = "Go on making the gravy on Sundays, at the stove", Matters = "“I make a good gravy still. It is my kitchen.”", Benefit = "She cooks with Helen and is the one who knows how.",
            Risk = "She has left the gas on twice in a year, for some minutes. Nobody was hurt.", Least = "She makes it while somebody is in the kitchen. A shut-off comes with the new stove.",
            DecisionMaker = "Edna", LookAgainOn = teller.Day(180),
        };
        await teller.MadeAsync((WeighRisk act) => act.DoAsync(priya, edna, gravy,
            [
                new OptionAsWeighed { What = "With somebody in the kitchen", Benefits = "Her gravy, her kitchen", Burdens = "Somebody is there each time", Freest = true },
                new OptionAsWeighed { What = "The gas turned off", Benefits = "No gas left on", Burdens = "She would not cook again, and she would know it" },
            ],
            [
                new OpinionAsHeard { Who = "Arthur", Relation = "husband", Words = "She has made it for sixty years. I am there.", Stand = Stand.Agrees },
                new OpinionAsHeard { Who = "Helen", Relation = "daughter", Words = "I would sooner the gas was off. I lie awake.", Stand = Stand.Differs },
            ]));
    }

    /// <summary>A plain note for each, read aloud together.</summary>
    public async Task TheirNotesAsync(Guid his, Guid hers)
    {
        foreach (var (person, talk) in new[] { (arthur, his), (edna, hers) })
        {
            var made = await teller.DoAsync((OpenNotes act) => act.DoAsync(priya, person));
            var note = await teller.MadeAsync((WriteNote act) => act.DoAsync(priya, person, new NoteAsWritten { Talk = talk, Text = made.Draft, Points = made.Format.Points }));
            await teller.MadeAsync((GiveNote act) => act.DoAsync(priya, person, note, NoteWay.ReadAloud));
        }
    }
}
