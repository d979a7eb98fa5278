using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>For somebody who gives help: what they can go on doing, their own word for it, and a conversation about their own life.</summary>
[For(Purpose.Conversation)]
[GuidedBy("carers")]
public sealed class HelpingModel(
    OpenAbout open, SayOwnWord word, SayWhatHelpIGive say, StopGivingHelp stopGiving, OfferOwnConversation offer, AnswerOwnConversation answer) : PersonPage(open)
{
    [BindProperty, Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    [BindProperty, Display(Name = "The day to talk by")]
    public DateOnly? TalkBy { get; set; }

    Guid Of => Guid.TryParse(Typed("Of"), out var id) ? id : Guid.Empty;

    HelpAsTold Help => new()
    {
        Help = Typed("Help").Trim(), OwnLife = Typed("OwnLife").Trim(), Until = Until,
        Able = Chosen<CanIt>("Able"), Willing = Chosen<CanIt>("Willing"), StaysAble = Chosen<CanIt>("StaysAble"), StaysWilling = Chosen<CanIt>("StaysWilling"),
    };

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(
        () => Typed("Do") switch
        {
            "word" => word.DoAsync(Me, Person, Typed("Word"), Typed("NotCarer") == "true", stop),
            "help" => say.DoAsync(Me, Person, Typed("ToWhom"), Help, stop),
            "stop" => stopGiving.DoAsync(Me, Person, Of, stop: stop),
            "offer" => offer.DoAsync(Me, Person, Typed("Words"), stop),
            _ => answer.DoAsync(Me, Person, Of, Chosen("Answer", OfferAnswer.NotYet), Typed("AskAgainIf"), TalkBy, stop),
        },
        "/helping", "", stop);
}
