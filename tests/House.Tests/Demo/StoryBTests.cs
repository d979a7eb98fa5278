using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Demo;

/// <summary>
/// Story B: a crisis with no long-term planning, in Norfolk's model, on its own days. Each step of the story is one step here,
/// and everything that must be shown, recorded, refused or set going is asserted where it happens.
/// </summary>
public sealed class StoryBTests
{
    static readonly DateOnly Monday = new(2026, 9, 7);
    static readonly RuleAnswer Nothing = RuleAnswer.None;

    static Actor Jo { get; } = Someone("Jo", Role.SocialWorker, Role.CustomerAdviser);
    static Actor Sam { get; } = Someone("Sam of North", Role.OccupationalTherapist);
    static Actor Lee { get; } = Someone("Lee", Role.SocialWorker);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Marek_gets_back_on_his_feet_and_nothing_lasting_is_planned_in_his_crisis(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await house.Get<TeamShelf>().PutAsync([], [.. new[] { Jo, Sam, Lee }.Select(a => new Worker { Id = a.Id, Name = a.Name, Subject = a.Name.ToLowerInvariant(), Team = AHouse.North.Id, Roles = string.Join(',', a.Roles) })], []);
        var story = new Marek(house);
        await B01_Jo_answers_and_stays(story);
        await B02_his_flat_back(story);
        await B03_small_sums(story);
        await B04_a_plan_for_fourteen_days(story);
        await B05_nobody_is_given_out(story);
        await B06_the_call_that_was_late(story);
        await B07_no_help_without_an_end(story);
        await B08_he_asks_for_an_assessment(story);
        await B09_steady(story);
        await B10_a_colleague_looks(story);
        await B11_no_third_conversation(story);
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    /// <summary>B01 · Mon 7 Sep 09:10 · REFUSE sorting; Jo is the worker because she answered; RECORD strengths before what is missing.</summary>
    static async Task B01_Jo_answers_and_stays(Marek s)
    {
        s.At(Monday, 9, 10);
        var taken = await s.AllowedAsync((TakeContact act) => act.DoAsync(Jo, null, new Heard
        {
            GivenName = "Marek", FamilyName = "Nowak", BornOn = new DateOnly(1968, 3, 2), NextIsMine = true, NextWhat = "Jo comes to see you this morning.",
            OwnWords = "Danuta is in hospital. I fell by the bath. There is nothing to eat and the money is gone.", Hopes = "My flat back, the way it was.",
        }));
        s.Contact = await s.StoredAsync<Contact, Contact>(q => q.SingleAsync(c => c.Id == taken));
        s.Person = s.Contact.Person;

        var sorting = await s.DoAsync((RecordWellbeing act) => act.DoAsync(Jo, s.Contact.Id, null, new WellbeingHeard("Food", "He mends engines", "", "", true, true, "We always sort first.")));
        sorting.Findings.ShouldContain(f => f.Rule == "N-d.first-look" && f.Weight == Weight.Block && f.Instead!.Contains("Start the first conversation"));
        (await s.StoredAsync<WellbeingRecord, int>(q => q.CountAsync())).ShouldBe(0);

        s.Talk = await s.AllowedAsync((BeginConversation act) => act.DoAsync(Jo, [s.Person], "", "telephone-or-video", true, Nothing));
        (await s.StoredAsync<Involvement, string>(q => q.Where(i => i.Person == s.Person && i.Kind == InvolvementKind.NamedWorker && i.Until == null).Select(i => i.Name).SingleAsync())).ShouldBe("Jo");
        var wait = await s.StoredAsync<Wait, Wait>(q => q.SingleAsync(w => w.Person == s.Person));
        (wait.Talked, wait.HoursAt(wait.EndedAt!.Value)).ShouldBe((true, 0));

        var asked = (await s.DoAsync((OpenConversation act) => act.DoAsync(Jo, s.Talk))).Questions.All.Select(q => q.Prompt.Key).ToList();
        asked.IndexOf("own-strengths").ShouldBeLessThan(asked.IndexOf("safe-now"), "what he can do is asked before what is missing");
        await s.SaysAsync("own-strengths", "I fixed ships’ engines. I can mend anything if I can sit down to it.");
        await s.SaysAsync("what-matters", "That Danuta does not come home to a mess.");
        (await s.StoredAsync<Strength, int>(q => q.CountAsync(x => x.Person == s.Person))).ShouldBeGreaterThan(0);
    }

    /// <summary>B02 · 09:40 · risk now, he wants his flat back: TRIGGER the second conversation; the crisis is open.</summary>
    static async Task B02_his_flat_back(Marek s)
    {
        s.At(Monday, 9, 40);
        await s.SaysAsync("safe-now", "No. I cannot get up from the bath.", "no");
        s.Crisis = await s.AllowedAsync((OpenCrisis act) => act.DoAsync(Jo, s.Person, new CrisisAsTold("His partner is in hospital. He fell. Food and money are gone.", "I want my flat back.")));
        await s.AllowedAsync((MoveStage act) => act.DoAsync(Jo, s.Person, s.Talk, "steady", false, new RuleAnswer(true, "He is not safe today.")));

        var crisis = await s.CrisisAsync();
        (crisis.IsOpen, crisis.WorkerName, crisis.PersonsView).ShouldBe((true, "Jo", "I want my flat back."));
        (await s.StoredAsync<Conversation, string>(q => q.Where(t => t.Id == s.Talk).Select(t => t.Stage).SingleAsync())).ShouldBe("steady");
        (await s.DoAsync((OpenConversation act) => act.DoAsync(Jo, s.Talk))).Situation.Facts.Yes("crisis.open").ShouldBeTrue();
    }

    /// <summary>B03 · 10:00 · £60 and £45 from the small fund, spent at once; REFUSE £200 without a second person.</summary>
    static async Task B03_small_sums(Marek s)
    {
        s.At(Monday, 10, 0);
        var none = new RuleAnswer(true, "There is nothing in the house.");
        await s.AllowedAsync((SpendSmallSum act) => act.DoAsync(Jo, s.Person, new SumAsTold("food for the week", "Jo shops with him", 60_00), none));
        await s.AllowedAsync((SpendSmallSum act) => act.DoAsync(Jo, s.Person, new SumAsTold("a key safe", "Harbour Locks", 45_00), none));
        (await s.StoredAsync<HelpLine, int>(q => q.Where(l => l.Person == s.Person).SumAsync(l => l.Pence))).ShouldBe(105_00);

        var refused = await s.DoAsync((SpendSmallSum act) => act.DoAsync(Jo, s.Person, new SumAsTold("a cooker", "Quay Electrics", 200_00), none));
        refused.Findings.ShouldContain(f => f.Weight == Weight.Approve && f.Instead!.Contains("Ask a second person"));
        (await s.StoredAsync<HelpLine, int>(q => q.CountAsync(l => l.Person == s.Person))).ShouldBe(2);
    }

    /// <summary>B04 · same · the plan to Mon 21 Sep: REFUSE to agree it without an end, and without how often we are in touch.</summary>
    static async Task B04_a_plan_for_fourteen_days(Marek s)
    {
        var end = Monday.AddDays(14);
        await s.AllowedAsync((AddHelpLine act) => act.DoAsync(Jo, s.Person, new HelpAsPlanned { Kind = HelpKind.Person, What = "drives him to the shop", Who = "Piotr from church", When = "Thursdays", StartsOn = Monday, EndsOn = end }, Nothing));
        (await s.PlanAsync("He can wash without falling, and there is food.", end)).Because.ShouldContain("how often we are in touch");
        await s.AllowedAsync((AgreeCheckCalls act) => act.DoAsync(Jo, s.Person, s.Crisis, new CallsAsAgreed(48, "hours", "Text first, then ring.", "Marek")));
        (await s.PlanAsync("He can wash without falling, and there is food.", null)).Because.ShouldBe("Write the last day of this plan.");
        (await s.PlanAsync("He can wash without falling, and there is food.", end)).Allowed.ShouldBeTrue();
        (await s.CrisisAsync()).PlanEndsOn.ShouldBe(new DateOnly(2026, 9, 21));
    }

    /// <summary>B05 · Tue 8 Sep · a manager tries to give Marek to Lee: SHOW the breach; only with a reason; the count goes up only if it is done.</summary>
    static async Task B05_nobody_is_given_out(Marek s)
    {
        s.At(Monday.AddDays(1), 9, 50);
        await s.AllowedAsync((RecordCheckCall act) => act.DoAsync(Jo, s.Person, s.Crisis, CallAnswer.Same));

        s.At(Monday.AddDays(1), 11, 0);
        var give = new HandOffAsTold(Lee.Id, null, "Lee has more room.", false, YesNoUnsure.Unsure, "");
        var refused = await s.DoAsync((OfferHandOff act) => act.DoAsync(AHouse.Maya, s.Person, give));
        var breach = refused.Findings.Single(f => f.Rule == "N-d.assign");
        (breach.Weight, breach.Source, refused.Allowed).ShouldBe((Weight.Reason, "Norfolk 2017, 3.7(d)", false));
        (await s.TogetherAsync()).ShouldSatisfyAllConditions(t => t.Counted.ShouldBe(0), t => t.Workers.ShouldBe(["Jo"]));

        // What would happen with a reason is told of another person, so that Marek keeps his worker.
        var other = await s.AllowedAsync((TakeContact act) => act.DoAsync(Jo, null, new Heard { OwnWords = "Ring me.", GivenName = "Olga", NextIsMine = true }));
        var olga = await s.StoredAsync<Contact, Contact>(q => q.SingleAsync(c => c.Id == other));
        await s.AllowedAsync((AnswerContact act) => act.DoAsync(Jo, olga.Id, olga.Version, Jo.Id));
        (await s.DoAsync((OfferHandOff act) => act.DoAsync(AHouse.Maya, olga.Person, give with { Reason = "Jo is away for a month." }))).Allowed.ShouldBeTrue();
        (await s.StoredAsync<HandOff, int>(q => q.CountAsync(h => h.Person == olga.Person && h.TakenUpAt != null && !h.PersonAsked))).ShouldBe(1);
    }

    /// <summary>B06 · Thu 10 Sep 10:05 · the last contact was 8 Sep 09:50 and 48 hours have passed: TRIGGER Jo and the team's board.</summary>
    static async Task B06_the_call_that_was_late(Marek s)
    {
        s.At(Monday.AddDays(3), 9, 49);
        await s.TickAsync();
        (await s.CrisisAsync()).MissedCalls.ShouldBe(0);
        s.At(Monday.AddDays(3), 10, 5);
        (await s.House.Get<CrisisBoard>().ReadAsync(Sam)).Cards.Single().ShouldSatisfyAllConditions(c => c.WorkerName.ShouldBe("Jo"), c => c.IsLate(s.Now).ShouldBeTrue());
        await s.TickAsync();
        await s.TickAsync();

        (await s.CrisisAsync()).MissedCalls.ShouldBe(1);
        var told = await s.StoredAsync<NextStep, List<NextStep>>(q => q.Where(x => x.Person == s.Person && x.Kind == NextStepKind.MissedCall && x.DoneAt == null).ToListAsync());
        told.ShouldNotBeEmpty();
        told.ShouldAllBe(x => x.Team == AHouse.North.Id);
        (await s.House.Get<Desk>().TeamAsync(Sam, AHouse.North.Id, new DeskFilter(Late: true))).Cards.ShouldContain(c => c.Person == s.Person, "the team holds the risk");
        await s.AllowedAsync((RecordCheckCall act) => act.DoAsync(Jo, s.Person, s.Crisis, CallAnswer.Steadier));
    }

    /// <summary>B07 · Mon 14 Sep · “home care from 14 Sep, no end”: REFUSE (N-c), offer a dated interim; an assessment stays open.</summary>
    static async Task B07_no_help_without_an_end(Marek s)
    {
        foreach (var day in new[] { 12, 14 })
        {
            s.At(new DateOnly(2026, 9, day), 9, 40);
            await s.AllowedAsync((RecordCheckCall act) => act.DoAsync(Jo, s.Person, s.Crisis, CallAnswer.Same));
        }

        s.At(Monday.AddDays(7), 10, 0);
        var refused = await s.DoAsync((AddHelpLine act) => act.DoAsync(Jo, s.Person, new HelpAsPlanned { Kind = HelpKind.PaidHelp, What = "help at home", Who = "Quay Care", StartsOn = Monday.AddDays(7), Pence = 120_00 }, new RuleAnswer(true, "He wants it.")));
        refused.Allowed.ShouldBeFalse();
        refused.Findings.Single(f => f.Rule == "N-c").ShouldSatisfyAllConditions(f => f.Weight.ShouldBe(Weight.Block), f => f.Instead![0].ShouldBe("Make it until Mon 28 Sep 2026"), f => f.Instead!.ShouldContain("Get urgent help now"));
        (await s.StoredAsync<HelpLine, int>(q => q.CountAsync(l => l.Person == s.Person && l.EndsOn == null && l.Kind != HelpKind.SmallSum))).ShouldBe(0);
    }

    /// <summary>B08 · same · “I want an assessment”: allowed with a reason, no peer check; RECORD the request; the clock of section 9 starts.</summary>
    static async Task B08_he_asks_for_an_assessment(Marek s)
    {
        s.At(Monday.AddDays(7), 10, 30);
        var way = (await s.DoAsync((OpenConversation act) => act.DoAsync(Jo, s.Talk))).WaysOn;
        way.FirstOrDefault(w => w.Stage.Key == "build")?.Verdict.Findings.ShouldContain(f => f.Weight == Weight.PeerCheck, "without a request a colleague looks first");

        var asked = await s.AllowedAsync((TakeContact act) => act.DoAsync(Jo, s.Person, new Heard { OwnWords = "I want an assessment.", Assessment = YesNoUnsure.Yes, NextIsMine = true, Read = true }));
        var contact = await s.StoredAsync<Contact, Contact>(q => q.SingleAsync(c => c.Id == asked));
        (contact.AssessmentWaits, contact.MadeAt).ShouldBe((true, s.Moment));
        (await s.StoredAsync<NextStep, DateTime>(q => q.Where(x => x.About == asked && x.DoneAt == null).Select(x => x.DueAt).SingleAsync())).ShouldBeGreaterThan(s.Now, "somebody has it, and a time");

        var open = (await s.DoAsync((OpenConversation act) => act.DoAsync(Jo, s.Talk))).WaysOn.Single(w => w.Stage.Key == "build");
        open.Verdict.Findings.ShouldAllBe(f => f.Weight <= Weight.Reason, "the law: no rule above a reason stands before an assessment");
        open.Verdict.Answered(true, "He asks for it.").Allowed.ShouldBeTrue();
        s.Asked = contact;
    }

    /// <summary>B09 · Mon 21 Sep · steady: RECORD the day, and that Marek agrees.</summary>
    static async Task B09_steady(Marek s)
    {
        for (var day = 16; day <= 20; day += 2)
        {
            s.At(new DateOnly(2026, 9, day), 9, 40);
            await s.AllowedAsync((RecordCheckCall act) => act.DoAsync(Jo, s.Person, s.Crisis, CallAnswer.Steadier));
        }

        s.At(new DateOnly(2026, 9, 21), 10, 0);
        (await s.DoAsync((SteadyCrisis act) => act.DoAsync(Jo, s.Person, s.Crisis, ["safe"], "Marek"))).Findings.ShouldAllBe(f => f.Weight == Weight.Block && f.Says.StartsWith("Not yet seen", StringComparison.Ordinal));
        await s.AllowedAsync((SteadyCrisis act) => act.DoAsync(Jo, s.Person, s.Crisis, ["safe", "in-control", "plan-works"], "Marek"));
        var crisis = await s.CrisisAsync();
        (Days.Of(crisis.SteadyAt!.Value), crisis.SteadyAgreedWith).ShouldBe((new DateOnly(2026, 9, 21), "Marek"));
    }

    /// <summary>B10 · Thu 24 Sep · Sam challenges “everything was tried”: RECORD the peer, what was tried and the verdict; go back or go on all the same.</summary>
    static async Task B10_a_colleague_looks(Marek s)
    {
        s.At(new DateOnly(2026, 9, 24), 11, 0);
        await s.AllowedAsync((ProposeOption act) => act.DoAsync(Jo, s.Person, s.Talk, "family-and-friends", "Piotr drives him to the shop", "Marek", OptionStatus.Used, "", null));
        var test = await s.AllowedAsync((AskPeer act) => act.DoAsync(Jo, s.Person, new StepToCheck(Trigger.EnterStage, "build", "Go on to the third conversation", s.Talk, AHouse.North.Id), "I think everything was tried. Is it so?"));
        (await s.DoAsync((GivePeerView act) => act.DoAsync(Jo, s.Person, test, "I agree with myself.", true))).Because.ShouldContain("It cannot be you");
        (await s.DoAsync((GivePeerView act) => act.DoAsync(Sam, s.Person, test, "", false))).Allowed.ShouldBeFalse();
        await s.AllowedAsync((GivePeerView act) => act.DoAsync(Sam, s.Person, test, "Nobody has asked at the Shed. He mends engines.", false));

        (await s.DoAsync((SettlePeerTest act) => act.DoAsync(Jo, s.Person, test, PeerEnd.AsPlanned, ""))).Because.ShouldContain("try this first");
        (await s.DoAsync((SettlePeerTest act) => act.DoAsync(Jo, s.Person, test, PeerEnd.AllTheSame, " "))).Allowed.ShouldBeFalse();
        await s.AllowedAsync((SettlePeerTest act) => act.DoAsync(Jo, s.Person, test, PeerEnd.TriedFirst, "Marek goes to the Shed on Tuesday."));
        var held = await s.StoredAsync<PeerTest, PeerTest>(q => q.SingleAsync(t => t.Id == test));
        (held.PeerName, held.WouldGoAhead, held.End).ShouldBe(("Sam of North", (bool?)false, (PeerEnd?)PeerEnd.TriedFirst));
        held.Tried.ShouldContain("Piotr drives him to the shop");
    }

    /// <summary>B11 · Thu 1 Oct · no third conversation is needed: connected, asked again in six weeks, and nothing lasting was ever planned.</summary>
    static async Task B11_no_third_conversation(Marek s)
    {
        s.At(new DateOnly(2026, 10, 1), 10, 0);
        foreach (var line in await s.StoredAsync<HelpLine, List<HelpLine>>(q => q.Where(l => l.Person == s.Person && l.Kind != HelpKind.SmallSum).ToListAsync()))
            await s.AllowedAsync((DecideAboutHelp act) => act.DoAsync(Jo, s.Person, line.Id, line.Version, HelpDecision.Ends, new DateOnly(2026, 10, 1), "He takes the bus again.", Nothing));
        var missed = (await s.CrisisAsync()).MissedCalls;
        await s.AllowedAsync((CloseCrisis act) => act.DoAsync(Jo, s.Person, s.Crisis, new CrisisEnding(["safe", "in-control", "plan-works"], "Marek", "I am back in charge.", "", missed > 0 ? "Jo was on a visit; she rang at 10:05." : "")));
        await s.AllowedAsync((TakeNoForAssessment act) => act.DoAsync(Jo, s.Asked!.Id, understoodTheChoice: true, abuseOrNeglect: false, "I do not need it now. I know that I can ask again."));
        foreach (var contact in await s.StoredAsync<Contact, List<Contact>>(q => q.Where(c => c.Person == s.Person && c.EndedAt == null).ToListAsync()))
            await s.AllowedAsync((EndContact act) => act.DoAsync(Jo, contact.Id, contact.Version, new ContactEnding("community", "He would sooner have the Shed.", "Jo asks how the Shed is.", NextWho.Me, new DateOnly(2026, 11, 12), Practice.People.Telling.ReadAloud, true), true, "He chose it himself."));
        await s.AllowedAsync((MoveStage act) => act.DoAsync(Jo, s.Person, s.Talk, "connect", false, new RuleAnswer(true, "Things are steady; one call was late and Jo rang at once.")));
        await s.AllowedAsync((CompleteConversation act) => act.DoAsync(Jo, s.Person, s.Talk, new Ending("community", "He is on his feet, and Danuta is home.", "Jo asks how the Shed is.", new DateOnly(2026, 11, 12), true, true), new RuleAnswer(true, "Danuta told us by phone that she is home.")));

        var follow = await s.StoredAsync<NextStep, List<NextStep>>(q => q.Where(x => x.Person == s.Person && x.DoneAt == null).ToListAsync());
        follow.ShouldContain(x => Days.Of(x.DueAt) == new DateOnly(2026, 11, 12), "six weeks");
        (await s.StoredAsync<HelpLine, int>(q => q.CountAsync(l => l.Person == s.Person && l.EndsOn == null && l.Kind != HelpKind.SmallSum))).ShouldBe(0, "nothing lasting was planned in the crisis");
        (await s.TogetherAsync()).ShouldSatisfyAllConditions(t => t.Counted.ShouldBe(0), t => t.WorkersMet.ShouldBe(1));

        var counted = await s.House.Get<StickingCounts>().ReadAsync(AHouse.Maya, Monday, new DateOnly(2026, 10, 1), Together.Spoken);
        counted.Teams.Single(t => t.Team == AHouse.North.Id).ShouldSatisfyAllConditions(t => t.HandOffs.ShouldBe(1, "Olga’s"), t => t.Contacts.ShouldBe(3), t => t.ToldBefore.ShouldBe(0));
        counted.LastingInCrisis.ShouldBe(0, "M7");
    }

    static Actor Someone(string name, params Role[] roles) =>
        new(ActorKind.Worker, new Guid(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name))), name, roles.ToHashSet(), new HashSet<Guid> { AHouse.North.Id }, new HashSet<Guid>());

    /// <summary>Marek's story as it goes.</summary>
    sealed class Marek(AHouse house)
    {
        public AHouse House => house;
        public Guid Person { get; set; }
        public Guid Talk { get; set; }
        public Guid Crisis { get; set; }
        public Contact Contact { get; set; } = null!;
        public Contact? Asked { get; set; }
        public DateTime Moment { get; private set; }
        public DateTime Now => house.Clock.GetUtcNow().UtcDateTime;

        public void At(DateOnly day, int hour, int minute) => house.Clock.SetTo(new DateTimeOffset(Moment = Days.At(day, new TimeOnly(hour, minute)), TimeSpan.Zero));

        public Task<TResult> DoAsync<TAct, TResult>(Func<TAct, Task<TResult>> act) where TAct : notnull => house.WithAsync(act);

        public async Task<Guid> AllowedAsync<TAct>(Func<TAct, Task<Verdict>> act) where TAct : notnull
        {
            var verdict = await house.WithAsync(act);
            verdict.Allowed.ShouldBeTrue($"{typeof(TAct).Name}: {verdict.Because}");
            return verdict.Answer ?? Guid.Empty;
        }

        public async Task<TResult> StoredAsync<T, TResult>(Func<IQueryable<T>, Task<TResult>> read) where T : class
        {
            await using var store = house.Stores.Open();
            return await read(store.Set<T>().AsNoTracking());
        }

        public Task<CrisisRecord> CrisisAsync() => StoredAsync<CrisisRecord, CrisisRecord>(q => q.SingleAsync(c => c.Id == Crisis));

        public Task SaysAsync(string prompt, string words, string choice = "") => AllowedAsync((AnswerPrompt act) => act.DoAsync(Jo, Person, Talk, prompt, new Said(words, choice), 0));

        public Task<Verdict> PlanAsync(string mustChange, DateOnly? endsOn) => house.WithAsync((AgreeEmergencyPlan act) => act.DoAsync(Jo, Person, Crisis, mustChange, endsOn));

        public async Task<Together> TogetherAsync() => (await house.WithAsync((OpenPerson act) => act.DoAsync(Jo, Person))).Together;

        public async Task TickAsync() => (await house.Get<Tick>().OnceAsync()).Failures.ShouldBeEmpty();
    }
}
