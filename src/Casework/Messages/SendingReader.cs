using System.Globalization;
using Threefold.Practice.Messages;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Messages;

/// <summary>Reads how messages go out, and refuses what cannot be right.</summary>
public static class SendingReader
{
    /// <summary>What comes with the programme, from <c>reference/messages.yaml</c>.</summary>
    public static Sending Read()
    {
        using var file = new StreamReader(typeof(SendingReader).Assembly.GetManifestResourceStream("reference/messages.yaml")!);
        return From(file.ReadToEnd());
    }

    /// <summary>From the text of such a file.</summary>
    /// <exception cref="ArgumentException">It is wrong; the message says where.</exception>
    public static Sending From(string text)
    {
        try
        {
            var file = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build().Deserialize<SendingFile>(text);
            if (string.IsNullOrWhiteSpace(file.Source)) throw new ArgumentException("messages.yaml does not say where it comes from.");
            if (file.Pauses.Count == 0 || file.Pauses.Any(p => p < 1)) throw new ArgumentException("messages.yaml needs pauses of a minute or more.");
            if (file.LookAfter < 2) throw new ArgumentException("messages.yaml: look-after must be longer than a carrier may take, so 2 or more.");
            if (file.SettleWithin < 1) throw new ArgumentException("messages.yaml: settle-within must be 1 or more.");
            return new Sending(Time(file.QuietFrom), Time(file.QuietUntil), file.Pauses, file.LookAfter, file.SettleWithin);
        }
        catch (Exception wrong) when (wrong is YamlException or FormatException)
        {
            throw new ArgumentException($"messages.yaml cannot be read. {wrong.Message}", wrong);
        }
    }

    static TimeOnly Time(string text) => TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);

    sealed class SendingFile
    {
        public string Source { get; init; } = "";
        public string From { get; init; } = "";
        public string QuietFrom { get; init; } = "";
        public string QuietUntil { get; init; } = "";
        public List<int> Pauses { get; init; } = [];
        public int LookAfter { get; init; }
        public int SettleWithin { get; init; }
    }
}
