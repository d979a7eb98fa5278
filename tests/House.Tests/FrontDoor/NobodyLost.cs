using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Safeguarding;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.FrontDoor;

/// <summary>LF-10 and the tally, over whatever order people do things in.</summary>
public sealed class NobodyLost
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whatever_is_done_in_whatever_order_contacts_are_outcomes_plus_open_ones_and_each_open_one_is_on_a_desk(string kind)
    {
        var rounds = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1" ? 20 : 2;
        for (var seed = 1; seed <= rounds; seed++)
        {
            await using var house = await AHouse.OpenAsync(kind);
            await house.LancashireAsync();
            var story = new Story(house, new Random(seed));
            for (var step = 0; step < 60; step++)
            {
                await story.SomethingAsync();
                if (step % 10 == 9) await MustHoldAsync(house, $"{kind}, seed {seed}, step {step}");
            }

            (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty($"{kind}, seed {seed}");
        }
    }

    static async Task MustHoldAsync(AHouse house, string when)
    {
        await using var store = house.Stores.Open();
        var teams = await store.Set<Team>().Select(t => t.Id).ToListAsync();
        var lost = await store.Set<Contact>().Where(c => c.EndedAt == null
            && !store.Set<NextStep>().Any(s => s.About == c.Id && s.Person == c.Person && s.DoneAt == null && teams.Contains(s.Team) && s.Kind == NextStepKind.AnswerContact)).CountAsync();
        lost.ShouldBe(0, when);
        var desks = await store.Set<Contact>().Where(c => c.EndedAt == null).CountAsync();
        var seen = 0;
        foreach (var team in teams)
            seen += (await house.Get<ContactCards>().OpenAsync(Worker("Looker", new Team { Id = team }, Role.TeamManager))).Count;
        seen.ShouldBe(desks, when);

        var lines = await house.Get<ContactTally>().CountAsync(AHouse.Amira, DateOnly.MinValue);
        lines.ShouldAllBe(l => l.AddsUp);
        (lines.Sum(l => l.Contacts), lines.Sum(l => l.Outcomes) + lines.Sum(l => l.Open)).ShouldBe((await store.Set<Contact>().CountAsync(), lines.Sum(l => l.Contacts)), when);
    }

    /// <summary>One act after another, by whoever, on whatever; a refusal is as good as a yes.</summary>
    sealed class Story(AHouse house, Random dice)
    {
        readonly List<Guid> contacts = [];
        readonly Actor[] workers = [AHouse.Amira, AHouse.Priya, AHouse.Maya, AHouse.Sam, Cass, Wendy];
        readonly Guid[] teams = [AHouse.North.Id, AHouse.South.Id, Early.Id, County.Id];
        readonly string[] outcomes = ["informed", "community", "continue", "said-no", "assessment", "no such outcome"];

        public async Task SomethingAsync()
        {
            house.Clock.Move(TimeSpan.FromMinutes(dice.Next(1, 300)));
            try
            {
                await DoAsync(dice.Next(12));
            }
            catch (Exception e) when (e is CannotOpen or SavedFirst or NotThere or ArgumentOutOfRangeException)
            {
                // The door said no: that is an answer too.
            }
        }

        async Task DoAsync(int what)
        {
            var (by, now) = (workers[dice.Next(workers.Length)], house.Clock.GetUtcNow().UtcDateTime);
            if (what < 3 || contacts.Count == 0)
            {
                contacts.Add(await house.TakeAsync(by, Call with
                {
                    GivenName = dice.Next(2) == 0 ? "" : "Arthur", FamilyName = "", Danger = (YesNoUnsure)dice.Next(3), Assessment = (YesNoUnsure)dice.Next(3),
                    NoAnswer = dice.Next(4) == 0, TryAgainAt = now.AddHours(2), Reason = "busy", Read = true,
                }, contacts.Count > 0 && dice.Next(3) == 0 ? (await house.ContactAsync(Any())).Person : null));
                return;
            }

            var contact = await house.ContactAsync(Any());
            var id = contact.Id;
            if (what > 8)
            {
                var step = (await house.OpenStepsAsync(id))[0];
                _ = what switch
                {
                    9 => await house.WithAsync((TakeNextStep act) => act.DoAsync(by, step.Person, step.Id, step.Version, true, "here")),
                    10 => await house.WithAsync((PassOnNextStep act) => act.DoAsync(by, step.Person, step.Id, step.Version, workers[dice.Next(workers.Length)].Id, true, true, true, "away")),
                    _ => await house.WithAsync((FinishNextStep act) => act.DoAsync(by, step.Person, step.Id, step.Version, "Done")),
                };
                return;
            }

            _ = what switch
            {
                3 => await house.WithAsync((TryAgainLater act) => act.DoAsync(by, id, contact.Version, "", now.AddHours(dice.Next(-1, 9)))),
                4 => await house.WithAsync((IntroduceToTeam act) => act.DoAsync(by, id, contact.Version, new TeamIntroduction(teams[dice.Next(4)], "Nearer", "All", YesNoUnsure.Yes, true, "Today", true, "asked"))),
                5 => await house.WithAsync((AnswerContact act) => act.DoAsync(by, id, contact.Version, dice.Next(3) == 0 ? null : workers[dice.Next(workers.Length)].Id, true, "they asked")),
                6 => await house.WithAsync((IdentifyCaller act) => act.DoAsync(by, id, house.ContactAsync(Any()).Result.Person)),
                7 => await house.WithAsync((RaiseConcern act) => act.DoAsync(by, contact.Person, new Worry())),
                _ => await house.EndAsync(by, id, outcomes[dice.Next(outcomes.Length)], (NextWho)dice.Next(3), dice.Next(2) == 0),
            };
        }

        Guid Any() => contacts[dice.Next(contacts.Count)];
    }
}
