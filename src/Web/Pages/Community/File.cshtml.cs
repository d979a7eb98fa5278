using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Casework.Community;
using Threefold.Edges.OpenReferral;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>A curator brings in files by hand: a spreadsheet, a tabular package or JSON.</summary>
[For(Purpose.Directory)]
public sealed class FileModel(ImportDirectory import, TimeProvider clock) : HousePage
{
    static readonly string[] Kinds = [".csv", ".json", ".ndjson", ".jsonl"];

    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Licence { get; set; }
    [BindProperty] public List<IFormFile> Files { get; set; } = [];

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var key = string.Concat((Name ?? "").Trim().ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : '-')).Trim('-');
        var verdict = key.Length == 0 ? Verdict.No("Say where it comes from.", "Name")
            : string.IsNullOrWhiteSpace(Licence) ? Verdict.No("Say what its publisher allows. If they have not said, ask them first.", "Licence")
            : Files.Count == 0 || Files.Exists(file => file.Length == 0 || !Kinds.Contains(Path.GetExtension(file.FileName).ToLowerInvariant())) ? Verdict.No("Choose CSV or JSON files that are not empty.", "Files")
            : await ReadAsync(key, stop);
        return verdict.Allowed ? Redirect($"/community/keep/{verdict.Answer}") : this.Show(verdict);
    }

    async Task<Verdict> ReadAsync(string key, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("threefold-files-").FullName;
        try
        {
            foreach (var file in Files)
            {
                // Only letters of the name are kept: it decides which table a file is, and never where it is written.
                var name = string.Concat(Path.GetFileNameWithoutExtension(file.FileName).Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')) + Path.GetExtension(file.FileName).ToLowerInvariant();
                await using var to = new FileStream(Path.Combine(folder, name), FileMode.CreateNew);
                await file.CopyToAsync(to, stop);
            }

            var place = Files.Count == 1 ? Directory.GetFiles(folder)[0] : folder;
            var records = DirectoryFeeds.ReadAsync(place, key, new ReadingLimits { Licence = Licence!.Trim() }, clock.GetUtcNow().UtcDateTime, stop);
            return await import.DoAsync(Me, key, $"Files: {string.Join(", ", Files.Select(f => Path.GetFileName(f.FileName)))}", records, stop: stop, lookFirst: true);
        }
        catch (IOException)
        {
            return Verdict.No("Two files have the same name, or one could not be kept. Choose them again.", "Files");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
