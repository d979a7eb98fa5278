using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>What a worker knows of a place, as they tell it in a minute.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="About">What happens there.</param>
/// <param name="Where">Where, in words.</param>
/// <param name="Postcode">Its postcode, where known.</param>
/// <param name="When">When, in words.</param>
/// <param name="Cost">What it costs, in words.</param>
/// <param name="Telephone">A number that everybody may ring.</param>
public sealed record LocalTip(string Name, string About, string Where = "", string Postcode = "", string When = "", string Cost = "", string Telephone = "");

/// <summary>What holds for local knowledge and for what organisations answer.</summary>
public static class LocalKnowledgeRules
{
    const int LongestName = 120, LongestWords = 2000, LongestLine = 200;

    /// <summary>Whether it may be told: it has a name, says what happens, and holds no more than a page shows.</summary>
    public static Verdict MayTell(LocalTip tip)
    {
        var verdict = Verdict.Yes;
        if (string.IsNullOrWhiteSpace(tip.Name)) verdict = verdict.With(Verdict.No("Write what it is called.", "Name"));
        if (string.IsNullOrWhiteSpace(tip.About)) verdict = verdict.With(Verdict.No("Write what happens there, in a sentence.", "About"));
        if (tip.Name.Length > LongestName) verdict = verdict.With(Verdict.No($"The name is too long. Use at most {LongestName} letters.", "Name"));
        if (tip.About.Length > LongestWords) verdict = verdict.With(Verdict.No($"It is too long. Use at most {LongestWords} letters.", "About"));
        if (tip.Postcode.Length > 0 && !Community.Postcode.Looks(tip.Postcode)) verdict = verdict.With(Verdict.No("That does not look like a postcode. Leave it empty if you do not know it.", "Postcode"));
        foreach (var (line, field) in new[] { (tip.Where, "Where"), (tip.When, "When"), (tip.Cost, "Cost"), (tip.Telephone, "Telephone") })
        {
            if (line.Length > LongestLine) verdict = verdict.With(Verdict.No($"It is too long. Use at most {LongestLine} letters.", field));
        }

        return new[] { (tip.Name, "Name"), (tip.About, "About"), (tip.Where, "Where"), (tip.When, "When"), (tip.Cost, "Cost"), (tip.Telephone, "Telephone") }
            .Aggregate(verdict, (so, one) => so.With(KeepableWords.MayKeep(one.Item1, one.Item2)));
    }

    /// <summary>Whether a curator may settle it: only what nobody has settled, and putting it aside says why.</summary>
    public static Verdict MayCheck(bool open, bool keep, string because) =>
        !open ? Verdict.No("Somebody has checked this already.")
        : !keep && string.IsNullOrWhiteSpace(because) ? Verdict.No("Write why it is not for the directory, so that whoever told us can learn from it.", "Because")
        : KeepableWords.MayKeep(because, "Because");

    /// <summary>Whether an organisation’s answer may be shown: somebody said it, for the organisation, in words.</summary>
    public static Verdict MayReply(string words, string saidBy)
    {
        var verdict = Verdict.Yes;
        if (string.IsNullOrWhiteSpace(words)) verdict = verdict.With(Verdict.No("Write the answer.", "Words"));
        if (string.IsNullOrWhiteSpace(saidBy)) verdict = verdict.With(Verdict.No("Write who answers, by their role: “the organiser”.", "SaidBy"));
        if (words.Length > LongestWords) verdict = verdict.With(Verdict.No($"It is too long. Use at most {LongestWords} letters.", "Words"));
        return verdict.With(KeepableWords.MayKeep(words, "Words")).With(KeepableWords.MayKeep(saidBy, "SaidBy"));
    }
}
