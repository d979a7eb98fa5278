using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.House.Tests.Assessments;

/// <summary>Edna Quillfeather, known to the North team, whose needs are being talked through.</summary>
sealed record AnAssessment(AHouse House, Guid Person, Guid Id)
{
    public static readonly AssessmentAsBegun Begun = new()
    {
        Of = AssessmentOf.Adult, Way = AssessmentWay.FaceToFace, Purpose = "To see what would help.", WantsSelf = YesNoUnsure.No, ToldHowItGoes = true, Agrees = true, IsAdult = true,
    };

    public static readonly RuleAnswer Because = new(Read: true, Reason: "She had her daughter beside her.");

    public static readonly OutcomeAsTold Cannot = new() { Finding = OutcomeFinding.Unable, Limb = UnableLimb.NeedsHelp, Evidence = "I saw her try.", From = EvidenceFrom.Seen, View = "I used to." };

    public static readonly DecisionAsMade Decision = new() { Eligible = true, Cause = true, Significant = true, SignificantWords = "She goes hungry.", Reasons = "You cannot cook or wash without help." };

    /// <summary>It has begun.</summary>
    public static async Task<AnAssessment> BegunAsync(AHouse house, AssessmentAsBegun? begun = null)
    {
        var person = await Lives.EdnaAsync(house, AHouse.Priya);
        var verdict = await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, person, begun ?? Begun, Because));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return new AnAssessment(house, person, verdict.Answer!.Value);
    }

    /// <summary>Each outcome was talked about: those named she cannot do, the rest she can.</summary>
    public async Task<AnAssessment> FoundAsync(params string[] cannot)
    {
        foreach (var outcome in EligibilityTable.On(new(2026, 1, 13)).Adult.Select(o => o.Key))
            (await House.DoAsync((AnswerOutcome act) => act.DoAsync(AHouse.Priya, Person, Id, outcome, cannot.Contains(outcome) ? Cannot : new OutcomeAsTold { Finding = OutcomeFinding.Able }, 0))).Allowed.ShouldBeTrue();
        return this;
    }

    /// <summary>It was finished, with a reason for what was not talked about.</summary>
    public async Task<AnAssessment> FinishedAsync()
    {
        var held = await OneAsync();
        var verdict = await House.DoAsync((CompleteAssessment act) => act.DoAsync(AHouse.Priya, Person, Id, held.Version, "Helen", Because));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return this;
    }

    public async Task<NeedsAssessment> OneAsync() => (await House.HeldAsync<NeedsAssessment>(Person)).Single(a => a.Id == Id);
}
