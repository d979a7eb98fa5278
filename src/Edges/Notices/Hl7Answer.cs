using System.Globalization;

namespace Threefold.Edges.Notices;

/// <summary>The acknowledgement that HL7 v2 asks for: taken (AA), try again (AE) or refused (AR), and why in words.</summary>
static class Hl7Answer
{
    public static string Write(Hl7Message? asked, string code, string says, DateTime now)
    {
        var (application, facility, trigger, id) = asked is null ? ("", "", "", "") : (Safe(asked.Get("MSH", 3)), Safe(asked.Get("MSH", 4)), Safe(asked.Get("MSH", 9, 2)), Safe(asked.Get("MSH", 10)));
        var (stamp, type) = (now.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "+0000", trigger.Length > 0 ? $"ACK^{trigger}" : "ACK");
        return $"MSH|^~\\&|THREEFOLD||{application}|{facility}|{stamp}||{type}|A{id}|P|2.4\rMSA|{code}|{id}|{Safe(says)}\r";
    }

    // What is said back is plain letters: nothing in it can begin a field, a segment or an escape.
    static string Safe(string text) => string.Concat(text.Where(c => c is >= ' ' and <= '~' and not ('|' or '^' or '~' or '\\' or '&')).Take(199));
}
