using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>Two assessments are written as one, when both people agree.</summary>
[For(Purpose.Conversation)]
[GuidedBy("two-people")]
public sealed class TogetherModel(ReadAssessment read, Whereabouts where, ReadOthersAssessments others, CombineAssessments combine, TakeAssessmentsApart apart) : AssessmentPage(read, where)
{
    /// <summary>Assessments of people around them, with their names.</summary>
    public IReadOnlyList<(Guid Id, string Who)> Others { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(_ => combine.DoAsync(Me, AssessmentId, ChosenId("Other") ?? AssessmentId, Ticked("IAgree"), Ticked("TheyAgree"), Typed("Words"), stop), At(), "Words", stop);

    public Task<IActionResult> OnPostApartAsync(CancellationToken stop) => DoAsync(_ => apart.DoAsync(Me, AssessmentId, Typed("Why"), stop), At(), "Why", stop);

    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        Others = Held.Combined is null ? await others.DoAsync(Me with { Key = null }, Held.Person, stop) : [];
    }
}
