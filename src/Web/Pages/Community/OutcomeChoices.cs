using Threefold.Casework.Assessments;

namespace Threefold.Web.Pages.Community;

/// <summary>The outcomes of an assessment that something in the community may help with, adults’ and carers’ in one list.</summary>
public static class OutcomeChoices
{
    /// <summary>Each key and its words on a day.</summary>
    public static IReadOnlyList<(string Key, string Says)> On(DateOnly day) =>
        [.. EligibilityTable.On(day) is var law ? law.Adult.Concat(law.Carer).DistinctBy(o => o.Key).Select(o => (o.Key, o.Label)) : []];

    /// <summary>An outcome in words; empty for none.</summary>
    public static string Said(string? key) => On(DateOnly.MaxValue).FirstOrDefault(o => o.Key == key).Says ?? "";
}
