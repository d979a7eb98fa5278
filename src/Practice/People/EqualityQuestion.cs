using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>One answer to choose.</summary>
/// <param name="Key">A key that never changes.</param>
/// <param name="Words">The words on the form.</param>
/// <param name="Group">The group it is listed under, or empty.</param>
public sealed record EqualityOption(string Key, string Words, string Group = "");

/// <summary>One equality question: how it is asked, why, and the answers there are. Everybody may say it in their own words.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="About">What it is about, in the middle of a sentence.</param>
/// <param name="Asks">The question.</param>
/// <param name="Options">The answers to choose from.</param>
[Source("Practice records 4.10")]
public sealed record EqualityQuestion(EqualityTopic Topic, string About, string Asks, IReadOnlyList<EqualityOption> Options)
{
    static readonly IReadOnlyList<EqualityOption> YesOrNo = [new("yes", "Yes"), new("no", "No")];

    /// <summary>Every question.</summary>
    public static readonly IReadOnlyList<EqualityQuestion> All =
    [
        new(EqualityTopic.Ethnicity, "ethnic group", "What is your ethnic group?", [.. EthnicCategory.All.Select(c => new EqualityOption(c.Key, c.Words, c.Group))]),
        new(EqualityTopic.Religion, "religion or belief", "What is your religion or belief, if any?",
        [
            new("none", "No religion"), new("christian", "Christian"), new("buddhist", "Buddhist"), new("hindu", "Hindu"), new("jewish", "Jewish"),
            new("muslim", "Muslim"), new("sikh", "Sikh"), new("other", "Another religion or belief"),
        ]),
        new(EqualityTopic.Sex, "sex", "What is your sex?", [new("female", "Female"), new("male", "Male")]),
        new(EqualityTopic.GenderIdentity, "gender identity", "Is your gender the same as the sex you were registered with at birth?", YesOrNo),
        new(EqualityTopic.SexualOrientation, "sexual orientation", "Which of these describes you best?",
        [
            new("heterosexual", "Heterosexual or straight"), new("gay-lesbian", "Gay or lesbian"), new("bisexual", "Bisexual"),
            new("other", "Another orientation"), new("unsure", "Not sure"),
        ]),
        new(EqualityTopic.Disability, "disability", "Do you think of yourself as disabled?", YesOrNo),
        new(EqualityTopic.Partnership, "marriage or civil partnership", "Are you married or in a civil partnership?",
        [
            new("single", "Never married or in a civil partnership"), new("married", "Married"), new("civil-partnership", "In a civil partnership"),
            new("separated", "Separated"), new("divorced", "Divorced, or a partnership that has ended"), new("widowed", "Widowed, or a partner who has died"),
        ]),
        new(EqualityTopic.Pregnancy, "pregnancy and a new baby", "Are you pregnant, or have you had a baby in the last year?", YesOrNo),
        new(EqualityTopic.ArmedForces, "the armed forces", "Have you, or has somebody in your family, served in the armed forces?",
            [new("served", "Served"), new("family", "Family of somebody who served"), new("no", "No")]),
    ];

    /// <summary>The question for a topic.</summary>
    public static EqualityQuestion For(EqualityTopic topic) => All.First(q => q.Topic == topic);

    /// <summary>Whether an answer may be noted: one of the answers or their own words, or that they would rather not say.</summary>
    public static Verdict MayAnswer(EqualityTopic topic, AnswerState state, string key, string ownWords) =>
        state != AnswerState.Answered ? Verdict.Yes
        : key.Length == 0 && string.IsNullOrWhiteSpace(ownWords) ? Verdict.No("Choose an answer, write their own words, or say that they would rather not say.", "Key")
        : key.Length > 0 && For(topic).Options.All(o => o.Key != key) ? Verdict.No("That is not one of the answers.", "Key")
        : KeepableWords.MayKeep(ownWords, "OwnWords");
}
