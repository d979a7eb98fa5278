using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Letters;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Letters;

/// <summary>Gathers from an open record what letters may say. Whoever writes may put it better; what is not recorded is typed.</summary>
static class LetterValues
{
    /// <summary>Everything that is recorded, by letter and word. By when is never filled in: only whoever writes knows by when of what.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> OfAsync(PersonFile file, IReadOnlyList<LetterTemplate> templates, CancellationToken stop)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal) { ["disagree"] = LetterWords.Disagree, ["advocate"] = LetterWords.Advocate };
        await PlanAsync(file, said, stop);
        await CardAsync(file, said, stop);
        await ReviewAsync(file, said, stop);
        var person = file.Person;
        if (await file.FindAsync<OwnConversationOffer>(o => o.Person == person && o.Answer == OfferAnswer.Declined, stop) is { AnsweredOn: { } no }) Put(said, "said-no-on", LetterWords.Day(no));
        if ((await file.ListAsync<Closing>(c => c.Person == person, stop)).LastOrDefault() is { BackAt: null } closing) (said["why-goodbye"], said["how-back"], said["goodbye-said"]) = (closing.Why, closing.HowBack, closing.Goodbye);
        var needs = await NeedsInLetters.ReadAsync(file, stop);
        return templates.ToDictionary(t => t.Key, t => (IReadOnlyDictionary<string, string>)needs.For(t, said), StringComparer.Ordinal);
    }

    static async Task PlanAsync(PersonFile file, Dictionary<string, string> said, CancellationToken stop)
    {
        var person = file.Person;
        if ((await file.ListAsync<Plan>(p => p.Person == person && p.Status != PlanStatus.Ended, stop)).OrderBy(p => p.Status == PlanStatus.Agreed).ThenBy(p => p.Id).LastOrDefault() is not { } plan) return;
        var (id, today) = (plan.Id, file.Today);
        var lines = (await file.ListAsync<PlanLine>(l => l.Plan == id, stop)).Where(l => !(l.EndsOn < today)).ToList();
        Put(said, "good-life", plan.GoodLife);
        Put(said, "agreed-by", plan.AgreedBy);
        Put(said, "sees-differently", plan.SeesItDifferently);
        Put(said, "plan-lines", string.Join('\n', lines.Select(Line)));
        Put(said, "outcomes", string.Join('\n', (await file.ListAsync<PlanOutcome>(o => o.Plan == id, stop)).Where(o => o.IsWanted).Select(o => $"“{OneLine(o.Words)}”")));
        var paid = lines.Where(l => l.IsPaid).ToList();
        var (weekly, once) = (paid.Count > 0 ? PlanMoney.WeeklyOn(lines, paid.Select(l => l.StartsOn).Append(today).Max()) : 0, paid.Where(l => !l.Standby).Sum(l => l.OncePence));
        if (once > 0) said["budget-once"] = LetterWords.Pounds(once);
        if (weekly > 0 || (once == 0 && paid.Count > 0)) said["budget"] = LetterWords.Pounds(weekly);
        if ((await file.ListAsync<IndicativeBudget>(b => b.Plan == id, stop)).LastOrDefault() is not { } amount) return;
        said["amount"] = LetterWords.Pounds(amount.WeeklyPence);
        Put(said, "working", string.Join('\n', amount.Lines().Select(l => $"{OneLine(l.Says)}: {LetterWords.Pounds(l.Pence)}")));
    }

    static async Task CardAsync(PersonFile file, Dictionary<string, string> said, CancellationToken stop)
    {
        var person = file.Person;
        if (await file.FindAsync<ContingencyPlan>(c => c.Person == person, stop) is not { IsAgreed: true } plan) return;
        var card = PlanAsTold.Read(plan.Agreed);
        Put(said, "people-to-ring", string.Join('\n', card.Contacts.Select(c => $"{c.Called}{(c.Phone.Length > 0 ? $": {c.Phone}" : "")}")));
        Put(said, "must-know", string.Join('\n', new[] { card.Know, card.Calms, card.Upsets }.Where(k => k.Length > 0).Select(OneLine)));
        Put(said, "triggers", OneLine(card.OtherTrigger));
    }

    /// <summary>What somebody from outside heard, and that the council decides: by whom, and what.</summary>
    static async Task ReviewAsync(PersonFile file, Dictionary<string, string> said, CancellationToken stop)
    {
        var person = file.Person;
        if ((await file.ListAsync<Review>(r => r.Person == person && r.Kind == ReviewKind.Delegated && r.EndedAt != null, stop)).MaxBy(r => r.EndedAt) is not { SignOff: { } answer, End: { } end } review) return;
        Put(said, "reviewer", review.ReviewerName);
        Put(said, "signed-off-by", review.DecidedByName);
        Put(said, "council-decided", OneLine($"{ReviewRules.SaidAs(end)}. Of what {review.ReviewerName} told us: {ReviewRules.SaidAs(answer)}. {review.SignOffWhy}"));
        var heard = new[] { review.GoodLife.Length > 0 ? $"“{OneLine(review.GoodLife)}”" : "", review.NoLongerWanted, review.NeedsMore, review.DoThemselves, review.Conflict ? $"{review.ReviewerName} also gives support in your plan. So the council read this closely." : "" };
        Put(said, "found", string.Join('\n', heard.Where(h => h.Length > 0).Select(OneLine)));
    }

    static string Line(PlanLine line) =>
        OneLine(string.Join(". ", new[]
        {
            $"{line.Who}: {line.What}", line.When, line.WeeklyPence > 0 ? $"{LetterWords.Pounds(line.WeeklyPence)} a week" : "", line.OncePence > 0 ? $"{LetterWords.Pounds(line.OncePence)}, once" : "", line.IsPaid && line.WhyNotTheOthers.Length > 0 ? $"Why not another way: {line.WhyNotTheOthers.TrimEnd('.')}" : "",
        }.Where(p => p.Length > 0))) + ".";

    static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static void Put(Dictionary<string, string> said, string key, string value)
    {
        if (value.Trim().Length > 0) said[key] = value.Trim();
    }
}
