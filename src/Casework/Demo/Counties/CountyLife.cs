using Threefold.Casework.Diary;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Counties;

/// <summary>
/// One made-up life in a generated county. Most people were only ever brought across from the old records; some got in
/// touch, a few of them again and again for ten years. Shares follow published England figures, rounded.
/// </summary>
internal sealed class CountyLife(CountyTeams teams, DateTime today)
{
    static readonly string[] Words =
    [
        "I would like to get out more.", "My husband does so much for me and he is tired.", "I have fallen twice this month.", "I miss the choir.",
        "The stairs are getting harder.", "Mum is not eating when I am not there.", "I want to stay in my own home.", "I don't know what to do about the bath.",
    ];

    static readonly (string Key, string Label, int PerMille)[] Outcomes =
    [
        ("community", "Connected to a community group", 310), ("informed", "Information and advice", 280), ("universal", "Using a service open to everyone", 160),
        ("equipment", "Equipment or a small change at home", 120), ("short-term-support", "Short-term support", 80), ("said-no", "They said no", 50),
    ];

    /// <summary>Ten years: how far back a county's records go.</summary>
    public DateTime Began { get; } = today.AddYears(-10);

    /// <summary>The facts by which somebody was brought across from the old records.</summary>
    public (Guid Person, List<(Guid, Fact)> Facts) BroughtAcross(Dice dice, int number)
    {
        var id = dice.Id(Began.AddMilliseconds(number));
        DateOnly? born = dice.PerMille(15) ? null : DateOnly.FromDateTime(today.AddDays(-AgeInDays(dice)));
        return (id, Somebody(dice, id, number, Began, born));
    }

    /// <summary>The facts by which somebody is first written down.</summary>
    public static List<(Guid Person, Fact Fact)> Somebody(Dice dice, Guid id, int number, DateTime at, DateOnly? born)
    {
        var (given, family, preferred) = CountyNames.Roll(dice);
        var facts = new List<(Guid, Fact)> { (id, new PersonAdded(id, given, family, preferred, born)) };
        if (NhsNumberOf(number) is { } digits) facts.Add((id, new NhsNumberNoted(id, digits, dice.PerMille(900) ? NhsNumberStatus.Verified : NhsNumberStatus.NotTraced)));
        var postcode = $"ZF{1 + dice.Below(60)} {dice.Below(10)}{"ABDEFGHJLN"[dice.Below(10)]}{"PQRSTUWXYZ"[dice.Below(10)]}";
        facts.Add((id, new ContactWayNoted(dice.Id(at), new WayAsTold { Kind = WayKind.Address, Value = $"{1 + dice.Below(90)} Made-up Street", Postcode = postcode })));
        return facts;
    }

    /// <summary>Tells how somebody was in touch, over ten years.</summary>
    /// <returns>How many facts it came to.</returns>
    public int Tell(ManyActs acts, Dice dice, Guid person)
    {
        var (team, adviser, worker) = teams.Of(dice);
        var many = dice.PerMille(100) ? 12 : 1 + dice.Below(5);
        var facts = 0;
        for (var i = 0; i < many; i++)
        {
            var last = i == many - 1;
            var open = last && dice.PerMille(500);
            var at = open ? today.AddMinutes(-dice.Below(60 * 24 * 45)) : Began.AddDays((3600.0 * i / many) + dice.Below(3600 / many)).AddMinutes(dice.Below(480));
            var (contact, held, step) = (dice.Id(at), dice.Id(at), dice.Id(at));
            acts.Add(adviser, team.Id, Purpose.FrontDoor, "TakeContact", at, "role",
            [
                (person, new ContactMade(contact, dice.PerMille(700) ? Channel.Phone : Channel.Online, dice.PerMille(500) ? Origin.Self : Origin.FamilyOrFriend, YesNoUnsure.No, YesNoUnsure.No, dice.PerMille(60), dice.Of(Words), "", "", "", team.Id, team.Id, team.Model)),
                (person, new TeamTookOn(held, team.Id, team.Name, ForContact: true)),
                (person, new NextStepAgreed(step, NextStepKind.AnswerContact, "Answer this contact.", contact, team.Id, null, "", at.AddHours(24))),
            ]);
            facts += 3;
            if (open && dice.PerMille(300)) continue;
            facts += Answer(acts, dice, person, (team, worker), (contact, held, step), at.AddHours(1 + dice.Below(48)), open);
        }

        return facts;
    }

    int Answer(ManyActs acts, Dice dice, Guid person, (Team Team, Actor Worker) by, (Guid Contact, Guid Held, Guid Step) of, DateTime at, bool open)
    {
        if (at > today) at = today;
        var roll = dice.Below(1000);
        var outcome = Outcomes.First(o => (roll -= o.PerMille) < 0);
        var facts = new List<(Guid, Fact)> { (person, new NextStepDone(of.Step, "The contact was answered.")) };
        if (open)
        {
            facts.Add((person, new WorkerNamed(dice.Id(at), by.Worker.Id, by.Worker.Name)));
            facts.Add((person, new TeamTookOn(dice.Id(at), by.Team.Id, by.Team.Name, ForContact: false)));
            facts.Add((person, new NextStepAgreed(dice.Id(at), NextStepKind.GetBackInTouch, "Ring to see how things are.", of.Contact, by.Team.Id, by.Worker.Id, by.Worker.Name, today.AddDays(dice.Below(40) - 10))));
        }

        facts.Add((person, new ContactEnded(of.Contact, outcome.Key, outcome.Label, "")));
        facts.Add((person, new InvolvementEnded(of.Held, by.Team.Name, "The contact was answered.")));
        acts.Add(by.Worker, by.Team.Id, Purpose.Conversation, "EndContact", at, "open contact", facts);
        return facts.Count;
    }

    /// <summary>Adults known to a county, most of them older: the shape is ours, the shares of England's.</summary>
    static int AgeInDays(Dice dice) => (dice.PerMille(450) ? 18 + dice.Below(47) : 65 + Math.Min(dice.Below(38), dice.Below(38))) * 365 + dice.Below(365);

    /// <summary>A number in the range kept for tests (999…), with its check digit; <see langword="null"/> when there is none.</summary>
    static string? NhsNumberOf(int number)
    {
        if (number >= 1_000_000) return null;
        var nine = $"999{number:D6}";
        var check = NhsNumber.CheckDigit(nine);
        return check == 10 ? null : $"{nine}{check}";
    }
}
