using Threefold.Casework.Messages;
using Threefold.Practice.Messages;

namespace Threefold.Edges.Messages;

/// <summary>What Notify is sent for each kind of message, in its own field names.</summary>
static class NotifyBodies
{
    /// <summary>The most lines of an address that Notify prints.</summary>
    const int AddressLines = 7;

    public static (string Kind, Dictionary<string, object> Body) For(MessageChannel channel, string template, Outgoing message)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal) { ["message"] = message.Text };
        if (channel is not MessageChannel.Text) words["heading"] = message.Heading;
        var body = new Dictionary<string, object>(StringComparer.Ordinal) { ["template_id"] = template, ["personalisation"] = words, ["reference"] = message.Reference };
        switch (channel)
        {
            case MessageChannel.Text:
                body["phone_number"] = message.To;
                return ("sms", body);
            case MessageChannel.Email:
                body["email_address"] = message.To;
                return ("email", body);
            default:
                foreach (var (line, at) in Lines(message).Select((l, i) => (l, i + 1))) words[$"address_line_{at}"] = line;
                return ("letter", body);
        }
    }

    /// <summary>Who, then the lines of the address; the postcode stays the last line however many there are.</summary>
    static List<string> Lines(Outgoing message)
    {
        List<string> lines = [.. message.To.Split('\n').Prepend(message.ToName).Select(l => l.Trim()).Where(l => l.Length > 0)];
        if (lines.Count > AddressLines) lines = [.. lines.Take(AddressLines - 2), string.Join(", ", lines[(AddressLines - 2)..^1]), lines[^1]];
        return lines;
    }
}
