using Threefold.Practice.Ground;

namespace Threefold.Practice.Crisis;

/// <summary>One thing written in a plan for if things go wrong.</summary>
public abstract record PlanChange
{
    /// <summary>The plan with this written in it.</summary>
    public abstract PlanAsTold In(PlanAsTold plan);

    /// <summary>What was written, in a sentence for the person's story.</summary>
    /// <param name="plan">The plan before.</param>
    public abstract string Says(PlanAsTold plan);

    /// <summary>Whether it may be written.</summary>
    /// <param name="today">The day.</param>
    /// <param name="numbers">The numbers in force.</param>
    public virtual Verdict May(DateOnly today, ContingencyNumbers numbers) => Verdict.Yes;

    /// <summary>A list with one of its items replaced, or added at the end.</summary>
    protected static IReadOnlyList<T> Put<T>(IReadOnlyList<T> all, T one, Func<T, Guid> id) =>
        all.Any(a => id(a) == id(one)) ? [.. all.Select(a => id(a) == id(one) ? one : a)] : [.. all, one];
}

/// <summary>What sets the plan going was chosen.</summary>
public sealed record TriggersChosen(IReadOnlyList<PlanTrigger> Triggers, string Other) : PlanChange
{
    /// <inheritdoc/>
    public override PlanAsTold In(PlanAsTold plan) => plan with { Triggers = [.. Triggers.Distinct().Order()], OtherTrigger = Other };

    /// <inheritdoc/>
    public override string Says(PlanAsTold plan) =>
        Triggers.Count == 0 ? "Nothing sets it going yet." : $"It starts if: {string.Join("; ", Triggers.Select(t => t == PlanTrigger.Other && Other.Length > 0 ? Other : PlanAsTold.SaidAs(t)))}.";
}

/// <summary>Others whom the plan names were chosen.</summary>
public sealed record PeopleNamed(IReadOnlyList<PlanPerson> Names) : PlanChange
{
    /// <inheritdoc/>
    public override PlanAsTold In(PlanAsTold plan) => plan with { Names = Names };

    /// <inheritdoc/>
    public override string Says(PlanAsTold plan) =>
        Names.Count == 0 ? "It names nobody else." : string.Join(" ", Names.Select(n => n.Role == PlanRole.DependsOnThem ? $"{n.Name} depends on them." : $"They rely on {n.Name}."));
}

/// <summary>A step was written.</summary>
public sealed record StepWritten(PlanStep Step) : PlanChange
{
    /// <inheritdoc/>
    public override PlanAsTold In(PlanAsTold plan) => plan with { Steps = Put(plan.Steps, Step, s => s.Id) };

    /// <inheritdoc/>
    public override string Says(PlanAsTold plan) => $"{Step.Doer}: {Step.What}";

    /// <inheritdoc/>
    public override Verdict May(DateOnly today, ContingencyNumbers numbers) => ContingencyRules.MayWrite(Step);
}

/// <summary>A step was taken out.</summary>
public sealed record StepTakenOut(Guid Step) : PlanChange
{
    /// <inheritdoc/>
    public override PlanAsTold In(PlanAsTold plan) => plan with { Steps = [.. plan.Steps.Where(s => s.Id != Step)] };

    /// <inheritdoc/>
    public override string Says(PlanAsTold plan) => $"No longer part of it: {plan.Steps.FirstOrDefault(s => s.Id == Step)?.What}";
}

/// <summary>A step was moved before the one above it.</summary>
public sealed record StepMovedUp(Guid Step) : PlanChange
{
    /// <inheritdoc/>
    public override PlanAsTold In(PlanAsTold plan)
    {
        var steps = plan.Steps.ToList();
        var at = steps.FindIndex(s => s.Id == Step);
        if (at > 0) (steps[at - 1], steps[at]) = (steps[at], steps[at - 1]);
        return plan with { Steps = steps };
    }

    /// <inheritdoc/>
    public override string Says(PlanAsTold plan) => "The order of its steps was changed.";
}

/// <summary>Somebody to tell was written.</summary>
public sealed record ContactWritten(PlanContact Contact) : PlanChange
{
    /// <inheritdoc/>
    public override PlanAsTold In(PlanAsTold plan) => plan with { Contacts = Put(plan.Contacts, Contact, c => c.Id) };

    /// <inheritdoc/>
    public override string Says(PlanAsTold plan) => $"{Contact.Called} is told.{(Contact.AgreedTo.Length > 0 ? $" They agreed: {Contact.AgreedTo}" : "")}";

    /// <inheritdoc/>
    public override Verdict May(DateOnly today, ContingencyNumbers numbers) => ContingencyRules.MayWrite(Contact);
}

/// <summary>Somebody to tell was taken out.</summary>
public sealed record ContactTakenOut(Guid Contact) : PlanChange
{
    /// <inheritdoc/>
    public override PlanAsTold In(PlanAsTold plan) => plan with { Contacts = [.. plan.Contacts.Where(c => c.Id != Contact)] };

    /// <inheritdoc/>
    public override string Says(PlanAsTold plan) => $"{plan.Contacts.FirstOrDefault(c => c.Id == Contact)?.Name} is no longer told.";
}

/// <summary>What calms, what upsets and what else must be known was written.</summary>
public sealed record ComfortsWritten(string Calms, string Upsets, string Know) : PlanChange
{
    /// <inheritdoc/>
    public override PlanAsTold In(PlanAsTold plan) => plan with { Calms = Calms, Upsets = Upsets, Know = Know };

    /// <inheritdoc/>
    public override string Says(PlanAsTold plan) => string.Join(' ', new[] { ("What calms: ", Calms), ("What upsets: ", Upsets), ("Also: ", Know) }.Where(w => w.Item2.Length > 0).Select(w => $"{w.Item1}{w.Item2}"));
}

/// <summary>The day to look again was chosen.</summary>
public sealed record ReviewChosen(DateOnly? On) : PlanChange
{
    /// <inheritdoc/>
    public override PlanAsTold In(PlanAsTold plan) => plan with { ReviewOn = On };

    /// <inheritdoc/>
    public override string Says(PlanAsTold plan) => "The day to look at it again was chosen.";

    /// <inheritdoc/>
    public override Verdict May(DateOnly today, ContingencyNumbers numbers) =>
        On is { } on ? ContingencyRules.MayReviewOn(on, today, numbers) : Verdict.No("Choose a day to look at this plan again.", "ReviewOn");
}
