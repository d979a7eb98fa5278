using Threefold.Practice.Engine;

namespace Threefold.Web.Pages.Conversations;

/// <summary>Words for keys that a talk holds.</summary>
public static class TalkWords
{
    /// <summary>Every way to hold a talk.</summary>
    public static string Channel(string key) => key switch
    {
        "telephone-or-video" => "By telephone or video",
        "community-point" => "At a community point",
        "visit" => "On a visit",
        _ => "",
    };

    /// <summary>How many parts a situation has.</summary>
    public static string Complexity(string key) => key switch
    {
        "simple" => "One or two things",
        "mixed" => "Several things at once",
        "involved" => "Many things, and they hang together",
        _ => "",
    };

    /// <summary>A choice of a prompt: <c>most-days</c> reads “Most days”.</summary>
    public static string Choice(string key)
    {
        var words = key.Replace('-', ' ');
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>What may become of an option, with the words for it.</summary>
    public static IReadOnlyList<(OptionStatus Status, string Says)> Statuses { get; } =
        [.. Enum.GetValues<OptionStatus>().Select(s => (s, Practice.Conversations.Options.Say(s)))];
}
