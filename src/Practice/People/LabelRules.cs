using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>How we speak of somebody who gives help. By their name and what they are to the person; never “carer” against their wish.</summary>
[Source("Cambridgeshire 2014, Appendix 1")]
[Source("Practice trap 13")]
public static class LabelRules
{
    const string Rejected = "carer";

    /// <summary>How to say who they are: “Arthur, Edna’s husband”.</summary>
    /// <param name="tie">The tie on the person's record.</param>
    /// <param name="whose">The name the person is called by.</param>
    public static string ShouldSay(Tie tie, string whose)
    {
        var what = ShouldCall(tie);
        return what.Length == 0 ? tie.Name : $"{tie.Name}, {Possessive(whose)} {what}";
    }

    /// <summary>What to call them: their own word, else what they are to the person; empty when both are a word they do not want.</summary>
    public static string ShouldCall(Tie tie) =>
        new[] { tie.OwnWord, tie.Relation }.FirstOrDefault(w => w.Length > 0 && !(tie.NotCarer && Names(w))) ?? "";

    /// <summary>How to say who they are and what they do: “Arthur, Edna’s husband, helps with personal care, daily.”</summary>
    public static string ShouldSayWithHelp(Tie tie, string whose) =>
        tie.GivesHelp && !(tie.NotCarer && Names(tie.Help)) ? $"{ShouldSay(tie, whose)}, helps: {Join(tie.Help, tie.HowOften)}." : $"{ShouldSay(tie, whose)}.";

    /// <summary>What must be known before speaking to or about them, or empty.</summary>
    public static string MustKnow(Tie tie, string whose) =>
        tie.NotCarer ? $"{tie.Name} does not want to be called a carer. We say “{ShouldSay(tie, whose)}”." : "";

    /// <summary>Whether a tie may be noted as it was told.</summary>
    public static Verdict MayNote(TieAsTold tie) =>
        KeepableWords.MustSay(tie.Name, nameof(tie.Name), "Write their name, as the person says it.")
            .With(KeepableWords.MustSay(tie.Relation, nameof(tie.Relation), "Write what they are to the person, such as husband or neighbour."))
            .With(KeepableWords.MayLast(tie.Help, nameof(tie.Help)))
            .With(KeepableWords.MayKeep(tie.HowOften, nameof(tie.HowOften)))
            .With(KeepableWords.MayKeep(tie.OwnWord, nameof(tie.OwnWord)))
            .With(KeepableWords.MayKeep(tie.Phone, nameof(tie.Phone)))
            .With(MayUse(tie.Relation, tie.NotCarer, nameof(tie.Relation)))
            .With(MayUse(tie.Help, tie.NotCarer, nameof(tie.Help)))
            .With(MayUse(tie.OwnWord, tie.NotCarer, nameof(tie.OwnWord)));

    /// <summary>Whether words may be used of somebody who may not want to be called a carer.</summary>
    public static Verdict MayUse(string words, bool notCarer, string field) =>
        notCarer && Names(words) ? Verdict.No("They do not want to be called a carer. Say what they are to the person, or what they do.", field) : Verdict.Yes;

    /// <summary>A tie in one line, without saying whose: “Arthur, husband, helps: personal care, daily”.</summary>
    public static string SaidAs(TieAsTold tie) =>
        Join(tie.Name, tie.OwnWord.Length > 0 ? tie.OwnWord : tie.Relation, tie.Help.Length > 0 ? $"helps: {Join(tie.Help, tie.HowOften)}" : "");

    /// <summary>All of a tie in one line, to lay beside another’s.</summary>
    public static string SaidWhole(TieAsTold tie) => string.Join("; ", new[]
    {
        Join(tie.Name, tie.Relation), tie.OwnWord.Length > 0 ? $"own word: {tie.OwnWord}" : "", tie.Help.Length + tie.HowOften.Length > 0 ? $"helps: {Join(tie.Help, tie.HowOften)}" : "",
        tie.NotCarer ? "does not want to be called a carer" : "", tie.Depends ? "depends on them" : "", tie.LivesWith ? "they live together" : "", tie.Phone.Length > 0 ? $"phone: {tie.Phone}" : "",
    }.Where(part => part.Length > 0));

    /// <summary>The name to say in a sentence: the given name, else whatever they are called.</summary>
    public static string Short(Person person) => person.GivenName.Length > 0 ? person.GivenName : person.Called;

    /// <summary>“Edna” becomes “Edna’s”, “Mrs Jones” “Mrs Jones’s”.</summary>
    public static string Possessive(string name) => $"{name}’s";

    static bool Names(string words) => words.Contains(Rejected, StringComparison.OrdinalIgnoreCase);

    static string Join(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));
}
