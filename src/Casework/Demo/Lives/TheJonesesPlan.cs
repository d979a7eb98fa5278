using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Crisis;

namespace Threefold.Casework.Demo.Lives;

/// <summary>What happens if Arthur is taken ill: written with all of them at their table and agreed, and whether what they were offered helped.</summary>
sealed class TheJonesesPlan(Teller teller, Actor priya, Guid arthur, Guid edna)
{
    int written;

    /// <summary>Tells it.</summary>
    public async Task TellAsync()
    {
        teller.DaysAgo(85, 10, 0);
        await teller.KeepPromisesAsync(priya, arthur, "We sat down with Helen and wrote down what happens if Arthur is taken ill.");
        await teller.KeepPromisesAsync(priya, edna, "She went to The Lode with Arthur and sang.");
        await WriteAsync();
        await teller.MadeAsync((AgreeContingency act) => act.DoAsync(priya, arthur, written, "Arthur, Edna and Helen"));

        teller.DaysAgo(48, 10, 30);
        await teller.HelpedAsync(priya, arthur, HowHelpful.Yes, "I know now what we may have. It is not much, and it is ours.");
        await teller.HelpedAsync(priya, arthur, HowHelpful.ALittle, "Nice people. It is a long way by bus.");
        await teller.HelpedAsync(priya, edna, HowHelpful.Yes, "There is a woman who laughs like my sister.");
        await teller.HelpedAsync(priya, edna, HowHelpful.Yes, "We sang the old ones. I knew every word.");
    }

    async Task WriteAsync()
    {
        var helen = (await teller.TieAsync(priya, arthur, "Helen Price")).Id;
        PlanStep Step(string what, StepBy by, string who = "", string phone = "", Guid? tie = null, Guid? whom = null, int hours = 0) =>
            new() { Id = Guid.CreateVersion7(), What = what, By = by, Who = who, Phone = phone, Tie = tie, For = whom, WithinHours = hours };
        PlanChange[] changes =
        [
            new TriggersChosen([PlanTrigger.Admitted], ""),
            new PeopleNamed([new PlanPerson(edna, "Edna Jones", PlanRole.DependsOnThem)]),
            new StepWritten(Step("Go to see Edna.", StepBy.Duty, whom: edna)),
            new StepWritten(Step("stays the first nights, not weeknights", StepBy.Contact, "Helen Price", "07700 900 112", helen, edna, 2)),
            new StepWritten(Step("sits with Edna on weeknights", StepBy.Service, "Fen Night Care", "01632 960 300", whom: edna, hours: 8)),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Tie = helen, Name = "Helen Price", Relation = "daughter", Phone = "07700 900 112", AgreedTo = "stay the first nights, not weeknights", MayKnow = ["that he is in hospital", "which ward"], Text = true }),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Mrs Kaur", Relation = "neighbour", Phone = "01632 960 187", AgreedTo = "lets people in with her key" }),
            new ContactWritten(new PlanContact { Id = Guid.CreateVersion7(), Name = "Dr Shah", Relation = "GP", Phone = "01632 960 111", AgreedTo = "tells the council if Arthur goes into hospital" }),
            new ComfortsWritten("The radio, hymns, Helen’s voice", "New places, noise in the night", "Mrs Kaur has a key. Edna’s tablets are in the blue tin."),
            new ReviewChosen(teller.Day(180)),
        ];
        foreach (var change in changes) await ChangeAsync(change);
    }

    async Task ChangeAsync(PlanChange change)
    {
        await teller.MadeAsync((WriteContingency act) => act.DoAsync(priya, arthur, written, change));
        written = (await teller.DoAsync((OpenContingency act) => act.DoAsync(priya, arthur))).Plan!.Version;
    }
}
