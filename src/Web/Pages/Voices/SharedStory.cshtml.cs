using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Voices;
using Threefold.Practice.Voices;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Voices;

/// <summary>Stories that somebody lets us tell, and a way to take each back.</summary>
[For(Practice.Access.Purpose.Conversation)]
[GuidedBy("their-story")]
public sealed class SharedStoryModel(OpenVoices open, ShareStory share, TakeStoryBack takeBack) : VoicePage(open)
{
    [BindProperty] public string? Title { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? ToldAs { get; set; }
    [BindProperty] public string? Purpose { get; set; }
    [BindProperty] public List<StoryPlace> Places { get; set; } = [];
    [BindProperty, Display(Name = "The last day")] public DateOnly? Until { get; set; }
    [BindProperty] public string? Consent { get; set; }
    [BindProperty] public bool KnowsItCanBeTakenBack { get; set; }

    /// <summary>A place, in words.</summary>
    public static string Say(StoryPlace place) => place switch
    {
        StoryPlace.Learning => "Where we learn together",
        StoryPlace.Committee => "With councillors and boards",
        StoryPlace.Newsletter => "In a newsletter",
        _ => "On the council’s own pages",
    };

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => share.DoAsync(Me, Person, new()
    {
        Title = Title ?? "", Words = Words ?? "", ToldAs = ToldAs ?? "", Purpose = Purpose ?? "", Places = Places, Until = Until, Consent = Consent ?? "", KnowsItCanBeTakenBack = KnowsItCanBeTakenBack,
    }, stop), _ => "/shared-story", stop);

    public Task<IActionResult> OnPostBackAsync(Guid story, CancellationToken stop) => DoAsync(() => takeBack.DoAsync(Me, Person, story, stop), _ => "/shared-story", stop);
}
