using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>Reads how a council has set what councils differ in.</summary>
internal static class SettingsReader
{
    public static Settings Read(Entry top, Places places)
    {
        var e = top.Part("settings") ?? new Entry(new(), top.Page);
        if (e.Node.Children.Count == 0) top.Page.Wrong(top.Node, "“settings” is missing here.", "Add “settings:” with a line for each setting that schema.md lists.");
        else places.At("settings", e.Page, e.Node);
        var settings = new Settings
        {
            Waiting = e.OneOf<WaitingMode>("waiting"), PromiseHours = e.Number("promise-hours"),
            Allocation = e.OneOf("allocation", ["manager", "self-pick", "mdt", "team"]), TriageRecord = e.YesNo("triage-record"),
            EarlySupportTeam = e.Text("early-support-team", ""), DutyDesk = e.YesNo("duty-desk"),
            HandOff = e.OneOf("hand-off", ["agreed-and-introduced", "only-if-asked", "paired", "counted", "slim-form"]),
            Forms = e.OneOf("forms", ["reconsider", "none", "allowed", "shared-criteria"]),
            KnownPeople = e.OneOf("known-people", ["own-team", "same-worker", "named-pair", "front-door", "same-path"]),
            Approvals = e.OneOf("approvals", ["none", "peer", "manager", "mdt"]),
            CostShown = e.OneOf("cost-shown", ["indicative", "value-prompt", "budget", "unit-costs", "hidden"]),
            RiskOwner = e.OneOf("risk-owner", ["practitioner", "team", "mdt", "service"]),
            OneOffMoney = e.OneOf("one-off-money", ["after-alternatives", "early", "not-set"]), OneOffLimitPounds = e.Number("one-off-limit-pounds", 0),
            Data = e.OneOf("data", ["bi", "daily-tally", "pm", "programme", "outcomes-and-stories"]), Budget = Budget(e, places),
        };
        e.NothingElse();
        if (settings.PromiseHours < 1) e.Page.Wrong(e.Node, "A promise of no hours is no promise.", "Give “promise-hours” a number of 1 or more.");
        return settings;
    }

    static QuestionBudget Budget(Entry settings, Places places)
    {
        if (settings.Part("questions") is not { } e)
        {
            settings.Page.Wrong(settings.Node, "“questions” is missing here.", "Add “questions: { least: 4, most: 12 }”.");
            return new(0, 20, new Dictionary<string, int>(StringComparer.Ordinal));
        }

        places.At("questions", e.Page, e.Node);
        var by = new Dictionary<string, int>(StringComparer.Ordinal);
        if (e.Part("most-by-complexity") is { } part)
        {
            foreach (var complexity in CaseFactNames.Find("complexity")!.Words) by[complexity] = part.Number(complexity);
            part.NothingElse();
        }

        var budget = new QuestionBudget(e.Number("least"), e.Number("most"), by);
        e.NothingElse();
        if (budget.Least > budget.Most) e.Page.Wrong(e.Node, $"The least, {budget.Least}, is more than the most, {budget.Most}.", "Change one of them.");
        foreach (var (complexity, most) in by.Where(b => b.Value > budget.Most || b.Value < budget.Least))
            e.Page.Wrong(e.Node, $"For “{complexity}” the most is {most}, which is not between {budget.Least} and {budget.Most}.", "Change one of them.");
        return budget;
    }
}
