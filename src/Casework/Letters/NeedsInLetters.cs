using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Assessments;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>
/// What letters say of somebody’s needs. A letter about one duty is never filled with the other’s words, nor with the reasons of a
/// decision that it does not tell of: where none fits, whoever writes fills it in.
/// </summary>
sealed class NeedsInLetters
{
    IReadOnlyList<NeedsAssessment> talks = [];
    IReadOnlyList<EligibilityDecision> decisions = [];
    IReadOnlyList<NotMeeting> notMet = [];

    /// <summary>Reads what there is.</summary>
    public static async Task<NeedsInLetters> ReadAsync(PersonFile file, CancellationToken stop)
    {
        var person = file.Person;
        return new NeedsInLetters
        {
            talks = [.. (await file.ListAsync<NeedsAssessment>(a => a.Person == person, stop)).OrderBy(a => a.BeganAt)],
            decisions = [.. (await file.ListAsync<EligibilityDecision>(d => d.Person == person, stop)).GroupBy(d => d.Assessment).Select(EligibilityRules.Standing).OfType<EligibilityDecision>().OrderBy(d => d.DecidedOn).ThenBy(d => d.Id)],
            notMet = [.. (await file.ListAsync<NotMeeting>(n => n.Person == person, stop)).OrderBy(n => n.DecidedOn).ThenBy(n => n.Id)],
        };
    }

    /// <summary>What one letter says, by word, with what is said in every letter.</summary>
    public Dictionary<string, string> For(LetterTemplate template, IReadOnlyDictionary<string, string> everywhere)
    {
        var said = new Dictionary<string, string>(everywhere, StringComparer.Ordinal);
        if (template.Tells == LetterTells.Nothing) Talk(said, talks.LastOrDefault(t => Fits(template, t.Of)));
        else if (template.Tells == LetterTells.NotMeeting) NotMet(said);
        else Decided(said, template);
        return said;
    }

    void Talk(Dictionary<string, string> said, NeedsAssessment? talk)
    {
        if (talk is null) return;
        Put(said, "helps", talk.CaresForName);
        Put(said, "they-can", talk.TheyCan);
        Put(said, "they-want", talk.TheyWant);
        Put(said, "work-and-free-time", talk.WorkAndFreeTime);
        Put(said, "what-else", talk.OtherThanCare);
        Put(said, "copies", talk.CopiesFor);
        Put(said, "reason-to-talk", talk.Purpose);
        if (decisions.FirstOrDefault(d => d.Assessment == talk.Id) is { } decision) Hard(said, decision);
    }

    void Decided(Dictionary<string, string> said, LetterTemplate template)
    {
        if (decisions.LastOrDefault(d => Fits(template, d.Of)) is not { } decision) return;
        if (template.Tells is LetterTells.Eligible && !decision.Eligible || template.Tells is LetterTells.NotEligible && decision.Eligible) return;
        Put(said, "helps", talks.FirstOrDefault(t => t.Id == decision.Assessment)?.CaresForName ?? "");
        Hard(said, decision);
        (said["decided-on"], said["decided-by"], said["reasons"]) = (LetterWords.Day(decision.DecidedOn), decision.DecidedBy, decision.Reasons);
        Put(said, "advice", decision.Advice);
        said["answer"] = decision.Eligible ? "You have a right to support of your own." : "The law does not say that we must pay for support for you just now.";
    }

    void NotMet(Dictionary<string, string> said)
    {
        if (notMet.LastOrDefault(n => decisions.Any(d => d.Id == n.Decision)) is not { } not) return;
        (said["not-met"], said["reasons"], said["advice"]) = (not.Needs, not.Reasons, not.Advice);
        (said["decided-on"], said["decided-by"]) = (LetterWords.Day(not.DecidedOn), not.DecidedBy);
    }

    static void Hard(Dictionary<string, string> said, EligibilityDecision decision)
    {
        var outcomes = EligibilityTable.On(decision.DecidedOn).Outcomes(decision.Of);
        Put(said, "hard-now", string.Join('\n', decision.Unable().Select(key => outcomes.FirstOrDefault(o => o.Key == key)?.Label ?? key)));
    }

    static bool Fits(LetterTemplate template, AssessmentOf of) => template.Of is null || template.Of == of;

    static void Put(Dictionary<string, string> said, string key, string value)
    {
        if (value.Trim().Length > 0) said[key] = value.Trim();
    }
}
