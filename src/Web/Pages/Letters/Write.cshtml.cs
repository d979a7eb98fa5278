using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Letters;

/// <summary>A letter is made from what was recorded. Whoever writes looks at every word of it before it goes.</summary>
[For(Purpose.Conversation)]
public sealed class WriteModel(ReadLetters read, WriteLetter write) : HousePage
{
    IReadOnlyDictionary<string, string> known = new Dictionary<string, string>(StringComparer.Ordinal);

    [FromRoute] public Guid Person { get; set; }
    [FromRoute] public string Key { get; set; } = "";

    /// <summary>A letter that has not gone yet, and is put better.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Again { get; set; }

    /// <summary>What is there.</summary>
    public LettersOf Held { get; private set; } = null!;

    /// <summary>Which letter.</summary>
    public LetterTemplate Template { get; private set; } = null!;

    /// <summary>The version of the letter that was seen.</summary>
    public int Version { get; private set; }

    /// <summary>True when somebody changed it meanwhile.</summary>
    public bool Changed { get; private set; }

    public IEnumerable<LetterWord> Words => Template.Words().Where(w => !w.Core);
    public string Tie => Typed("Tie", Rewritten?.Tie?.ToString() ?? "");
    public string Format => Typed("Format", (Rewritten?.Format ?? Held.Wanted.Format).ToString());
    public string Points => Typed("Points", (Rewritten?.Points ?? Held.Wanted.Points).ToString(CultureInfo.InvariantCulture));
    public IEnumerable<SelectListItem> Recipients => Held.Circle.Select(t => new SelectListItem(LabelRules.ShouldSay(t, LabelRules.Short(Held.Flags.Who)), t.Id.ToString(), Tie == t.Id.ToString())).Prepend(new SelectListItem(LabelRules.Short(Held.Flags.Who), ""));

    Letter? Rewritten => Held.Letters.FirstOrDefault(l => l.Id == Again);

    /// <summary>What was typed in a field, else what is held.</summary>
    public string Typed(string name, string? held = null) =>
        Request.HasFormContentType && Request.Form.TryGetValue(name, out var values) ? values.ToString() : held ?? known.GetValueOrDefault(name, "");

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var typed = new LetterAsTyped { Values = Words.ToDictionary(w => w.Key, w => Typed(w.Key), StringComparer.Ordinal), Format = Enum.TryParse<LetterFormat>(Format, out var f) && Enum.IsDefined(f) ? f : null,
            Points = int.TryParse(Points, CultureInfo.InvariantCulture, out var p) && Practice.Conversations.NoteFormat.Sizes.Contains(p) ? p : 0, Tie = Guid.TryParse(Tie, out var tie) ? tie : null };
        var answer = new RuleAnswer(Typed("Read") == "true", Typed("Reason"));
        try
        {
            var verdict = await write.DoAsync(Me, Person, Key, typed, Again is { } id ? (id, int.TryParse(Typed("Seen"), out var seen) ? seen : 0) : null, answer, stop);
            return verdict.Allowed ? LocalRedirect($"/letters/{verdict.Answer}") : this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal) { ["Record what may be shared"] = $"/people/{Person}/about/sharing", ["Write to the person instead"] = $"/people/{Person}/letters/write/{Key}" });
        }
        catch (SavedFirst clash)
        {
            (Changed, Version, Response.StatusCode) = (true, clash.Version, StatusCodes.Status409Conflict);
            return Page();
        }
    }

    async Task LoadAsync(CancellationToken stop)
    {
        Held = await read.DoAsync(Me with { Key = null }, Person, stop);
        Template = Held.Templates.FirstOrDefault(t => t.Key == Key) ?? throw new NotThere(nameof(LetterTemplate));
        if (Again is not null && Rewritten is null) throw new NotThere(nameof(Letter));
        Version = Rewritten?.Version ?? 0;
        known = Rewritten is { Values.Length: > 0 } before ? System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(before.Values)! : Held.Known;
    }
}
