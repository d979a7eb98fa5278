using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Voices;
using Threefold.Practice.Access;
using Threefold.Practice.Voices;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Voices;

/// <summary>One talk that was drawn, for its first or second reader.</summary>
[For(Purpose.Oversight)]
public sealed class AuditModel(OpenAudit open, GradeAudit grade) : HousePage
{
    /// <summary>What may be seen of a promise.</summary>
    public static IReadOnlyList<(AuditGrade Grade, string Words)> Grades { get; } = [(AuditGrade.Seen, "I could see it"), (AuditGrade.Partly, "In part"), (AuditGrade.NotSeen, "I could not see it")];

    [FromRoute(Name = "audit")] public Guid AuditId { get; set; }
    [BindProperty] public string? Words { get; set; }

    /// <summary>The talk, as this reader may see it.</summary>
    public AuditView Seen { get; private set; } = null!;

    /// <summary>A grade in words.</summary>
    public static string Say(AuditGrade grade) => Grades.First(g => g.Grade == grade).Words;

    /// <summary>A key as words.</summary>
    public static string Plain(string key) => key.Length == 0 ? "" : char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' ');

    /// <summary>What was chosen.</summary>
    public string Typed(string name) => Request.HasFormContentType ? Request.Form[name].ToString() : "";

    public async Task OnGetAsync(CancellationToken stop) => Seen = await open.DoAsync(Me with { Key = null }, AuditId, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var grades = VoiceReference.Promises.ToDictionary(p => p.Key, p => Enum.TryParse<AuditGrade>(Typed($"Grade-{p.Key}"), out var chosen) && Enum.IsDefined(chosen) ? chosen : (AuditGrade?)null, StringComparer.Ordinal);
        var verdict = await grade.DoAsync(Me, Seen.Person, AuditId, grades, Words ?? "", stop);
        return verdict.Allowed ? LocalRedirect($"/quality/audits/{AuditId}") : this.Show(verdict);
    }
}
