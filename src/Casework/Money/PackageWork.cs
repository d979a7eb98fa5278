using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>Why what support costs changes, asked where the change is made.</summary>
/// <param name="Cause">Why; <see langword="null"/> when nobody said.</param>
/// <param name="Words">Why, in words.</param>
public sealed record CauseAsTold(ChangeCause? Cause, string Words = "");

/// <summary>Writes down a change of what support costs, in the deed that makes it.</summary>
static class PackageWork
{
    /// <summary>Writes it down, or says what is missing.</summary>
    public static Verdict Change(PersonFile file, Guid person, ChangeAsTold told)
    {
        var verdict = May(told);
        return verdict.Allowed
            ? Verdict.Made(file.Begin(person, new PackageChanged(file.NewId(), told.Plan, told.BeforePence!.Value, told.AfterPence!.Value, told.OncePence, told.On!.Value, told.Cause!.Value, told.Words.Trim())).Id)
            : verdict;
    }

    /// <summary>Whether it can be written down: what is missing stands by its field, before anything is changed.</summary>
    public static Verdict May(ChangeAsTold? told) =>
        told is null ? Verdict.Yes : PackageRules.MayChange(told.Cause, told.BeforePence, told.AfterPence, told.OncePence, told.On, told.Words);

    /// <summary>
    /// The change that a deed makes, or <see langword="null"/> where it costs what it did. The first support is new and a sum paid once is that,
    /// whoever is asked; anything else is asked.
    /// </summary>
    public static ChangeAsTold? Of(Guid plan, int before, int after, int once, DateOnly on, bool first, CauseAsTold? because) =>
        before == after && once == 0 ? null
        : new(plan, before == after ? ChangeCause.OneOff : first ? ChangeCause.New : because?.Cause, before, after, once, on, because?.Words ?? "");
}
