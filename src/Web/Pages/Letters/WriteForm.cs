using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.Practice.Letters;
using Threefold.Practice.People;

namespace Threefold.Web.Pages.Letters;

/// <summary>What is typed in a letter, beside what is recorded.</summary>
/// <param name="read">Opens the letters.</param>
public abstract class WriteForm(ReadLetters read) : HousePage
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
    public int Version { get; protected set; }

    /// <summary>True when somebody changed it meanwhile.</summary>
    public bool Changed { get; protected set; }

    public IEnumerable<LetterWord> Words => Template.Words().Where(w => !w.Core);
    public string Tie => Typed("Tie", Rewritten?.Tie?.ToString() ?? "");
    public string Format => Typed("Format", (Rewritten?.Format ?? Held.Wanted.Format).ToString());
    public string Points => Typed("Points", (Rewritten?.Points ?? Held.Wanted.Points).ToString(CultureInfo.InvariantCulture));
    public IEnumerable<SelectListItem> Recipients => Held.Circle.Select(t => new SelectListItem(LabelRules.ShouldSay(t, LabelRules.Short(Held.Flags.Who)), t.Id.ToString(), Tie == t.Id.ToString())).Prepend(new SelectListItem(LabelRules.Short(Held.Flags.Who), ""));

    /// <summary>The agreement of which the worker says that it covers this letter.</summary>
    public Guid? Covers => Guid.TryParse(Typed("Covers", ""), out var covers) ? covers : null;

    /// <summary>What was said about telling whoever it is to; nothing is asked for the person.</summary>
    public Leave? Leave => Guid.TryParse(Tie, out var tie) ? Held.Leaves.GetValueOrDefault(tie) : null;

    Letter? Rewritten => Held.Letters.FirstOrDefault(l => l.Id == Again);

    /// <summary>What was typed in a field, else what is held.</summary>
    public string Typed(string name, string? held = null) =>
        Request.HasFormContentType && Request.Form.TryGetValue(name, out var values) ? values.ToString() : held ?? known.GetValueOrDefault(name, "");

    /// <summary>The letter as typed.</summary>
    protected LetterAsTyped AsTyped => new()
    {
        Values = Words.ToDictionary(w => w.Key, w => Typed(w.Key), StringComparer.Ordinal), Format = Enum.TryParse<LetterFormat>(Format, out var f) && Enum.IsDefined(f) ? f : null,
        Points = int.TryParse(Points, CultureInfo.InvariantCulture, out var p) && Practice.Conversations.NoteFormat.Sizes.Contains(p) ? p : 0, Tie = Guid.TryParse(Tie, out var tie) ? tie : null, Covers = Covers,
    };

    /// <summary>Opens the record; the look is written down.</summary>
    protected async Task LoadAsync(CancellationToken stop)
    {
        Held = await read.DoAsync(Me with { Key = null }, Person, stop);
        Template = Held.Templates.FirstOrDefault(t => t.Key == Key) ?? throw new NotThere(nameof(LetterTemplate));
        if (Again is not null && Rewritten is null) throw new NotThere(nameof(Letter));
        Version = int.TryParse(Typed("Seen", ""), CultureInfo.InvariantCulture, out var seen) ? seen : Rewritten?.Version ?? 0;
        known = Rewritten is { Values.Length: > 0 } before ? System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(before.Values)! : Held.Known[Key];
    }
}
