using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Demo.Lives;

/// <summary>One decision that Edna could not make that week, and what was decided for her with Helen and Arthur asked.</summary>
sealed class EdnasNights(Teller teller, Actor priya, Guid edna)
{
    /// <summary>Tells it.</summary>
    public async Task DecideAsync()
    {
        static AbilityAsSeen Saw(AbilitySeen seen, string words) => new(seen, words);
        var finding = await teller.MadeAsync((RecordCapacity act) => act.DoAsync(priya, edna, new CapacityAsAsked
        {
            Decision = "Can Edna decide who is with her at night this week?", Information = "Who could be there, and what each night would be like.", On = teller.Day(0),
            HelpTime = "In the morning, after Mrs Kaur’s tea", HelpTalking = "One thing at a time, with photographs",
            Understood = Saw(AbilitySeen.Able, "“Somebody to stop with me.”"), Remembered = Saw(AbilitySeen.NotAble, "“Where is Arthur? Nobody told me.”"),
            Weighed = Saw(AbilitySeen.NotAble, "She could not say what would be different."), Told = Saw(AbilitySeen.Able, "“Helen.”"),
            Impairment = "Dementia, told by Dr Shah", BecauseOf = "She forgets the choices before she can weigh them.", Finding = CapacityFinding.NotAble,
            CouldWait = "Not past tonight.", AskAgainWhen = "When Arthur is home",
        }));
        await teller.MadeAsync((DecideBestInterests act) => act.DoAsync(priya, edna, finding, new BestInterestsAsWeighed
        {
            CouldWait = "No: tonight comes first.", TookPart = "She chose Helen’s photograph.", Wishes = "“I would want to be here, with somebody I know.” She said so when we first talked.", Beliefs = "Chapel, and her own front door.",
            Decided = "Helen, then a sitter, at her own home.", WhyThis = "New places upset her.", DecisionMaker = "Priya Nair", LookAgainOn = teller.Day(3),
        },
        [
            new() { What = "At home with Helen and a sitter", Benefits = "Her own bed", Burdens = "Somebody new on some nights", Freest = true },
            new() { What = "A care home", Benefits = "Somebody awake", Burdens = "A strange place" },
        ],
        [
            new() { Who = "Helen", Relation = "daughter", Words = "At home.", Stand = Stand.Agrees },
            new() { Who = "Arthur", Relation = "husband", Words = "Do not move her.", Stand = Stand.Agrees },
        ]));
    }
}
