using System.Text;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Conversations;

/// <summary>
/// What somebody is told at each step: their rights there, and the options for health, care and housing. The rights are the same in every
/// council; what there is may be said in a council’s own words.
/// </summary>
[Source("Leicester 2021, App B: I-statement, priority three")]
[Source("Care Act 2014, s 4")]
public static class RightsRules
{
    /// <summary>The words for what there is, which a council may say in its own.</summary>
    public static IReadOnlyList<string> Options { get; } = ["options-health", "options-care", "options-housing"];

    /// <summary>Their rights at this step, in sentences that can be read aloud.</summary>
    [Source("Care Act 2014, ss 9, 12, 13, 19(3), 25, 27 and 31")]
    public static IReadOnlyList<string> Rights(RightsStep step) => [.. step switch
    {
        RightsStep.Crisis => ["Help that cannot wait can start before any assessment.", "It has a last day. We talk with you before it ends."],
        RightsStep.Assessment => ["You may have somebody with you.", "You may look at your own needs first, and we go through it with you.", "You get in writing what we found and what was decided, and why."],
        RightsStep.Plan => ["The plan is yours. You get it in writing, with the sum of money for it.", "You may ask for the money and arrange your own support. This is called a direct payment."],
        RightsStep.Review => ["You may ask us to look at your plan at any time.", "Nobody makes your support less without looking at your needs again with you."],
        _ => Array.Empty<string>(),
    }, Wording.Product["rights"], Wording.Product["complaint"], Wording.Product["advocacy"]];

    /// <summary>Everything they are told at this step, in plain words: to read aloud, print or put into their own form.</summary>
    /// <param name="step">The step.</param>
    /// <param name="model">The model whose words say what there is.</param>
    public static string Words(RightsStep step, PracticeModel model)
    {
        var text = new StringBuilder("Your rights\n");
        foreach (var right in Rights(step)) text.Append("- ").Append(right).Append('\n');
        text.Append("\nWhat there is for you\n");
        foreach (var option in Options) text.Append("- ").Append(Wording.Say(model, option)).Append('\n');
        return text.Append("\nYou choose. You can ask us about any of this, now or later.").ToString();
    }

    /// <summary>Whether it may be written that they were told: in some form; and one that they can use, or the worker has read that it is not what they asked for.</summary>
    /// <param name="format">The form.</param>
    /// <param name="needs">What they told us helps, as it holds now.</param>
    [Source("Accessible Information Standard, DAPB1605: meet")]
    public static Verdict MayTell(Telling? format, IEnumerable<CommunicationNeed> needs)
    {
        if (format is not { } form) return Verdict.No("In what form were they told?", nameof(format));
        var unmet = needs.Where(n => n.IsCurrent && !Fits(form, n)).Select(n => CommunicationRules.SaidAs(n.Kind, n.Words)).ToList();
        return unmet.Count == 0 ? Verdict.Yes
            : new([new Finding("their-form", Weight.Warn, $"They told us what they need: {string.Join("; ", unmet)}. Tell them in that form too, unless this was what they wanted today.", "Accessible Information Standard, DAPB1605", nameof(format))]);
    }

    /// <summary>The form that is offered first: the one they asked for, where they named one.</summary>
    public static Telling? Usual(IEnumerable<CommunicationNeed> needs) =>
        needs.Where(n => n.IsCurrent).SelectMany(n => Enum.GetValues<Telling>().Where(t => Asks(n).Contains(t))).Select(t => (Telling?)t).FirstOrDefault();

    /// <summary>A step, as people say it.</summary>
    public static string SaidAs(RightsStep step) => step switch
    {
        RightsStep.InTouch => "When they got in touch",
        RightsStep.Talk => "In a talk",
        RightsStep.Crisis => "In a crisis",
        RightsStep.Assessment => "At an assessment",
        RightsStep.Plan => "At a plan",
        _ => "At a look at their plan",
    };

    /// <summary>A form, as people say it.</summary>
    public static string SaidAs(Telling format) => format switch
    {
        Telling.ReadAloud => "Read aloud",
        Telling.Letter => "By letter",
        Telling.LargePrint => "In large print",
        Telling.EasyRead => "In easy read, with pictures",
        Telling.Email => "By email",
        Telling.TextMessage => "By text message",
        Telling.Braille => "In Braille",
        Telling.Audio => "As a recording",
        Telling.SignLanguage => "In sign language",
        _ => "In another language",
    };

    static bool Fits(Telling format, CommunicationNeed need) => Asks(need) is var asked && (asked.Count == 0 || asked.Contains(format));

    /// <summary>The forms that meet a need; none where the need is not about a form, or in words we do not know.</summary>
    static IReadOnlyList<Telling> Asks(CommunicationNeed need)
    {
        var said = $" {string.Join(' ', need.Words.Split([' ', ',', ';', '.', '(', ')', '/', '\n'], StringSplitOptions.RemoveEmptyEntries))} ";
        bool Says(params string[] words) => words.Any(w => said.Contains($" {w} ", StringComparison.OrdinalIgnoreCase));
        if (need.Kind is NeedKind.Language or NeedKind.Interpreter) return Says("BSL", "sign") ? [Telling.SignLanguage] : said.Trim().Equals("English", StringComparison.OrdinalIgnoreCase) ? [] : [Telling.AnotherLanguage];
        if (need.Kind == NeedKind.Professional) return Says("BSL", "sign") ? [Telling.SignLanguage] : [];
        if (need.Kind != NeedKind.Format) return [];
        return [.. new (Telling Form, bool Is)[]
        {
            (Telling.LargePrint, Says("large", "larger", "point", "pt")), (Telling.EasyRead, Says("easy")), (Telling.Braille, Says("braille")), (Telling.Audio, Says("audio", "recording", "recordings")),
            (Telling.Email, Says("email")), (Telling.TextMessage, Says("text message")), (Telling.ReadAloud, Says("aloud")),
        }.Where(f => f.Is).Select(f => f.Form)];
    }
}
