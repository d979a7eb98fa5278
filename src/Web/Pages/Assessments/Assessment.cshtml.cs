using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>An assessment while it is talked through: what they can and want first, then each outcome, then what else could help.</summary>
[For(Purpose.Conversation)]
public sealed class AssessmentModel(ReadAssessment read, Whereabouts where) : AssessmentPage(read, where)
{
    /// <summary>The areas of wellbeing it touches, by name.</summary>
    public string Areas => string.Join(", ", View.Model.Wellbeing.Where(w => Held.Areas.Split(',').Contains(w.Key)).Select(w => w.Label));
}
