using System.Globalization;
using System.Text;
using Threefold.Practice.Community;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Practice.Conversations;

/// <summary>What a plain note is made from.</summary>
/// <param name="To">Who it is for, by the name they like.</param>
/// <param name="About">The person it is about, when it is for somebody else; empty otherwise.</param>
/// <param name="Worker">Whom to ask for.</param>
/// <param name="On">The day of the talk.</param>
public sealed record NoteFrom(string To, string About, string Worker, DateOnly On)
{
    /// <summary>What matters to them, in their words.</summary>
    public IReadOnlyList<string> Matters { get; init; } = [];

    /// <summary>How the talk ended, in a sentence.</summary>
    public string Agreed { get; init; } = "";

    /// <summary>What they were offered in their community.</summary>
    public IReadOnlyList<Connection> Offered { get; init; } = [];

    /// <summary>What there is for health, care and home, in the council’s words.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What happens next.</summary>
    public IReadOnlyList<NextStep> Next { get; init; } = [];
}

/// <summary>A plain note of what was agreed: how it is made, and what must hold before it is kept.</summary>
[Source("Practice letters: common rules")]
public static class NoteRules
{
    /// <summary>The note in plain words: what happens next first, then what was agreed, and their rights. The worker may put it better.</summary>
    [Source("Lancashire 2024, Commitment 7: what happens next and by when")]
    public static string Words(NoteFrom from)
    {
        var text = new StringBuilder().Append("Dear ").Append(from.To).Append(",\n\n");
        text.Append(from.About.Length > 0
            ? $"We talked with {from.About} on {Day(from.On)}. {from.About} agreed that we tell you this.\n"
            : $"We talked on {Day(from.On)}. This is what we agreed.\n");
        Part(text, "What happens next", from.Next.OrderBy(s => s.DueAt).Select(s => $"- {Sentence(NextInWords.Of(s).What)} {NextInWords.Of(s).Who} by {Day(Days.Of(s.DueAt))}."));
        Part(text, "What you told us matters", from.About.Length > 0 ? [] : from.Matters.Select(m => $"“{m}”"));
        Part(text, "What we agreed", from.Agreed.Length > 0 ? [Sentence(from.Agreed)] : []);
        Part(text, "Near you", from.Offered.Select(c => $"- {c.EntryName}. {Reply(c)}"));
        Part(text, "What else there is", from.About.Length > 0 ? [] : from.Options.Select(o => $"- {o}"));
        Part(text, "If something changes, or you see it differently", [$"Ring us and ask for {from.Worker}. Ring sooner if things get worse.", Wording.Product["rights"], Wording.Product["complaint"], Wording.Product["advocacy"]]);
        return text.ToString().TrimEnd();
    }

    /// <summary>
    /// Whether a note may be kept: it says something, uses no word that somebody asked us not to use, and goes to somebody else
    /// only by the person's own leave. Words that are hard to read are pointed out and never stop it.
    /// </summary>
    /// <param name="note">The note.</param>
    /// <param name="noCarer">True when whoever it is for or about does not want to be called a carer.</param>
    /// <param name="leave">Whether whoever it is for may be told.</param>
    /// <param name="names">Names of groups and places in the note: a name is a name, whatever words are in it.</param>
    public static Verdict MayWrite(NoteAsWritten note, bool noCarer, Verdict leave, IEnumerable<string>? names = null) =>
        KeepableWords.MustSay(note.Text, nameof(note.Text), "Write the note.")
            .With(LabelRules.MayUse((names ?? []).Where(n => n.Length > 0).Aggregate(note.Text, (text, name) => text.Replace(name, "", StringComparison.OrdinalIgnoreCase)), noCarer, nameof(note.Text)))
            .With(NoteFormat.Sizes.Contains(note.Points) ? Verdict.Yes : Verdict.No("Choose one of the sizes.", nameof(note.Points)))
            .With(leave)
            .With(EasyAt(note.Text) > ReadingAge.Plain ? new([new Finding("plain", Weight.Coach, $"This reads easily at about {EasyAt(note.Text)}. Shorter sentences and shorter words would help.", "Practice letters: reading age 9 to 11", nameof(note.Text))]) : Verdict.Yes);

    /// <summary>Whether an offer is named in a note: not one they said no to whose very name is a word they do not want.</summary>
    [Source("Practice trap 13")]
    public static bool MayName(Connection offered, bool noCarer) =>
        offered.Offer != OfferReply.Declined || LabelRules.MayUse(offered.EntryName, noCarer, "").Allowed;

    /// <summary>The age at which a text is easily read, in whole years.</summary>
    public static int EasyAt(string text) => Math.Max(0, (int)Math.Round(ReadingAge.Of(text.Split('\n'))));

    static void Part(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        text.Append('\n').Append(heading).Append('\n');
        foreach (var line in all) text.Append(line).Append('\n');
    }

    static string Reply(Connection connection) => connection.Offer switch
    {
        OfferReply.Accepted => connection.Hopes.Length > 0 ? $"You said yes. You hope for: “{connection.Hopes}”" : "You said yes.",
        OfferReply.Thinking => "You want to think about it.",
        _ => "You said no. You can change your mind.",
    };

    static string Sentence(string words) => words.Trim() is var w && w.Length > 0 && !".!?”".Contains(w[^1]) ? w + "." : w;

    static string Day(DateOnly day) => day.ToString("dddd d MMMM", CultureInfo.InvariantCulture);
}
