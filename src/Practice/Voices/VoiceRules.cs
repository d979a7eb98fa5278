using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Voices;

/// <summary>The numbers of <c>reference/voices.yaml</c>.</summary>
/// <param name="Fewest">Fewer than so many are not enough evidence.</param>
/// <param name="GoodFrom">A score from here on, to 5, counts as good.</param>
/// <param name="AcknowledgeWorkingDays">A complaint is acknowledged within so many working days.</param>
/// <param name="AnswerWorkingDays">And answered within so many, where nothing else is agreed.</param>
/// <param name="LongestAnswerMonths">And within so many months whatever is agreed.</param>
/// <param name="LongestStoryMonths">A story is told for so many months at most, and then asked about again.</param>
/// <param name="AuditDays">Audits draw from talks finished in so many days.</param>
/// <param name="AuditMost">And so many talks at once at most.</param>
public sealed record VoiceNumbers(int Fewest, int GoodFrom, int AcknowledgeWorkingDays, int AnswerWorkingDays, int LongestAnswerMonths, int LongestStoryMonths, int AuditDays, int AuditMost);

/// <summary>When feedback, complaints and compliments, stories and audits may be kept.</summary>
[Source("Local Authority Social Services and NHS Complaints Regulations 2009, regs 13 and 14")]
public static class VoiceRules
{
    /// <summary>The highest score.</summary>
    public const int Highest = 5;

    /// <summary>Whether feedback may be kept: a score or a word, how it was told; nobody has to give both.</summary>
    public static Verdict MayKeep(FeedbackAsTold told, bool scored) =>
        (told.Score is null && string.IsNullOrWhiteSpace(told.Words) && !scored ? Verdict.No("Write what they said, or choose a score. Leave the page if they would rather not.", nameof(told.Words)) : Verdict.Yes)
        .With(told.Score is < 1 or > Highest ? Verdict.No($"Choose from 1 to {Highest}.", nameof(told.Score)) : Verdict.Yes)
        .With(told.How is null ? Verdict.No("Choose how they told us.", nameof(told.How)) : Verdict.Yes)
        .With(KeepableWords.MayKeep(told.Words, nameof(told.Words))).With(KeepableWords.MayKeep(told.SaidBy, nameof(told.SaidBy)));

    /// <summary>Whether a complaint or compliment may be kept: what was said is enough. There is no day on which it is too late.</summary>
    public static Verdict MayMake(RemarkAsMade made) =>
        (made.Kind is null ? Verdict.No("Choose which it is.", nameof(made.Kind)) : Verdict.Yes)
        .With(KeepableWords.MustSay(made.Words, nameof(made.Words), "Write what they said, in their words."))
        .With(KeepableWords.MayKeep(made.Hope, nameof(made.Hope))).With(KeepableWords.MayKeep(made.SaidBy, nameof(made.SaidBy)))
        .With(made.How is null ? Verdict.No("Choose how they told us.", nameof(made.How)) : Verdict.Yes);

    /// <summary>Whether somebody may see to a complaint or compliment: they answer for a team, and it is not about their own work.</summary>
    /// <param name="who">Who would.</param>
    /// <param name="aboutOwnWork">True when it is about their own work.</param>
    public static Verdict MaySeeTo(Actor who, bool? aboutOwnWork) =>
        !AccessRules.MayActFor(who, Purpose.Oversight) ? Verdict.No("Whoever answers for the team answers this. Ask your manager.")
        : aboutOwnWork is null ? Verdict.No("Say whether it is about your own work.", nameof(aboutOwnWork))
        : aboutOwnWork == true ? Verdict.No("Somebody else must answer what is about your own work. Ask your manager.", nameof(aboutOwnWork))
        : Verdict.Yes;

    /// <summary>Whether a complaint may be acknowledged: once, with how it is looked into and a day for the answer that is not too far off.</summary>
    public static Verdict MayAcknowledge(Remark held, string agreed, DateOnly? answerBy, DateOnly today, VoiceNumbers numbers) =>
        held.Kind == RemarkKind.Compliment ? Verdict.No("A compliment is simply answered.")
        : held.AcknowledgedOn is not null ? Verdict.No("They have been told already that we have it.")
        : KeepableWords.MustSay(agreed, nameof(agreed), "Write how it is looked into, as you agreed with them.")
            .With(answerBy is not { } day || day < today ? Verdict.No("Write the day by which they have an answer.", nameof(answerBy))
                : day > held.MadeOn.AddMonths(numbers.LongestAnswerMonths) ? Verdict.No($"That is later than {numbers.LongestAnswerMonths} months after they complained. Choose a nearer day.", nameof(answerBy)) : Verdict.Yes);

    /// <summary>Whether it may be answered: a complaint once they know that we have it; in words.</summary>
    public static Verdict MayAnswer(Remark held, string answer, string learned) =>
        !held.Waits ? Verdict.No("This has been answered already.")
        : held is { Kind: RemarkKind.Complaint, AcknowledgedOn: null } ? Verdict.No("Tell them first that we have it, and agree how it is looked into.")
        : KeepableWords.MustSay(answer, nameof(answer), "Write the answer as they were given it.").With(KeepableWords.MayKeep(learned, nameof(learned)));

    /// <summary>Whether it may be looked at again because the answer did not settle it.</summary>
    public static Verdict MayReopen(Remark held, string words) =>
        held.Kind == RemarkKind.Compliment || held.Waits ? Verdict.No("There is no answer yet that could be unsettled.") : KeepableWords.MustSay(words, nameof(words), "Write what is not settled, in their words.");

    /// <summary>Whether a story may be kept: theirs, with a purpose, a place, a day, how they said yes, and that they know they may take it back.</summary>
    public static Verdict MayShare(StoryAsTold told, bool restricted, DateOnly today, VoiceNumbers numbers) =>
        restricted ? Verdict.No("Few may open this record, so no story leaves it.")
        : KeepableWords.MustSay(told.Title, nameof(told.Title), "Give it a title.")
            .With(KeepableWords.MustSay(told.Words, nameof(told.Words), "Write the story, in their words."))
            .With(KeepableWords.MustSay(told.ToldAs, nameof(told.ToldAs), "Write the name it is told under. It need not be theirs."))
            .With(KeepableWords.MustSay(told.Purpose, nameof(told.Purpose), "Write what it is used for."))
            .With(told.Places.Count == 0 ? Verdict.No("Choose where it may be used.", nameof(told.Places)) : Verdict.Yes)
            .With(told.Until is not { } until || until < today ? Verdict.No("Write the last day it may be used.", nameof(told.Until))
                : until > today.AddMonths(numbers.LongestStoryMonths) ? Verdict.No($"Choose a day within {numbers.LongestStoryMonths} months. Ask them again then.", nameof(told.Until)) : Verdict.Yes)
            .With(KeepableWords.MustSay(told.Consent, nameof(told.Consent), "Write how they said yes."))
            .With(told.KnowsItCanBeTakenBack ? Verdict.Yes : Verdict.No("Tell them that they can take it back at any time, and tick that they know.", nameof(told.KnowsItCanBeTakenBack)));

    /// <summary>Whether somebody may read a talk that was drawn: not their own, not twice, and every promise is graded.</summary>
    public static Verdict MayRead(PracticeAudit audit, Guid reader, IReadOnlyDictionary<string, AuditGrade?> grades, string words) =>
        audit.SecondBy is not null ? Verdict.No("Two people have read this already.")
        : audit.LedBy == reader ? Verdict.No("You led this talk, so others read it.")
        : audit.FirstBy == reader ? Verdict.No("You have read this. A second person reads it now.")
        : grades.Where(g => g.Value is null).Select(g => Verdict.No("Choose what you saw.", $"Grade-{g.Key}")).Aggregate(KeepableWords.MayKeep(words, nameof(words)), (all, one) => all.With(one));

    /// <summary>How much two readers agreed: row for the first one’s grade, column for the second’s.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Agreement(IEnumerable<(string First, string Second)> read)
    {
        var table = Enumerable.Range(0, 3).Select(_ => new int[3]).ToArray();
        foreach (var (first, second) in read)
        {
            var other = PracticeAudit.Grades(second);
            foreach (var (key, grade) in PracticeAudit.Grades(first))
            {
                if (other.TryGetValue(key, out var theirs)) table[(int)grade][(int)theirs]++;
            }
        }

        return table;
    }
}
