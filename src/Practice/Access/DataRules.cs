using Threefold.Practice.Ground;

namespace Threefold.Practice.Access;

/// <summary>
/// Who may answer for a kind of data. An owner is somebody senior who runs the work that the data is for, so that it is looked after by
/// whoever can change how it is used; information governance names them and checks, and does not own what it checks.
/// </summary>
[Source("UK GDPR, Arts 5(2) and 24")]
[Source("The National Archives, The role of the information asset owner")]
public static class DataRules
{
    /// <summary>The roles that may answer, the most senior first: in this order somebody with several answers.</summary>
    public static IReadOnlyList<Role> MayAnswer { get; } = [Role.HeadOfService, Role.ServiceManager, Role.PrincipalSocialWorker, Role.PracticeLead, Role.Commissioner, Role.DataLead];

    /// <summary>The role in which somebody answers; nothing when none of theirs may, or when they check what others answer for.</summary>
    /// <param name="roles">Their roles.</param>
    public static Role? AnswersAs(IReadOnlySet<Role> roles)
    {
        if (roles.Contains(Role.InformationGovernance)) return null;
        foreach (var role in MayAnswer)
        {
            if (roles.Contains(role)) return role;
        }

        return null;
    }

    /// <summary>Whether a naming is whole.</summary>
    /// <param name="told">What was said.</param>
    /// <param name="roles">The roles of whoever was chosen; nothing when they do not work here.</param>
    /// <param name="today">Today, in London.</param>
    public static Verdict MayName(DataNamingAsTold told, IReadOnlySet<Role>? roles, DateOnly today) =>
        (roles is null ? Verdict.No("Choose who answers for it.", nameof(told.Owner))
            : AnswersAs(roles) is null ? Verdict.No("Choose somebody senior who runs this work. Their role cannot answer for a whole kind of data.", nameof(told.Owner)) : Verdict.Yes)
        .With(told.Control is null ? Verdict.No("Choose who decides about it.", nameof(told.Control)) : Verdict.Yes)
        .With(Agreement(told))
        .With(told.LookAgainOn is null ? Verdict.No("Write when we look again.", nameof(told.LookAgainOn)) : told.LookAgainOn <= today ? Verdict.No("Write a day to come.", nameof(told.LookAgainOn)) : Verdict.Yes)
        .With(KeepableWords.MustSay(told.Why, nameof(told.Why), "Write why them, or what changed."));

    /// <summary>How a kind of data stands.</summary>
    /// <param name="data">The kind of data.</param>
    /// <param name="history">Every naming, newest first.</param>
    /// <param name="roles">The roles of the last one named; nothing when they have left.</param>
    /// <param name="today">Today, in London.</param>
    public static DataStanding Standing(HeldData data, IReadOnlyList<DataNaming> history, IReadOnlySet<Role>? roles, DateOnly today)
    {
        var answers = roles is null ? null : AnswersAs(roles);
        var state = history.Count == 0 ? DataState.Nobody
            : roles is null ? DataState.Left
            : answers is null ? DataState.OtherWork
            : history[0].Told.LookAgainOn < today ? DataState.LookAgain : DataState.Owned;
        return new(data, state, answers, history);
    }

    // With a partner all three are needed: an agreement that nobody can find is none.
    static Verdict Agreement(DataNamingAsTold told) =>
        told.Control is DataControl.Joint or DataControl.Theirs || (told.Partner + told.Agreed + told.Written).Trim().Length > 0
            ? KeepableWords.MustSay(told.Partner, nameof(told.Partner), "Write with whom.")
                .With(KeepableWords.MustSay(told.Agreed, nameof(told.Agreed), "Write what was agreed."))
                .With(KeepableWords.MustSay(told.Written, nameof(told.Written), "Write where it is written, so that it can be found."))
            : Verdict.Yes;
}
