using System.Security.Cryptography;
using System.Text;
using Threefold.Practice.Access;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo;

/// <summary>The demo's teams and workers: five councils' models side by side, all made up.</summary>
public static class DemoTeams
{
    /// <summary>A team for each model, and Lancashire's three in a row.</summary>
    public static IReadOnlyList<Team> Teams { get; } =
    [
        Make("Coldwell front door", "lancashire@1", frontDoor: true),
        Make("Wellbeing and early support", "lancashire@1", wellbeing: true),
        Make("Coldwell community", "lancashire@1", places: "ZF21,ZF22"),
        Make("Broadsea living well", "norfolk@1", frontDoor: true, places: "ZF31"),
        Make("Fenside locality", "cambridgeshire@1", frontDoor: true, places: "ZF12"),
        Make("Severnhope people and communities", "worcestershire@1", frontDoor: true, places: "ZF41"),
        Make("Soarbridge strengths", "leicester@1", frontDoor: true, places: "ZF51"),
        Make("Fenside brokerage", "cambridgeshire@1"),
    ];

    /// <summary>Everyone that a visitor to the demo may sign in as.</summary>
    public static IReadOnlyList<Worker> Workers { get; } =
    [
        Work("Amira Khan", "Coldwell front door", "Front door adviser: two new calls today.", Role.CustomerAdviser),
        Work("Wendy Holt", "Wellbeing and early support", "Wellbeing worker: people the front door introduced.", Role.WellbeingWorker),
        Work("Lee Cartwright", "Coldwell community", "Social worker, Lancashire’s model.", Role.SocialWorker),
        Work("Jo Marsh", "Broadsea living well", "Social worker, Norfolk’s model.", Role.SocialWorker, Role.CustomerAdviser),
        Work("Sam Okoro", "Broadsea living well", "Occupational therapist, Norfolk’s model.", Role.OccupationalTherapist),
        Work("Priya Nair", "Fenside locality", "Social worker, Cambridgeshire’s model: Edna and Arthur.", Role.SocialWorker, Role.CustomerAdviser),
        Work("Dee Fowler", "Severnhope people and communities", "Social worker, Worcestershire’s model.", Role.SocialWorker, Role.CustomerAdviser, Role.Champion),
        Work("Hema Patel", "Soarbridge strengths", "Social worker, Leicester’s model.", Role.SocialWorker, Role.CustomerAdviser),
        Work("Nell Coleman", "Soarbridge strengths", "Team manager and principal social worker, Leicester’s model: reads with fresh eyes what others decided.", Role.TeamManager, Role.PrincipalSocialWorker),
        Work("Maya Lindqvist", "Fenside locality", "Team manager: everyone who waits, nobody lost.", Role.TeamManager),
        Work("Morgan Reyes", "Coldwell community", "Team manager, Lancashire’s model: gives work out.", Role.TeamManager),
        Work("Robin Ashby", "Fenside locality", "Practice lead: the models, their rules and their exceptions.", Role.PracticeLead),
        Work("Ina Brandt", "Fenside locality", "Information governance: who looked, and why.", Role.InformationGovernance),
        Work("Fay Brookes", "Fenside locality", "Finance officer: budgets, payments every four weeks, direct payments.", Role.Finance),
        Work("Bo Lind", "Fenside brokerage", "Broker: finds what people want, and sees no more of them than that.", Role.Broker),
        new() { Id = IdOf("Rae Osei"), Name = "Rae Osei", Subject = "rae", Team = Guid.Empty, Day = "Reviewer at Oakfield, from outside the council: Grace’s plan, and nothing else.", Roles = nameof(Role.DelegatedReviewer) },
        Work("Olu Adeyemi", "Fenside locality", "Commissioner and data lead: counts, never names.", Role.Commissioner, Role.DataLead),
    ];

    /// <summary>A demo worker as an actor, by first name.</summary>
    public static Actor Actor(string firstName)
    {
        var worker = Workers.Single(w => w.Name.StartsWith(firstName + " ", StringComparison.Ordinal));
        return new Actor(ActorKind.Worker, worker.Id, worker.Name, worker.Roles.Split(',').Select(Enum.Parse<Role>).ToHashSet(), new HashSet<Guid> { worker.Team }, new HashSet<Guid>());
    }

    /// <summary>A demo team, by name.</summary>
    public static Team Team(string name) => Teams.Single(t => t.Name == name);

    static Team Make(string name, string model, bool frontDoor = false, bool wellbeing = false, string places = "") =>
        new() { Id = IdOf(name), Name = name, Model = model, IsFrontDoor = frontDoor, IsWellbeing = wellbeing, Places = places };

    static Worker Work(string name, string team, string day, params Role[] roles) =>
        new() { Id = IdOf(name), Name = name, Subject = name.Split(' ')[0].ToLowerInvariant(), Team = IdOf(team), Day = day, Roles = string.Join(',', roles) };

    static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("demo:" + name)).AsSpan(0, 16));
}
