using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Threefold.Casework.Messages;
using Threefold.Practice.Messages;

namespace Threefold.Edges.Messages;

/// <summary>
/// Carries texts, letters and email to GOV.UK Notify (HTTP API, version 2). Notify remembers our own reference, so a hand-over
/// that was cut off is asked for by it.
/// </summary>
sealed class NotifyCarrier(MessageChannel channel, string template, Uri address, NotifyKey key, HttpClient http, TimeProvider clock) : ICarrier
{
    /// <summary>Notify's words for a notification that it took and could not deliver.</summary>
    static readonly string[] NeverArrived = ["permanent-failure", "technical-failure", "validation-failed", "virus-scan-failed", "cancelled"];

    public MessageChannel Channel => channel;

    public bool CanBeAsked => true;

    public async Task<Carried> HandOverAsync(Outgoing message, CancellationToken stop)
    {
        var (kind, body) = NotifyBodies.For(channel, template, message);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, $"v2/notifications/{kind}")) { Content = JsonContent.Create(body) };
        try
        {
            using var answer = await SendAsync(request, stop);
            return answer.StatusCode switch
            {
                HttpStatusCode.Created or HttpStatusCode.OK => IdIn(await answer.Content.ReadAsStringAsync(stop)) is { } id ? new Carried(HandedOver.Taken, id) : new Carried(HandedOver.Unknown),
                HttpStatusCode.BadRequest => new Carried(HandedOver.Refused, Why: "Notify would not take it. The number or address may be wrong."),
                HttpStatusCode.TooManyRequests => new Carried(HandedOver.NotNow, Why: "Notify has too much to do just now.", Wait: WaitIn(answer)),
                >= HttpStatusCode.InternalServerError => new Carried(HandedOver.Unknown),
                _ => new Carried(HandedOver.NotNow, Why: "Notify did not let us in. The settings may be wrong."),
            };
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new Carried(HandedOver.NotNow, Why: "Notify could not be reached.");
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException || (cut is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return new Carried(HandedOver.Unknown);
        }
    }

    public async Task<Carried> LookUpAsync(string reference, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"v2/notifications?reference={Uri.EscapeDataString(reference)}"));
        try
        {
            using var answer = await SendAsync(request, stop);
            return answer.StatusCode == HttpStatusCode.OK ? Found(await answer.Content.ReadAsStringAsync(stop), reference) : new Carried(HandedOver.Unknown, Wait: WaitIn(answer));
        }
        catch (Exception cut) when (cut is HttpRequestException or IOException || (cut is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return new Carried(HandedOver.Unknown);
        }
    }

    Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Token(clock.GetUtcNow()));
        request.Headers.UserAgent.ParseAdd("Threefold");
        return http.SendAsync(request, stop);
    }

    static TimeSpan WaitIn(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter?.Delta is { } wait && wait > TimeSpan.Zero ? (wait < TimeSpan.FromHours(4) ? wait : TimeSpan.FromHours(4)) : TimeSpan.Zero;

    static string? IdIn(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && Guid.TryParse(id.GetString(), out var own) ? own.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static Carried Found(string body, string reference)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var found = json.RootElement.GetProperty("notifications").EnumerateArray().Where(n => n.GetProperty("reference").GetString() == reference).ToList();
            if (found.Count == 0) return new Carried(HandedOver.NotNow, Why: "The line was cut, and it had not arrived.");
            return NeverArrived.Contains(found[0].GetProperty("status").GetString()) ? new Carried(HandedOver.Refused, Why: "Notify took it and could not deliver it.")
                : Guid.TryParse(found[0].GetProperty("id").GetString(), out var id) ? new Carried(HandedOver.Taken, id.ToString()) : new Carried(HandedOver.Unknown);
        }
        catch (Exception strange) when (strange is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new Carried(HandedOver.Unknown);
        }
    }
}
