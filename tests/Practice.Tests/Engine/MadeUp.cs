using FsCheck;
using FsCheck.Fluent;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.Tests.Engine;

/// <summary>Conditions, states of work and whole models made up at random, hostile ones among them.</summary>
static class MadeUp
{
    static readonly string[] YesNos = Names(CaseFactKind.YesNo);
    static readonly string[] Numbers = Names(CaseFactKind.Number);
    static readonly CaseFactName[] Words = [.. CaseFactNames.All.Where(f => f.Words.Count > 0)];

    public static readonly Gen<Condition> Condition = Of(3);

    public static readonly Gen<CaseFacts> Facts =
        from yes in Gen.SubListOf(YesNos)
        from no in Gen.SubListOf(YesNos)
        from numbers in Gen.SubListOf(Numbers)
        from number in Gen.Choose(0, 60)
        from word in Gen.Elements(Words)
        from which in Gen.Elements<string>(word.Words)
        select numbers.Aggregate(yes.Aggregate(no.Aggregate(CaseFacts.None, (f, n) => f.With(n, false)), (f, n) => f.With(n, true)), (f, n) => f.With(n, number)).With(word.Name, which);

    static readonly Gen<Rule> Rule =
        from key in Gen.Elements("X-1", "X-2", "LF-1", "LF-9")
        from trigger in Gen.Elements(Enum.GetValues<Trigger>())
        from when in Condition
        from weight in Gen.Elements(Enum.GetValues<Weight>())
        select new Rule { Key = key, Title = "A rule", Source = "Nowhere", Intent = "To see", On = trigger, When = when, Weight = weight, Says = "Stop. {rights}" };

    static readonly Gen<Stage> Stage =
        from kind in Gen.Elements(Enum.GetValues<StageKind>())
        from key in Gen.Choose(1, 1_000_000)
        from entry in Condition
        from any in Gen.Elements(true, false)
        select new Stage
        {
            Key = $"stage-{key}", Order = key, Label = "A stage", Purpose = "To see", PurposeForPerson = "To see", Kind = kind,
            Entry = new("Not yet.", entry), Exit = new("Done.", Practice.Engine.Condition.Always), Prompts = [], Outcomes = ["informed", "community"],
            Channels = ["visit"], Continuity = "team", Approval = "manager", EnterableFromAny = any,
        };

    public static readonly Gen<PracticeModel> Model =
        from rules in Gen.ListOf(Rule)
        from stages in Gen.NonEmptyListOf(Stage)
        from own in Gen.SubListOf<string>([.. Wording.Product.Keys])
        select new PracticeModel
        {
            Code = "made-up", Version = 1, Name = "Made up", Strapline = "None", Council = "None", Status = ModelStatus.Published, EffectiveFrom = new(2026, 1, 1),
            Words = own.ToDictionary(k => k, _ => "No.", StringComparer.Ordinal), Stages = [.. stages.DistinctBy(s => s.Key)], Transitions = [], Prompts = [], Rules = [.. rules],
            Outcomes = [new("informed", "Information", "", "", true, "", ""), new("community", "Community", "", "", false, "community", "")],
            Cadences = [], Wellbeing = [], Ring = [],
            Settings = new()
            {
                Waiting = WaitingMode.None, PromiseHours = 1, Allocation = "team", TriageRecord = false, DutyDesk = false, HandOff = "counted", Forms = "none", KnownPeople = "front-door",
                Approvals = "manager", CostShown = "hidden", RiskOwner = "team", OneOffMoney = "not-set", Data = "bi", Budget = new(0, 1, new Dictionary<string, int>(StringComparer.Ordinal)),
            },
        };

    static Gen<Condition> Of(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Gen.ListOf(Of(depth - 1), 2).Select(c => (Condition)new Practice.Engine.Condition.All([.. c])),
        Gen.ListOf(Of(depth - 1), 2).Select(c => (Condition)new Practice.Engine.Condition.Any([.. c])),
        Of(depth - 1).Select(c => (Condition)new Practice.Engine.Condition.Not(c)));

    static Gen<Condition> Leaf => Gen.OneOf(
        Gen.Constant(Practice.Engine.Condition.Always),
        Gen.Elements(YesNos).Select(n => (Condition)new Practice.Engine.Condition.Yes(n)),
        Gen.Elements(Numbers).SelectMany(n => Gen.Choose(-1, 61).Select(v => (Condition)new Practice.Engine.Condition.Over(n, v))),
        Gen.Elements(Numbers).SelectMany(n => Gen.Choose(-1, 61).Select(v => (Condition)new Practice.Engine.Condition.Under(n, v))),
        Gen.Elements(Words).SelectMany(w => Gen.Elements<string>(w.Words).Select(v => (Condition)new Practice.Engine.Condition.Is(w.Name, v))));

    static string[] Names(CaseFactKind kind) => [.. CaseFactNames.All.Where(f => f.Kind == kind).Select(f => f.Name)];
}
