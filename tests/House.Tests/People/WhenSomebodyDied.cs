using AngleSharp.Dom;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.People;

/// <summary>We are told that somebody died: it is noted once, nothing that is open is lost, and nothing is sent to them any more.</summary>
public sealed class WhenSomebodyDied
{
    static readonly DateOnly Day = new(2026, 1, 11);

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_open_is_put_on_their_workers_desk_and_nothing_on_its_way_to_them_is_sent(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Priya, edna, AHouse.Priya);
        var (toHer, toHelen) = await MessagesAsync(house, edna);

        (await SayAsync(house, edna, null, "Helen")).Findings.Single().Field.ShouldBe("On");
        (await SayAsync(house, edna, Day.AddDays(3), "Helen")).Because.ShouldBe("That day is still to come.");
        (await SayAsync(house, edna, new DateOnly(1941, 1, 1), "Helen")).Because.ShouldContain("were not born then");
        (await SayAsync(house, edna, Day, " ")).Findings.Single().Field.ShouldBe("ToldBy");
        (await SayAsync(house, edna, Day, "Helen, her daughter")).Because.ShouldBe("");

        (await house.HeldAsync<Person>(edna)).Single().DiedOn.ShouldBe(Day);
        var steps = await house.OpenStepsOfAsync(edna);
        steps.ShouldContain(s => s.What == "Ring her.", "nothing ends by itself");
        var end = steps.Single(s => s.Kind == NextStepKind.LookAgain);
        (end.Worker, end.What).ShouldBe((AHouse.Priya.Id, "Mrs Jones has died. End what is still open: 1 next step. See that whoever should know is told."));
        var messages = (await house.HeldAsync<Message>(edna)).ToDictionary(m => m.Id, m => (m.State, m.TryAt is null));
        (messages[toHer], messages[toHelen]).ShouldBe(((MessageState.Withdrawn, true), (MessageState.Asked, false)));
        (await SayAsync(house, edna, Day, "Helen")).Because.ShouldContain("already");

        (await house.DoAsync((TakeDeathBack act) => act.DoAsync(AHouse.Priya, edna, ""))).Findings.Single().Field.ShouldBe("Why");
        (await house.DoAsync((TakeDeathBack act) => act.DoAsync(AHouse.Priya, edna, "It was her sister. We are sorry."))).Because.ShouldBe("");
        (await house.HeldAsync<Person>(edna)).Single().DiedOn.ShouldBeNull();
        (await house.OpenStepsOfAsync(edna)).Where(s => s.Kind == NextStepKind.LookAgain).Select(s => s.What).ShouldBe([PersonRules.NotSent], "nobody ends the plan of somebody who lives");
        (await house.StoryAsync(edna)).ShouldContain("We wrote that they died, and that was wrong. It was her sister. We are sorry.");
        (await house.Get<Threefold.Casework.Diary.Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_contact_that_ends_because_they_died_asks_for_the_day_until_it_is_written_down(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Amira, AtTheFrontDoor.Call);
        var person = (await house.ContactAsync(contact)).Person;

        (await house.EndAsync(AHouse.Amira, contact, "died")).Because.ShouldBe("");
        (await house.OpenStepsOfAsync(person)).ShouldContain(s => s.What == PersonRules.SayWhen && s.Team == AHouse.North.Id && s.Worker == null);
        (await SayAsync(house, person, Day, "His neighbour", AHouse.Amira)).Because.ShouldBe("");
        (await house.HeldAsync<Wait>(person)).ShouldAllBe(w => !w.IsOpen, "nobody is asked to ring them");

        var steps = await house.OpenStepsOfAsync(person);
        steps.ShouldNotContain(s => s.What == PersonRules.SayWhen);
        steps.ShouldContain(s => s.Kind == NextStepKind.LookAgain && s.Team == AHouse.North.Id);
    }

    [Fact]
    public async Task The_page_of_a_contact_that_ended_so_leads_to_it_and_their_own_page_says_it_kindly()
    {
        await using var site = await ASite.OpenAsync();
        var contact = await site.House.TakeAsync(AHouse.Amira, AtTheFrontDoor.Call);
        var person = (await site.House.ContactAsync(contact)).Person;
        var amira = await site.SignedInAsync("amira");
        await amira.FillAsync($"/front-door/{contact}/end", new Dictionary<string, string>
        {
            ["Outcome"] = "died", ["Words"] = "His neighbour rang.", ["What"] = "We ring Edna.", ["Who"] = "Team", ["By.Day"] = "20", ["By.Month"] = "1", ["By.Year"] = "2026", ["Format"] = "ReadAloud", ["RightsTold"] = "true", ["Read"] = "true", ["Reason"] = "He died.",
        });
        amira.Where.ShouldBe($"/people/{person}/died");

        var refused = await amira.FillAsync(amira.Where, new Dictionary<string, string> { ["ToldBy"] = "His neighbour" });
        refused.QuerySelector(".govuk-error-message")!.TextContent.ShouldContain("Write the day");
        refused.QuerySelector("[name=ToldBy]")!.GetAttribute("value").ShouldBe("His neighbour");
        await amira.FillAsync($"/people/{person}/died", new Dictionary<string, string> { ["On.Day"] = "11", ["On.Month"] = "1", ["On.Year"] = "2026", ["ToldBy"] = "His neighbour" });

        amira.Where.ShouldBe($"/people/{person}");
        (await amira.GetAsync($"/people/{person}")).QuerySelector("main")!.TextContent.ShouldContain("Arthur died on Sun 11 Jan 2026. We are sorry.");
        (await amira.GetAsync($"/people/{person}/died")).QuerySelectorAll("main form").Length.ShouldBe(1, "only what was told wrongly is left to say");
    }

    static Task<Verdict> SayAsync(AHouse house, Guid person, DateOnly? on, string toldBy, Actor? by = null) => house.DoAsync((SayTheyDied act) => act.DoAsync(by ?? AHouse.Priya, person, on, toldBy));

    /// <summary>One message on its way to the person and one to somebody else, and a step that is still to do.</summary>
    static async Task<(Guid ToHer, Guid ToHelen)> MessagesAsync(AHouse house, Guid person)
    {
        var (toHer, toHelen) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await house.WithAsync((RecordDoor door) => door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "TestDeed", file =>
        {
            file.Begin(new MessageAsked(toHer, MessageChannel.Letter, "1 High Street", "Hello", "Hello", person, "plain-note", AHouse.North.Id, Way: Guid.CreateVersion7()));
            file.Begin(new MessageAsked(toHelen, MessageChannel.Text, "07700 900112", "", "Please ring us.", person, "contingency-started", AHouse.North.Id));
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Ring her.", person, AHouse.North.Id, AHouse.Priya.Id, "Priya Nair", file.Now.AddDays(1)));
            return Task.FromResult(Verdict.Yes);
        }));
        return (toHer, toHelen);
    }
}
