using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;

namespace Threefold.House.Tests.Stories;

/// <content>A14 to A21: help for a time, and the way out of it.</content>
sealed partial class TheJonesesStory
{
    public static HelpAsPlanned Nights => new() { Kind = HelpKind.Person, What = "stays the nights", Who = "Helen Price", When = "Friday to Sunday", StartsOn = new(2026, 3, 13), EndsOn = new(2026, 3, 15), ReviewOn = new(2026, 3, 15), Urgent = true };

    public Task<Verdict> AddAsync(Guid person, HelpAsPlanned line, RuleAnswer? answer = null) => DoAsync((AddHelpLine act) => act.DoAsync(AHouse.Priya, person, line, answer ?? ReadIt));

    /// <summary>A15: a short plan, each line with its end.</summary>
    public async Task HelpedAsync()
    {
        await RungAsync();
        At(3, 13, 11);
        HelpAsPlanned[] lines =
        [
            Nights,
            new() { Kind = HelpKind.PaidHelp, What = "sits with Edna at night", Who = "Fen Night Care", When = "Monday to Thursday", StartsOn = new(2026, 3, 16), EndsOn = new(2026, 3, 20), ReviewOn = new(2026, 3, 16), Pence = 240_00, Urgent = true },
            new() { Kind = HelpKind.Person, What = "looks in", Who = "Mrs Kaur", When = "mornings", StartsOn = new(2026, 3, 13), EndsOn = new(2026, 3, 20), ReviewOn = new(2026, 3, 16) },
        ];
        foreach (var line in lines)
        {
            var added = await AddAsync(Edna, line);
            added.Allowed.ShouldBeTrue(added.Because);
        }
    }

    public static IReadOnlyList<string> Signs { get; } = ["over", "at-home", "family"];

    /// <summary>A16 to A21: kept in touch each day until both are steady on Friday 27 March, and it closes.</summary>
    public async Task OverAsync()
    {
        await HelpedAsync();
        for (var day = 14; day <= 27; day++)
        {
            At(3, day, 9);
            foreach (var (person, crisis) in new[] { (Edna, HerCrisis), (Arthur, HisCrisis) }) (await CallAsync(person, crisis, CallAnswer.Steadier)).Allowed.ShouldBeTrue();
        }

        foreach (var line in Of<HelpLine>(Edna).Where(l => l.GoesOn))
            await MadeAsync((DecideAboutHelp act) => act.DoAsync(AHouse.Priya, Edna, line.Id, line.Version, HelpDecision.Ends, line.EndsOn, "Arthur is home.", ReadIt));
        foreach (var (person, crisis) in new[] { (Edna, HerCrisis), (Arthur, HisCrisis) })
            await MadeAsync((CloseCrisis act) => act.DoAsync(AHouse.Priya, person, crisis, new CrisisEnding(Signs, "Arthur, Edna and Helen", "We are ourselves again.")));
    }
}
