using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.FrontDoor;

/// <summary>When wellbeing and early support may write its record.</summary>
[Source("Practice models 1.6 and 1.7, row 3")]
public static class WellbeingRules
{
    /// <summary>Whether the record may be made: only in a model that keeps one, with a strength beside the needs.</summary>
    public static Verdict MayRecord(PracticeModel model, CaseFacts facts, string? immediateNeeds, string? strengths)
    {
        var council = Weighing.Weigh(model, Trigger.RecordTriage, facts);
        if (!model.Settings.TriageRecord)
            return council.Findings.Any(f => f.Weight == Weight.Block) ? council : Verdict.No("Here the first conversation takes the place of this record. Start talking.");
        return (Has(strengths) ? Verdict.Yes : Verdict.No("Write one thing that is strong: theirs, their people’s or their neighbourhood’s.", nameof(strengths)))
            .With(Has(immediateNeeds) ? Verdict.Yes : Verdict.No("What is needed now? If nothing is, say so.", nameof(immediateNeeds)))
            .With(council);
    }

    static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
