using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>How money that may be too much is talked about and decided: step by step, and never more than is free.</summary>
[Source("Practice trap 17")]
public static class SurplusRules
{
    /// <summary>Whether a talk about it may begin: there is more than is promised and kept ready.</summary>
    public static Verdict MayNotice(DirectPaymentAccount account, bool open) =>
        open ? Verdict.No("This is being talked about already.")
        : account.SurplusPence == 0 ? Verdict.No($"Nothing is too much here: {Pence.Pounds(account.ContingencyPence)} is for when things go wrong and {Pence.Pounds(account.PromisedPence)} is promised.")
        : Verdict.Yes;

    /// <summary>Whether telling them can be written down.</summary>
    public static Verdict MayExplain(SurplusDecision surplus, string? how) =>
        surplus.State != SurplusState.Noticed ? Verdict.No("They have been told already.") : KeepableWords.MustSay(how, "How", "Write how you told them, with the workings and how to disagree.");

    /// <summary>Whether their answer can be written down; no answer only once the day has passed.</summary>
    public static Verdict MayAnswer(SurplusDecision surplus, string? words, DateOnly today) =>
        surplus.State != SurplusState.Explained ? Verdict.No("Tell them first, and ask.")
        : string.IsNullOrWhiteSpace(words) && today <= surplus.AnswerBy ? Verdict.No($"They have until {Pence.Day(surplus.AnswerBy!.Value)} to answer.", "Words")
        : KeepableWords.MayKeep(words, "Words");

    /// <summary>The most that can come back: what lies there less what is promised and kept ready, by what is known today, and never more than was talked about.</summary>
    public static int MostBack(SurplusDecision surplus, DirectPaymentAccount account) => Math.Max(0, Math.Min(surplus.SurplusPence, account.SurplusPence));

    /// <summary>Whether it may be decided: after their answer, with reasons, never more than is free, and never before the notice is over. A decision they disagree with is taken again by somebody else.</summary>
    public static Verdict MayDecide(SurplusDecision surplus, DirectPaymentAccount account, SurplusAsDecided told, MoneyNumbers numbers, DateOnly today, Guid who)
    {
        var (takes, most, first) = (told.Outcome is SurplusOutcome.Repay or SurplusOutcome.Reduce, MostBack(surplus, account), today.AddDays(numbers.NoticeDays));
        if (surplus.State is not SurplusState.Answered && !surplus.Challenged) return Verdict.No("Hear what they say first.");
        if (surplus.Challenged && surplus.DecidedBy == who) return Verdict.No("They disagree with your decision, so somebody else decides now.");
        return (told.Outcome is null ? Verdict.No("Choose what happens with it.", nameof(told.Outcome)) : Verdict.Yes)
            .With(KeepableWords.MustSay(told.Why, nameof(told.Why), "Write why, so that they can be told."))
            .With(takes && told.Pence is null or < 1 ? Verdict.No("Write how much.", nameof(told.Pence)) : takes && told.Pence > most ? Verdict.No($"At most {Pence.Pounds(most)} is free: the rest is promised or kept for when things go wrong.", nameof(told.Pence)) : Verdict.Yes)
            .With(takes && (told.From is null || told.From < first) ? Verdict.No($"They get {numbers.NoticeDays} days’ notice. Choose {Pence.Day(first)} or a later day.", nameof(told.From)) : Verdict.Yes);
    }

    /// <summary>Whether a disagreement can be written down.</summary>
    public static Verdict MayChallenge(SurplusDecision surplus, string? words) =>
        surplus.State != SurplusState.Decided || surplus.Challenged ? Verdict.No("There is no decision to disagree with just now.") : KeepableWords.MustSay(words, "Words", "Write what they say.");

    /// <summary>Whether a sum that came back can be written down: after notice, while nobody disagrees, and never more in all than was decided.</summary>
    public static Verdict MayComeBack(SurplusDecision surplus, int? pence, DateOnly today) =>
        surplus is not { State: SurplusState.Decided, Outcome: SurplusOutcome.Repay or SurplusOutcome.Reduce } ? Verdict.No("Nothing was decided to come back.")
        : surplus.Challenged ? Verdict.No("They disagree. Nothing comes back until somebody else has looked.")
        : surplus.Outcome == SurplusOutcome.Reduce ? Verdict.No("The next payments are smaller by this sum by themselves. There is nothing to write down.")
        : today < surplus.From ? Verdict.No($"Nothing comes back before {Pence.Day(surplus.From.Value)}.")
        : pence is null or < 1 ? Verdict.No("Write a sum, for example 45 or 45.50.", "Pounds")
        : surplus.BackPence + pence > surplus.DecidedPence ? Verdict.No($"{Pence.Pounds(surplus.DecidedPence - surplus.BackPence)} is left to come back.", "Pounds")
        : Verdict.Yes;

    /// <summary>Whether it may be closed: decided, nobody disagrees, and nothing is left to come back.</summary>
    public static Verdict MayClose(SurplusDecision surplus) =>
        surplus.State != SurplusState.Decided ? Verdict.No("It has not been decided yet.")
        : surplus.Challenged ? Verdict.No("They disagree. Somebody else looks first.")
        : surplus.Outcome is SurplusOutcome.Repay or SurplusOutcome.Reduce && surplus.BackPence < surplus.DecidedPence ? Verdict.No($"{Pence.Pounds(surplus.DecidedPence - surplus.BackPence)} is left to come back. Decide again if it is to be let be.")
        : Verdict.Yes;
}

/// <summary>A decision as it was taken.</summary>
/// <param name="Outcome">What happens.</param>
/// <param name="Pence">How much.</param>
/// <param name="From">From which day.</param>
/// <param name="Why">Why.</param>
public sealed record SurplusAsDecided(SurplusOutcome? Outcome, int? Pence, DateOnly? From, string Why);
