using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Xunit;

namespace Threefold.House.Tests.SignIn;

/// <summary>What stands before every page: proxies, transport, limits, and a log that holds nobody's words.</summary>
public sealed class FrontGateTests
{
    [Fact]
    public async Task Forwarded_headers_are_believed_from_named_proxies_only()
    {
        await using var trusting = await ASite.OpenAsync(with: o => o with { Proxies = "127.0.0.1" });
        (await ForwardedAsync(trusting)).Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        await using var elsewhere = await ASite.OpenAsync(with: o => o with { Proxies = "10.0.0.0/8, 192.0.2.1" });
        (await ForwardedAsync(elsewhere)).Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        await using var none = await ASite.OpenAsync();
        (await ForwardedAsync(none)).Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task Trying_to_sign_in_without_end_is_slowed()
    {
        await using var site = await ASite.OpenAsync(with: o => o with { SignInsAMinute = 2 });
        await site.SignedInAsync("sam");
        await site.SignedInAsync("sam");
        var third = await site.SignedInAsync("sam");
        third.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        third.Body.ShouldContain("Wait a minute");
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        await using var site = await ASite.OpenAsync();
        var sam = await site.SignedInAsync("sam");
        try
        {
            var answer = await sam.Http.PostAsync("/people", new StringContent(new string('x', 5 * 1024 * 1024), System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"));
            ((int)answer.StatusCode).ShouldBeInRange(400, 413);
        }
        catch (HttpRequestException)
        {
            // The server shut the door while the body was still being sent: refused just the same.
        }
    }

    [Fact]
    public async Task The_log_holds_no_name_no_words_and_no_query_string()
    {
        var (before, log) = (Console.Out, new StringWriter());
        Console.SetOut(TextWriter.Synchronized(log));
        try
        {
            await using var site = await ASite.OpenAsync();
            var edna = await Lives.EdnaAsync(site.House);
            var sam = await site.SignedInAsync("sam");
            await sam.GetAsync($"/people/{edna}?secretquery=quillfeather");
            await sam.PostAsync("/people?secretquery=quillfeather", [new("Name", "Quillfeather")]);
            await sam.FillAsync($"/people/{edna}/ask", new Dictionary<string, string> { ["How"] = "glass", ["Reason"] = "Quillfeather may be hurt tonight." });
            site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Test").LogWarning("This log is being read.");
        }
        finally
        {
            Console.SetOut(before);
        }

        log.ToString().ShouldContain("This log is being read.");
        log.ToString().ShouldNotContain("uillfeather");
        log.ToString().ShouldNotContain("secretquery");
    }

    static async Task<HttpResponseMessage> ForwardedAsync(ASite site)
    {
        using var http = new HttpClient { BaseAddress = site.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        return await http.SendAsync(request);
    }
}
