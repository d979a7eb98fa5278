using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.Messages;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Arthur is taken into hospital in the night. Their plan starts by itself for both, Priya stays their worker, and Edna stays at home.</summary>
sealed class TheJonesesInACrisis(Teller teller, Actor priya, Guid arthur, Guid edna)
{
    static readonly RuleAnswer Read = new(Read: true);

    static NoticeAsTold FromTheWard => new() { Source = "ward", Stay = "V100", NhsNumber = "9990000018", GivenName = "Arthur", FamilyName = "Jones", Place = "Fenmarket General, ward 7", Teller = "Sister Adeola", TellerFrom = "Ward 7" };

    /// <summary>Tells it, to the day on which Arthur comes home.</summary>
    public async Task TellAsync()
    {
        await AdmittedAsync();
        await HelpedAsync();
        await InTouchAsync();
        await HomeAsync();
    }

    async Task AdmittedAsync()
    {
        teller.DaysAgo(40, 8, 15);
        await teller.MadeAsync((TakeNotice act) => act.DoAsync(Partner.Called("surgery"), new NoticeAsTold
        {
            Source = "surgery", MessageId = "shah-1", Kind = NoticeKind.Admitted, Stay = "V100", NhsNumber = "9990000018", GivenName = "Arthur", FamilyName = "Jones",
            Place = "Fenmarket General, ward 7", Teller = "Dr Shah", TellerFrom = "Fenmarket Surgery", Words = "His chest, in the night. Mrs Kaur is with Edna.",
        }));
        await teller.DoAsync(async (HandOverMessages act) =>
        {
            foreach (var due in await act.DueAsync(teller.Now, 10, default)) await act.DoAsync(due, default);
            return true;
        });
        teller.DaysAgo(40, 9, 30);
        foreach (var person in new[] { edna, arthur }) await CallAsync(person, CallAnswer.Same, "Helen is on her way.");
        await FollowedAsync(NextStepKind.FollowPlan, "Done, as the plan says.");
    }

    async Task HelpedAsync()
    {
        teller.DaysAgo(40, 10, 0);
        await teller.MadeAsync((LeaveHelpOut act) => act.DoAsync(priya, edna, HelpKind.SafeBed, "A bed in a care home for some days", "She does not know it, and new places upset her."));
        HelpAsPlanned[] lines =
        [
            new() { Kind = HelpKind.Person, What = "stays the nights", Who = "Helen Price", When = "the first three nights", StartsOn = teller.Day(0), EndsOn = teller.Day(2), ReviewOn = teller.Day(2), Urgent = true },
            new() { Kind = HelpKind.PaidHelp, What = "sits with Edna at night", Who = "Fen Night Care", When = "nights, from the fourth", StartsOn = teller.Day(3), EndsOn = teller.Day(7), ReviewOn = teller.Day(3), Pence = 240_00, Urgent = true },
            new() { Kind = HelpKind.Person, What = "looks in", Who = "Mrs Kaur", When = "mornings", StartsOn = teller.Day(0), EndsOn = teller.Day(7), ReviewOn = teller.Day(3) },
        ];
        foreach (var line in lines) await teller.MadeAsync((AddHelpLine act) => act.DoAsync(priya, edna, line, Read));
        await new EdnasNights(teller, priya, edna).DecideAsync();
    }

    async Task InTouchAsync()
    {
        teller.DaysAgo(39, 3, 0);
        await teller.MadeAsync((HearObservation act) => act.DoAsync(priya, edna, "She was up and frightened. It was the bins, at three.", "Helen"));
        for (var ago = 39; ago > 36; ago--) await DailyAsync(ago, CallAnswer.Same);
        await FollowedAsync(NextStepKind.LookAtPlan, "The sitter leaves the radio on low. It helped.", onlyAbout: edna);

        teller.DaysAgo(36, 14, 0);
        await teller.MadeAsync((TakeNotice act) => act.DoAsync(Partner.Called("ward"), FromTheWard with { MessageId = "d-1", Kind = NoticeKind.DischargeNotice, HomeOn = teller.Day(3), Pathway = "P1", CarerAsked = YesNoUnsure.Yes }));
        for (var ago = 36; ago > 33; ago--) await DailyAsync(ago, CallAnswer.Same);
        await teller.KeepPromisesAsync(priya, arthur, "We planned coming home with both of them and Helen: a stool for the shower, and Home First from the first morning.");
    }

    async Task HomeAsync()
    {
        teller.DaysAgo(33, 13, 0);
        await teller.MadeAsync((TakeNotice act) => act.DoAsync(Partner.Called("ward"), FromTheWard with { MessageId = "d-2", Kind = NoticeKind.Discharged, HomeOn = teller.Day(0), Pathway = "P1", CarerAsked = YesNoUnsure.Yes }));
        await teller.KeepPromisesAsync(priya, arthur, "He is home, in his own chair. Edna made him tea.");
        foreach (var line in (await teller.DoAsync((ReadCrisis act) => OfAsync(act, edna))).Lines.Where(l => l.GoesOn))
            await teller.MadeAsync((DecideAboutHelp act) => act.DoAsync(priya, edna, line.Id, line.Version, HelpDecision.Ends, line.EndsOn, "Arthur is home.", Read));
        await FollowedAsync(NextStepKind.LookAtDecision, "Arthur is home, and the sitter is not needed.", onlyAbout: edna);
        for (var ago = 33; ago > 26; ago--) await DailyAsync(ago, CallAnswer.Steadier);
    }

    async Task DailyAsync(int ago, CallAnswer answer)
    {
        // A little earlier each day, so that no call is late.
        teller.DaysAgo(ago, 9, ago - 20);
        foreach (var person in new[] { edna, arthur }) await CallAsync(person, answer);
    }

    async Task CallAsync(Guid person, CallAnswer answer, string note = "")
    {
        var crisis = await CrisisOfAsync(person);
        await teller.MadeAsync((RecordCheckCall act) => act.DoAsync(priya, person, crisis, answer, note: note));
    }

    async Task FollowedAsync(NextStepKind kind, string how, Guid? onlyAbout = null)
    {
        foreach (var person in onlyAbout is { } one ? [one] : new[] { arthur, edna }) await teller.DoneAsync(priya, person, kind, how);
    }

    async Task<Guid> CrisisOfAsync(Guid person) => (await teller.CrisisAsync(priya, person)).Id;

    async Task<CrisisInView> OfAsync(ReadCrisis act, Guid person) => await act.DoAsync(priya, await CrisisOfAsync(person));
}
