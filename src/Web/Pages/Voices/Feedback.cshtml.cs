using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Reviews;
using Threefold.Casework.Voices;
using Threefold.Practice.Access;
using Threefold.Practice.Reviews;
using Threefold.Practice.Voices;
using Threefold.Web.Design;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Voices;

/// <summary>After a talk: how it was for them, in their words, and what they have said of us before.</summary>
[For(Purpose.Conversation)]
[GuidedBy("their-story")]
public sealed class FeedbackModel(OpenVoices open, KeepFeedback keep) : VoicePage(open)
{
    /// <summary>The scores.</summary>
    public static IReadOnlyList<(string Score, string Words)> Scale { get; } = [("1", "1 not good at all"), ("2", "2"), ("3", "3 in between"), ("4", "4"), ("5", "5 very good")];

    [BindProperty] public Guid? Talk { get; set; }
    [BindProperty] public int? Score { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public bool MayShare { get; set; }
    [BindProperty] public string? About { get; set; }
    [BindProperty] public ToldBy? How { get; set; }
    [BindProperty] public string? SaidBy { get; set; }

    /// <summary>Their latest talks, to choose from.</summary>
    public IReadOnlyList<SelectListItem> Talks => [.. Seen.Talks.Take(10).Select(t => new SelectListItem($"{t.StageLabel}, {Times.ShortDay(Times.DayOf(t.BeganAt))}", t.Id.ToString()))];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => keep.DoAsync(Me, Person, new(Talk, Score, Words ?? "", About ?? "", How, SaidBy ?? "", MayShare), Scores(), stop), _ => "/feedback", stop);

    List<StatementAsScored> Scores() =>
        [.. ReviewReference.Everybodys.Select(s => new StatementAsScored(s.Key, int.TryParse(Typed($"Score-{s.Key}"), NumberStyles.None, CultureInfo.InvariantCulture, out var score) ? score : null))];
}
