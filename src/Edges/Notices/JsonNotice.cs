using System.Globalization;
using System.Text;
using System.Text.Json;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;

namespace Threefold.Edges.Notices;

/// <summary>A plain JSON event: <c>{"id", "event", "person": {"nhsNumber", "givenName", "familyName", "bornOn"}, "at", …}</c>. docs/running.md lists it.</summary>
static class JsonNotice
{
    static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    static readonly Dictionary<string, NoticeKind> Events = new(StringComparer.Ordinal)
    {
        ["admitted"] = NoticeKind.Admitted, ["discharged"] = NoticeKind.Discharged, ["cancelled"] = NoticeKind.Cancelled, ["carer-ill"] = NoticeKind.CarerIll, ["alert"] = NoticeKind.Alert,
        ["assessment-notice"] = NoticeKind.AssessmentNotice, ["discharge-notice"] = NoticeKind.DischargeNotice, ["withdrawal-notice"] = NoticeKind.WithdrawalNotice, ["other"] = NoticeKind.Other,
    };

    public static (NoticeAsTold? Notice, string Wrong) Read(string from, ReadOnlySpan<byte> body)
    {
        try
        {
            var text = Strict.GetString(body);
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            return document.RootElement.ValueKind == JsonValueKind.Object ? Of(from, document.RootElement, text) : (null, "The message must be one JSON object.");
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return (null, "This is no JSON that can be read.");
        }
    }

    static (NoticeAsTold?, string) Of(string from, JsonElement root, string text)
    {
        var wrong = "";
        string Text(JsonElement of, string name)
        {
            if (!of.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return "";
            if (value.ValueKind == JsonValueKind.String) return (value.GetString() ?? "").Trim();
            wrong = $"“{name}” must be text.";
            return "";
        }

        DateOnly? Day(JsonElement of, string name)
        {
            if (Text(of, name) is not { Length: > 0 } said) return null;
            if (DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
            wrong = $"“{name}” must be a date such as 2026-03-13.";
            return null;
        }

        YesNoUnsure? Answer(string name) => Text(root, name) switch { "" => null, "yes" => YesNoUnsure.Yes, "no" => YesNoUnsure.No, "unsure" => YesNoUnsure.Unsure, _ => Wrongly(name) };
        YesNoUnsure? Wrongly(string name)
        {
            wrong = $"“{name}” must be yes, no or unsure.";
            return null;
        }

        var person = root.TryGetProperty("person", out var who) && who.ValueKind == JsonValueKind.Object ? who : root;
        if (!Events.TryGetValue(Text(root, "event"), out var kind)) return (null, $"“event” must be one of: {string.Join(", ", Events.Keys)}.");
        var at = Text(root, "at");
        if (!Moment(at, out var happened)) return (null, "“at” must be a time with its offset, such as 2026-03-13T02:40:00Z.");
        var notice = new NoticeAsTold
        {
            Source = from, MessageId = Text(root, "id"), Kind = kind, NhsNumber = Text(person, "nhsNumber"), GivenName = Text(person, "givenName"), FamilyName = Text(person, "familyName"), BornOn = Day(person, "bornOn"),
            HappenedAt = happened, HomeOn = Day(root, "on"), Place = Text(root, "place"), Stay = Text(root, "stay"), Teller = Text(root, "teller"), TellerFrom = Text(root, "tellerFrom"), Words = Text(root, "words"),
            Pathway = Text(root, "pathway"), CarerAsked = Answer("carerAsked"), PersonAsked = Answer("personAsked"), HealthFunding = Text(root, "healthFunding"), Raw = text,
        };
        return wrong.Length > 0 ? (null, wrong) : (notice, "");
    }

    static bool Moment(string text, out DateTime? at)
    {
        at = null;
        if (text.Length == 0) return true;
        if (!(text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-')) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)) return false;
        at = moment.UtcDateTime;
        return true;
    }
}
