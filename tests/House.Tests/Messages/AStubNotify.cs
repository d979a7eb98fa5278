using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Threefold.House.Tests.Messages;

/// <summary>What the stub does with what it is sent.</summary>
public enum NotifyMood
{
    Takes, RefusesTheNumber, LetsNobodyIn, IsBusy, Breaks, TakesAndCuts, CutsAndTakesNothing, TakesAndSaysNonsense, TakesAndSaysTooMuch, SendsElsewhere, NeverAnswers,
}

/// <summary>GOV.UK Notify on this machine's own loopback: it behaves as told, keeps what it took and can be asked by reference.</summary>
sealed class AStubNotify : IAsyncDisposable
{
    public const string Key = "test-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";

    readonly WebApplication site;

    AStubNotify(WebApplication site) => this.site = site;

    public NotifyMood Mood { get; set; }
    public NotifyMood WhenAsked { get; set; }
    public bool Slowly { get; set; }
    public string Status { get; set; } = "delivered";
    public string Url => site.Urls.First();
    public ConcurrentQueue<(string Reference, string Kind, JsonElement Body, string Token)> Took { get; } = new();
    public ConcurrentDictionary<string, string> Ids { get; } = new(StringComparer.Ordinal);

    public static async Task<AStubNotify> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new AStubNotify(builder.Build());
        stub.site.MapPost("/v2/notifications/{kind}", stub.TakeAsync);
        stub.site.MapGet("/v2/notifications", stub.TellAsync);
        await stub.site.StartAsync();
        return stub;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await site.StopAsync(now.Token);
        await site.DisposeAsync();
    }

    async Task TakeAsync(HttpContext http, string kind)
    {
        var body = (await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body)).Clone();
        var reference = body.GetProperty("reference").GetString()!;
        if (Mood is NotifyMood.Takes or NotifyMood.TakesAndCuts or NotifyMood.TakesAndSaysNonsense or NotifyMood.TakesAndSaysTooMuch)
        {
            Took.Enqueue((reference, kind, body, http.Request.Headers.Authorization.ToString()));
            Ids[reference] = Guid.NewGuid().ToString();
        }

        if (Slowly) await Task.Delay(Random.Shared.Next(0, 25), CancellationToken.None);
        switch (Mood)
        {
            case NotifyMood.Takes: await SayAsync(http, 201, JsonSerializer.Serialize(new { id = Ids[reference], reference })); break;
            case NotifyMood.RefusesTheNumber: await SayAsync(http, 400, """{"errors":[{"error":"ValidationError","message":"phone_number Not enough digits"}],"status_code":400}"""); break;
            case NotifyMood.LetsNobodyIn: await SayAsync(http, 403, """{"errors":[{"error":"AuthError","message":"Invalid token"}],"status_code":403}"""); break;
            case NotifyMood.IsBusy: http.Response.Headers.RetryAfter = "600"; await SayAsync(http, 429, "{}"); break;
            case NotifyMood.Breaks: await SayAsync(http, 500, "{}"); break;
            case NotifyMood.TakesAndSaysNonsense: await SayAsync(http, 201, "<html>\u0000{\"id\":"); break;
            case NotifyMood.TakesAndSaysTooMuch: await SayAsync(http, 201, new string('x', 4_000_000)); break;
            case NotifyMood.SendsElsewhere: http.Response.Redirect("http://127.0.0.1:9/elsewhere"); break;
            case NotifyMood.NeverAnswers: await Task.Delay(TimeSpan.FromSeconds(20), http.RequestAborted); break;
            default: http.Abort(); break;
        }
    }

    async Task TellAsync(HttpContext http, string reference)
    {
        switch (WhenAsked)
        {
            case NotifyMood.Takes:
                object[] found = Ids.TryGetValue(reference, out var id) ? [new { id, reference, status = Status }] : [];
                await SayAsync(http, 200, JsonSerializer.Serialize(new { notifications = found }));
                break;
            case NotifyMood.TakesAndSaysNonsense: await SayAsync(http, 200, """{"notifications":{"a":[1]}}"""); break;
            case NotifyMood.SendsElsewhere: await SayAsync(http, 200, JsonSerializer.Serialize(new { notifications = new[] { new { id = "x", reference = "another", status = "delivered" } } })); break;
            case NotifyMood.Breaks: await SayAsync(http, 500, "{}"); break;
            default: http.Abort(); break;
        }
    }

    static Task SayAsync(HttpContext http, int status, string body)
    {
        (http.Response.StatusCode, http.Response.ContentType) = (status, "application/json");
        return http.Response.WriteAsync(body);
    }
}
