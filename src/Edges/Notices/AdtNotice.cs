using Threefold.Practice.Crisis;
using Threefold.Practice.People;

namespace Threefold.Edges.Notices;

/// <summary>What an HL7 v2 ADT message tells: admitted (A01), left hospital (A03), admission cancelled (A11). A transfer changes nothing here.</summary>
static class AdtNotice
{
    public static (NoticeAsTold? Notice, string Wrong, bool Ignored) Of(string from, Hl7Message message)
    {
        if (message.Get("MSH", 9) != "ADT") return (null, "Only ADT messages are taken here.", false);
        if (message.Get("MSH", 11) is not ("P" or "")) return (null, "Read as a test message. Nothing was done.", true);
        var trigger = message.Get("MSH", 9, 2) is { Length: > 0 } said ? said : message.Get("EVN", 1);
        NoticeKind? kind = trigger switch { "A01" => NoticeKind.Admitted, "A03" => NoticeKind.Discharged, "A11" => NoticeKind.Cancelled, _ => null };
        if (kind is null) return trigger.Length == 0 ? (null, "The message does not say what happened (MSH-9).", false) : (null, "Read. This event changes nothing here: A01, A03 and A11 are acted on.", true);
        if (!message.Moment(message.Get("PID", 7), out _, out var born)) return (null, "The birth date (PID-7) is no date.", false);
        var when = new[] { kind == NoticeKind.Discharged ? message.Get("PV1", 45) : message.Get("PV1", 44), message.Get("EVN", 6), message.Get("EVN", 2), message.Get("MSH", 7) }.FirstOrDefault(t => t.Length > 0) ?? "";
        if (!message.Moment(when, out var at, out var day)) return (null, "The time of the event (PV1-44, PV1-45 or EVN-2) is no time.", false);
        return (new NoticeAsTold
        {
            Source = from, MessageId = message.Get("MSH", 10), Kind = kind.Value, NhsNumber = Number(message), FamilyName = message.Get("PID", 5), GivenName = message.Get("PID", 5, 2), BornOn = born,
            HappenedAt = at, HomeOn = kind == NoticeKind.Discharged ? day : null, Place = $"{message.Get("PV1", 3, 4)} {message.Get("PV1", 3)}".Trim(), Stay = message.Get("PV1", 19),
            TellerFrom = message.Get("MSH", 4), Raw = message.Raw,
        }, "", false);
    }

    /// <summary>The NHS number among the identifiers: the one that says so, else the only one that can be one.</summary>
    static string Number(Hl7Message message)
    {
        var all = Enumerable.Range(0, Math.Min(20, message.Count("PID", 3)))
            .Select(i => (Value: message.Get("PID", 3, 1, i), Says: message.Get("PID", 3, 5, i) is "NH" or "NHS" || message.Get("PID", 3, 4, i).Contains("NHS", StringComparison.OrdinalIgnoreCase))).ToList();
        if (all.Find(n => n.Says && n.Value.Length > 0) is { Value: { Length: > 0 } named }) return named;
        var sound = all.Where(n => NhsNumber.IsSound(n.Value)).Select(n => n.Value).Distinct(StringComparer.Ordinal).ToList();
        return sound.Count == 1 ? sound[0] : "";
    }
}
