using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Teams;

/// <summary>Which practice model a team works by, and who says so. A council changes team by team.</summary>
[Source("Norfolk 2017, 4.1(a)")]
[Source("Lancashire 2024, Operating Model")]
public static class TeamRules
{
    /// <summary>Whether a team may work by this model from now on. Work that is open stays with the model it began under.</summary>
    /// <param name="by">Who says so: somebody who answers for the service or for practice.</param>
    /// <param name="team">The team, or <see langword="null"/> when there is none.</param>
    /// <param name="model">The model version chosen, or <see langword="null"/> when it is not there.</param>
    /// <param name="why">Why, in words the team can read.</param>
    public static Verdict MayWorkBy(Actor by, Team? team, string? model, string why) =>
        !by.IsAny(Role.ServiceManager, Role.HeadOfService, Role.PrincipalSocialWorker) ? Verdict.No("Whoever answers for the service or for practice chooses this. Ask them.")
        : team is null ? Verdict.No("Choose a team.", nameof(team))
        : model is null ? Verdict.No("Choose a model.", nameof(model))
        : team.Model == model ? Verdict.No("The team works by this already.", nameof(model))
        : KeepableWords.MustSay(why, nameof(why), "Write why, in words the team can read.");
}
