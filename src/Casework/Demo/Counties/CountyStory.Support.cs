using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Demo.Counties;

/// <summary>Help to recover, lasting support, its price and its reviews.</summary>
internal sealed partial class CountyStory
{
    /// <summary>Help to recover, for about six weeks.</summary>
    /// <returns>When lasting support begins after it, if it does.</returns>
    double? Recover(Life life, DateTime at)
    {
        var (dice, support) = (life.Dice, life.Dice.Id(at));
        var (ends, early) = (at.AddDays(14 + dice.Below(40)), dice.Chance(file.EndedEarly));
        var goesOn = !early && dice.Chance(numbers["after ST-Max: went on to long-term support"] / 100);
        life.Do(at, life.By.Worker, Purpose.Conversation, "BeginShortTermSupport",
            new ShortTermSupportBegan(support, SupportKind.Reablement, "getting up, the stairs, the bus", "The reablement team", life.By.Team.Id, "To manage the stairs.", Days.Of(at), Days.Of(at).AddDays(42), Days.Of(at).AddDays(42), 0));
        life.Do(ends, life.By.Worker, Purpose.Conversation, "EndShortTermSupport",
            new ShortTermSupportEnded(support, early ? GoalReached.NoLongerWanted : goesOn ? GoalReached.Partly : GoalReached.Yes, "I can do the stairs.", ""));
        return goesOn ? Year(ends.AddDays(1 + dice.Below(20))) : null;
    }

    /// <summary>A year’s contacts by people with lasting support: people times contacts for each, so that all come out as published.</summary>
    double SupportedContacts => numbers[AllContacts] - (numbers["requests for support, all adults"] / numbers.RequestsEach * file.ContactsEach);

    const string AllContacts = "all contacts per 100k population (not only requests)";

    /// <summary>A package: agreed, paid for, looked at, changed, ended.</summary>
    /// <param name="life">Whose.</param>
    /// <param name="from">From when, in years.</param>
    /// <param name="to">Until when.</param>
    /// <param name="endsHere">True when it ends for another reason than death.</param>
    /// <param name="started">True when it began in the years told of; else it was brought across.</param>
    void Package(Life life, double from, double to, bool endsHere, bool started)
    {
        var (dice, at, worker, team) = (life.Dice, At(from), life.By.Worker, life.By.Team);
        if (at > today) return;
        var setting = dice.Share() * 100;
        var (community, home) = (numbers["setting during year: community"], numbers["setting during year: residential"]);
        var what = setting >= community ? (setting < community + home ? "A place in a care home" : "A place in a nursing home") : !life.IsOld && dice.Chance(file.LivingWithLearningDisability) ? "Support to live with a learning disability" : "Help at home";
        var pence = (int)(setting >= community ? numbers["residential or nursing, all adults, average week"] * 100 * (0.9 + (0.2 * dice.Share())) : dice.Around(numbers["derived home care package per week"] * 100 / Math.Exp(file.HomeSpread * file.HomeSpread / 2), file.HomeSpread));
        var (plan, line, deployment, on) = (dice.Id(at), dice.Id(at), dice.Id(at), Days.Of(at));
        List<Fact> facts =
        [
            new PlanBegan(plan, Model, null, null, worker.Id, worker.Name, team.Id, null),
            new PlanLineAdded(line, plan, new LineAsPlanned { Kind = LineKind.Paid, What = what, Who = "A provider", When = "Every week", StartsOn = on, WeeklyPence = pence, WhyNotTheOthers = "They were tried." }),
            new PlanAgreed(plan, on, "They said so themselves.", ""),
            new PackageChanged(dice.Id(at), plan, 0, pence, 0, on, ChangeCause.New, started ? "" : "As it stood in the old records."),
        ];
        if (setting < community && dice.Chance(numbers["direct payment, of community long-term"] / 100))
            facts.Add(new DeploymentChosen(deployment, DeploymentKind.DirectPayment, RunBy.Person, "Their own account", "I choose who comes.", [line], false, on, null));
        WhoTheyAre(life, at.AddMinutes(-5));
        life.Do(at, worker, Purpose.Conversation, started ? "AgreePlan" : "BringRecordsAcross", [.. facts]);
        pence = Years(life, from, to, started, plan, pence);
        if (!endsHere || At(to) > today) return;
        var end = Days.Of(At(to));
        List<Fact> last = [new PlanLineEnded(line, what, end, "It is not needed any more."), new PackageChanged(dice.Id(At(to)), plan, pence, 0, 0, end, ChangeCause.End, ""), new PlanEnded(plan, end, "It is not needed any more.")];
        if (facts[^1] is DeploymentChosen) last.Add(new DeploymentEnded(deployment, DeploymentKind.DirectPayment, end, "It is not needed any more."));
        life.Do(At(to), worker, Purpose.Conversation, "EndPlan", [.. last]);
    }

    /// <summary>Reviews and changes of a package, year after year.</summary>
    int Years(Life life, double from, double to, bool started, Guid plan, int pence)
    {
        var dice = life.Dice;
        if (started && from + 0.2 < to) Review(life, At(from).AddDays(42 + dice.Below(28)), plan, ReviewKind.FirstLight);
        var offset = started ? 1 : dice.Share();
        for (var year = from + offset; year < to; year++)
        {
            if (dice.Chance(YearlyReviews)) Review(life, At(year).AddDays(-dice.Below(20)), plan, ReviewKind.Annual);
            var roll = dice.Share();
            var after = roll < file.RisesAYear ? pence * (1 + file.Rise) : roll < file.RisesAYear + file.FallsAYear ? pence * (1 - file.Fall) : pence;
            if ((int)after == pence || At(year) > today) continue;
            var cause = after < pence ? ChangeCause.GainInAbility : dice.PerMille(500) ? ChangeCause.NeedUp : dice.PerMille(600) ? ChangeCause.Price : ChangeCause.HelperGone;
            life.Do(At(year), life.By.Worker, Purpose.Conversation, "ChangePackage", new PackageChanged(dice.Id(At(year)), plan, pence, (int)after, 0, Days.Of(At(year)), cause, ""));
            pence = (int)after;
        }

        return pence;
    }

    /// <summary>Of those with support, how many are looked at each year besides the first look, so that all come to what is published.</summary>
    double YearlyReviews => (numbers["reviews completed (Kent)"] - numbers.Starts) / (numbers["people with long-term support in year"] - numbers.Starts);

    void Review(Life life, DateTime at, Guid plan, ReviewKind kind)
    {
        var (dice, review, worker, on) = (life.Dice, life.Dice.Id(at), life.By.Worker, Days.Of(at));
        List<Fact> facts =
        [
            new ReviewPlanned(review, plan, kind, on.AddDays(-14), on.AddDays(14), life.By.Team.Id, worker.Id, worker.Name, "", ""),
            new ReviewTalked(review, new ReviewAsTalked { Attended = "They and their worker", GoodLife = "To stay in my own home.", MayShare = false }, on),
        ];
        if (dice.Chance(file.AsksAboutLife)) facts.Add(new StatementScored(dice.Id(at), review, "own-life", "I live the life I want.", 1 + Math.Min(4, dice.Below(3) + dice.Below(4)), "", false, on));
        facts.Add(new ReviewEnded(review, ReviewEnd.GoesOn, ""));
        life.Do(at, worker, Purpose.Conversation, "TalkReview", [.. facts]);
    }

    /// <summary>Contacts while somebody has lasting support: in spells, answered soon.</summary>
    void Contacts(Life life, double from, double to)
    {
        var dice = life.Dice;
        var each = SupportedContacts / (numbers["people with long-term support in year"] - numbers.Starts) / file.SpellsOfContactAYear;
        for (var at = from + dice.Until(file.SpellsOfContactAYear); at < to; at += dice.Until(file.SpellsOfContactAYear))
        {
            for (var more = 1 + dice.Times(Math.Max(0, each - 1)); more > 0; more--)
            {
                var moment = At(Math.Min(to, at + (0.03 * dice.Share())));
                Answer(life, Take(life, moment), moment.AddHours(1 + dice.Below(30)), "informed");
            }
        }
    }
}
