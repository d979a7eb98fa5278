using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;
using Threefold.Web.Hosting;
using Threefold.Web.Pages.Voices;

namespace Threefold.Web.Pages.Insight;

/// <summary>For whoever tells others how it goes: stories in people’s own words, as far as they let us.</summary>
[For(Purpose.Insight)]
public sealed class StoriesModel(VoiceBook book, WordsFromWorkShelf shelf, TimeProvider clock) : HousePage
{
    /// <summary>Those that may be told today.</summary>
    public IReadOnlyList<StoryToTell> Told { get; private set; } = [];

    /// <summary>What those who do the work say of it.</summary>
    public IReadOnlyList<WordsFromWork> FromWork { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => (Told, FromWork) = (await book.StoriesAsync(Me, stop), await shelf.ToTellAsync(Days.Of(clock.GetUtcNow().UtcDateTime), stop));

    /// <summary>The same for a spreadsheet.</summary>
    public async Task<FileContentResult> OnGetCsvAsync(CancellationToken stop)
    {
        var text = new StringBuilder(CsvCell.Row(["Title", "Story", "Told as", "For", "Where", "Until"]));
        await OnGetAsync(stop);
        foreach (var s in Told) text.Append(CsvCell.Row([s.Title, s.Words, s.ToldAs, s.Purpose, string.Join("; ", s.Places.Select(SharedStoryModel.Say)), s.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]));
        foreach (var s in FromWork) text.Append(CsvCell.Row(["", s.Words, s.SaidAs, "From those who do the work", string.Join("; ", s.Places.Select(SharedStoryModel.Say)), s.Until!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]));
        return new(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8") { FileDownloadName = "stories.csv" };
    }
}
