using System.Text;
using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>A few entries to take away, in plain words: what, when, where, how much, and whom to ring. Nothing else.</summary>
public static class ShortList
{
    /// <summary>So many at most: a longer list is no short list, and a text message has an end.</summary>
    public const int Most = 8;

    /// <summary>The list as an email or a letter says it.</summary>
    public static string InFull(IEnumerable<ServiceEntry> entries)
    {
        var text = new StringBuilder("Here is what we looked at together.\n");
        foreach (var entry in entries)
        {
            text.Append('\n').AppendLine(entry.Name);
            foreach (var (label, says) in Lines(entry))
            {
                text.Append(label).Append(": ").AppendLine(says);
            }
        }

        return text.Append("\nPlaces change. Ring before you go the first time.").ToString();
    }

    /// <summary>The list as a text message says it: the name and one way to reach it.</summary>
    public static string InShort(IEnumerable<ServiceEntry> entries) =>
        string.Join('\n', entries.Select(entry => $"{entry.Name}{(Reach(entry) is { Length: > 0 } reach ? $": {reach}" : "")}").Prepend("What we looked at together:"));

    /// <summary>The few lines that matter about one entry; what nobody has said is left out.</summary>
    public static IEnumerable<(string Label, string Says)> Lines(ServiceEntry entry)
    {
        (string Label, string Says)[] all =
        [
            ("When", string.Join("; ", entry.Times.Select(t => t.Says).Where(t => t.Length > 0))),
            ("Where", entry.Places.Count > 0 ? string.Join("; ", entry.Places.Select(p => p.Says)) : string.Join(", ", entry.Attending)),
            ("Cost", entry.Cost),
            ("How to join", entry.HowToJoin),
            ("Telephone", string.Join(", ", entry.Contacts.Select(c => c.Telephone).Where(t => t.Length > 0).Distinct())),
            ("Email", string.Join(", ", entry.Contacts.Select(c => c.Email).Where(t => t.Length > 0).Distinct())),
            ("Website", string.Join(", ", entry.Contacts.Select(c => c.Website).Where(t => t.Length > 0).Distinct())),
        ];
        return all.Where(line => line.Says.Length > 0);
    }

    static string Reach(ServiceEntry entry) =>
        entry.Contacts.Select(c => c.Telephone).Concat(entry.Contacts.Select(c => c.Email)).Concat(entry.Contacts.Select(c => c.Website)).FirstOrDefault(way => way.Length > 0) ?? "";
}
