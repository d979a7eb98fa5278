using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Plans;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Plans;

/// <summary>What is known when a line is added or a plan is agreed: the plan, its lines, the model it is pinned to, crises, and the case facts.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Lines">Its lines, those taken out again left out.</param>
/// <param name="Model">The model it is weighed by.</param>
/// <param name="Crises">Every crisis of the person.</param>
/// <param name="Facts">Case facts.</param>
/// <param name="MustNotWait">True when an eligible or urgent need must be met now.</param>
sealed record PlanKnown(Plan Plan, IReadOnlyList<PlanLine> Lines, PracticeModel Model, IReadOnlyList<CrisisRecord> Crises, CaseFacts Facts, bool MustNotWait)
{
    /// <summary>True when an exception lets lasting plans be made in the crisis that is open.</summary>
    public bool MayPlanNow => Crises.Any(c => c.IsOpen && c.PlanNow != Practice.Crisis.PlanNow.No);

    /// <summary>True when something is urgent and nobody has made it safe yet (Care Act 2014, s 19(3)).</summary>
    public bool IsUrgent => Facts.Yes("urgent.need");

    /// <summary>Gathers it from an open file.</summary>
    public static async Task<PlanKnown> OfAsync(PersonFile file, Plan plan, ModelShelf models, CancellationToken stop)
    {
        var (person, id) = (plan.Person, plan.Id);
        var crises = await file.ListAsync<CrisisRecord>(c => c.Person == person, stop);
        var model = models.Pinned(crises.Find(c => c.IsOpen)?.Model ?? plan.Model);
        file.ModelVersion = model.Id;
        var talk = await Situation.TalkAsync(file, person, stop);
        var facts = (await Situation.OfAsync(file, person, model, talk, stop)).Facts;
        var questions = await file.ListAsync<AdvocacyQuestion>(q => q.Person == person, stop);
        facts = facts.With("advocacy.considered", AdvocacyRules.WasAnswered(questions, id, plan.BeganAt));
        var eligible = await Needs.MustBeMetAsync(file, person, stop);
        return new(plan, await LinesAsync(file, id, stop), model, crises, facts, eligible || facts.Yes("urgent.need"));
    }

    /// <summary>The lines of a plan, those taken out again left out.</summary>
    public static async Task<IReadOnlyList<PlanLine>> LinesAsync(PersonFile file, Guid plan, CancellationToken stop) =>
        [.. (await file.ListAsync<PlanLine>(l => l.Plan == plan, stop)).Where(l => !l.IsTakenOut)];

    /// <summary>What the council’s rules and the law say of a line, with the dated line offered where a rule asks for an end.</summary>
    public Practice.Ground.Verdict Weigh(LineAsPlanned line)
    {
        var help = LineRules.AsHelp(line);
        var inCrisis = HelpRules.InCrisis(Crises, line.StartsOn!.Value);
        return HelpRules.WithInterim(Weighing.Weigh(Model, Practice.Law.Trigger.AddPlanLine, LineRules.Facts(line, Lines, Facts, inCrisis, MayPlanNow)), Model, help)
            .With(HelpRules.ForSoLong(help, inCrisis, MayPlanNow, Model.Crisis))
            .With(LineRules.OthersAreConsidered(line)).With(LineRules.TechnologyIsTheirChoice(line));
    }
}
