using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.Quality;

/// <summary>
/// Somebody in a named role is asked to agree to one step: stage three in Lancashire, a sum over the limit, closing over something
/// open. It answers for that one step and no other, and runs beside an assessment, never before one.
/// </summary>
[Source("Practice models 1.5, peer and manager approvals")]
public sealed class Approval : Thing
{
    /// <summary>The moment whose step needs agreement.</summary>
    public Trigger Moment { get; private set; }

    /// <summary>Which step of that moment: a stage's key, a line's id; empty when there is only one.</summary>
    [NotWords]
    public string What { get; private set; } = "";

    /// <summary>The step in words: “Stage 3”, “£200 for a cooker”.</summary>
    public string Step { get; private set; } = "";

    /// <summary>The talk, contact or step it belongs to.</summary>
    public Guid About { get; private set; }

    /// <summary>The team whose desk it is on.</summary>
    public Guid Team { get; private set; }

    /// <summary>Who may agree: role names with commas between.</summary>
    [NotWords]
    public string Roles { get; private set; } = "";

    /// <summary>Who asked.</summary>
    public Guid Asker { get; private set; }

    /// <summary>Their name.</summary>
    public string AskerName { get; private set; } = "";

    /// <summary>Why they ask.</summary>
    public string Why { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>True when it was agreed, false when not, <see langword="null"/> while nobody has answered.</summary>
    public bool? Agreed { get; private set; }

    /// <summary>Who answered.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>Their name.</summary>
    public string AnsweredByName { get; private set; } = "";

    /// <summary>What they said to it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>When they answered (UTC).</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>When the step was taken on the strength of it (UTC).</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>True while the step may be taken on the strength of it.</summary>
    public bool Answers => UsedAt is null && Agreed == true;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ApprovalAsked f:
                (Moment, What, Step, About, Team, Roles, Asker, AskerName, Why, AskedAt) = (f.On, f.What, f.Step, f.About, f.Team, f.Roles, by.Id, by.Name, f.Why, at);
                break;
            case ApprovalGiven f: (Agreed, AnsweredBy, AnsweredByName, Words, AnsweredAt) = (f.Agreed, by.Id, by.Name, f.Words, at); break;
            case ApprovalUsed: UsedAt = at; break;
        }
    }
}

/// <summary>Somebody was asked to agree to a step.</summary>
public sealed record ApprovalAsked(Guid Of, Trigger On, string What, string Step, Guid About, Guid Team, string Roles, string Why) : Fact<Approval>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Asked for agreement: {Step}. {Why}".TrimEnd();
}

/// <summary>Somebody who may agree answered.</summary>
public sealed record ApprovalGiven(Guid Of, string Step, bool Agreed, string ByName, string Words) : Fact<Approval>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{ByName} {(Agreed ? "agreed" : "did not agree")}: {Step}. {Words}".TrimEnd();
}

/// <summary>The step that was agreed to was taken.</summary>
public sealed record ApprovalUsed(Guid Of, string Step) : Fact<Approval>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Done as agreed: {Step}.";
}

/// <summary>Who may agree to what.</summary>
public static class ApprovalRules
{
    /// <summary>Roles that answer for a whole service and so may agree where a team's manager may.</summary>
    static readonly Role[] Above = [Role.ServiceManager, Role.HeadOfService, Role.PrincipalSocialWorker];

    /// <summary>Whether agreement may be asked for: the step, and why.</summary>
    public static Verdict MayAsk(string step, string why) =>
        QualityRules.MustSay(step, nameof(step), "Say what you ask agreement for.").With(QualityRules.MustSay(why, nameof(why), "Write why, so that they can decide."));

    /// <summary>Whether somebody may answer: in a named role or above, and never whoever asked. A no says why.</summary>
    /// <param name="approval">What was asked.</param>
    /// <param name="who">Who answers.</param>
    /// <param name="agreed">Their answer.</param>
    /// <param name="words">What they say to it.</param>
    public static Verdict MayAnswer(Approval approval, Actor who, bool? agreed, string words) =>
        approval.AnsweredAt is not null ? Verdict.No($"{approval.AnsweredByName} has answered already.")
        : approval.Asker == who.Id ? Verdict.No("You asked for this, so somebody else must agree.")
        : !(approval.Moment == Trigger.AgreePlan && approval.Roles.Length > 0 ? Named(who, approval.Roles) : MayAgree(who, approval.Roles)) ? Verdict.No("Your role does not agree to this. Ask your manager.")
        : agreed is null ? Verdict.No("Choose whether you agree.", nameof(agreed))
        : agreed == false ? QualityRules.MustSay(words, nameof(words), "Write why not, and what would be better.")
        : QualityRules.MayKeep(words, nameof(words));

    /// <summary>Whether somebody's roles let them agree where these roles may.</summary>
    /// <param name="who">Who would agree.</param>
    /// <param name="roles">Role names with commas between; a team's manager when empty.</param>
    public static bool MayAgree(Actor who, string roles)
    {
        var may = roles.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return may.Length == 0 ? who.IsAny(Role.TeamManager) || who.IsAny(Above) : who.Roles.Any(r => may.Contains(r.ToString())) || who.IsAny(Above);
    }

    /// <summary>What a plan costs is agreed to within a limit: a role above has a limit too, and is named when the sum lies within it.</summary>
    static bool Named(Actor who, string roles) => who.Roles.Any(r => roles.Split(',').Contains(r.ToString()));

    /// <summary>The roles that a rule's <c>overridable-by</c> names, as they are kept with what is asked.</summary>
    public static string RolesOf(IEnumerable<string> overridableBy) =>
        string.Join(',', overridableBy.Select(r => r.Replace("-", "", StringComparison.Ordinal)).Select(r => Enum.TryParse<Role>(r, ignoreCase: true, out var role) ? role.ToString() : "").Where(r => r.Length > 0));
}
