using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Asks one equality question. Nobody has to answer, and nobody answers for them.</summary>
[For(Purpose.Identity)]
[GuidedBy("equality")]
public sealed class EqualityModel(OpenAbout open, AskEquality ask) : PersonPage(open)
{
    /// <summary>Which question.</summary>
    public EqualityQuestion Question => EqualityQuestion.For(Enum.TryParse<EqualityTopic>((string)RouteData.Values["topic"]!, ignoreCase: true, out var topic) && Enum.IsDefined(topic) ? topic : throw new NotThere("topic"));

    /// <summary>The answer held, or <see langword="null"/> when they were not asked.</summary>
    public EqualityAnswer? Held => About.Answers.FirstOrDefault(a => a.Topic == Question.Topic);

    /// <summary>What stands chosen: an answer's key, or <c>PreferNotToSay</c> or <c>NotKnown</c>.</summary>
    public string Shown => Held is null ? "" : Held.State == AnswerState.Answered ? Held.Key : Held.State.ToString();

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var key = Typed("Key");
        var state = Enum.TryParse<AnswerState>(key, out var said) && Enum.IsDefined(said) ? said : AnswerState.Answered;
        return DoAsync(() => ask.DoAsync(Me, Person, Question.Topic, state, state == AnswerState.Answered ? key : "", Typed("OwnWords"), stop), "/about#equality", "", stop);
    }
}
