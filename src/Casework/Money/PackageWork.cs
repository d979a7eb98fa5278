using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>Writes down a change of what support costs, in the deed that makes it. Agreeing a plan calls this too.</summary>
static class PackageWork
{
    /// <summary>Writes it down, or says what is missing.</summary>
    public static Verdict Change(PersonFile file, Guid person, ChangeAsTold told)
    {
        var verdict = PackageRules.MayChange(told.Cause, told.BeforePence, told.AfterPence, told.OncePence, told.On, told.Words);
        return verdict.Allowed
            ? Verdict.Made(file.Begin(person, new PackageChanged(file.NewId(), told.Plan, told.BeforePence!.Value, told.AfterPence!.Value, told.OncePence, told.On!.Value, told.Cause!.Value, told.Words.Trim())).Id)
            : verdict;
    }
}
