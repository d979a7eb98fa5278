using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Diary;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Benches;

/// <summary>Opens every page of insight of a county of whole lives, over HTTP, with all of its years asked for, as its first team's manager.</summary>
public static partial class InsightPagesBench
{
    /// <summary>The manager of a generated county's first team.</summary>
    const string Reader = "county-1-1";

    static readonly string[] Pages =
    [
        "/insight", "/insight/findings", "/insight/flow", "/insight/equity", "/insight/connections", "/insight/needs", "/insight/sticking", "/insight/packages", "/insight/value", "/insight/time",
        "/insight/first-talk-wait", "/insight/repeat-contact", "/insight/to-long-term", "/insight/capacity", "/insight/waiting-now", "/insight/pulse", "/insight/voices", "/insight/embedded", "/figures",
    ];

    /// <summary>Serves the store in this process and asks for each page again and again, one at a time.</summary>
    /// <param name="where">The store.</param>
    /// <param name="name">Which database, for the table.</param>
    /// <param name="years">How many years back each page is asked for.</param>
    /// <param name="whole">True at full size, where promises are judged.</param>
    /// <param name="say">Says how far it is.</param>
    public static async Task<IReadOnlyList<Result>> RunAsync(string where, string name, int years, bool whole, Action<string> say)
    {
        var data = Directory.CreateTempSubdirectory("threefold-bench-site-");
        await using var site = await Site.BuildAsync(new SiteOptions(where, data.FullName, "http://127.0.0.1:0") { AnchorIsNamed = true, Ticks = false });
        var results = new List<Result>();
        // What was told in bulk is sealed first: the site would do it beside the pages.
        say($"{name}: sealing the diary");
        var (sealing, lines) = await Load.OnceAsync(() => SealAsync(site.Services.GetRequiredService<Sealer>()));
        if (lines > 0) results.Add(new($"{lines:N0} lines of the diary sealed", name, sealing));
        await site.StartAsync();
        try
        {
            using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new(site.Urls.First()), Timeout = TimeSpan.FromMinutes(10) };
            await SignInAsync(http);
            var last = Days.Of(DateTime.UtcNow);
            foreach (var page in Pages)
            {
                say($"{name}: {page}");
                var address = new Uri($"{page}?From={last.AddYears(-years):yyyy-MM-dd}&To={last:yyyy-MM-dd}", UriKind.Relative);
                await OnceAsync(http, address);
                var timings = await Load.ClosedAsync(1, TimeSpan.FromSeconds(whole ? 6 : 1), _ => OnceAsync(http, address));
                results.Add(new($"page over {years} years: {page}", name, timings));
            }

            return results;
        }
        finally
        {
            await site.StopAsync();
            data.Delete(recursive: true);
        }
    }

    static async Task SignInAsync(HttpClient http)
    {
        var page = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var token = Token().Match(page).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["subject"] = Reader, ["__RequestVerificationToken"] = token });
        using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
    }

    static async Task OnceAsync(HttpClient http, Uri address)
    {
        using var answer = await http.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
    }

    /// <summary>Seals what was told. A store that was kept from an earlier run was sealed beside an anchor that went with that run.</summary>
    static async Task<long> SealAsync(Sealer sealer)
    {
        try
        {
            return await sealer.SealAsync();
        }
        catch (DiaryCutShort)
        {
            await sealer.BeginAnchorAsync();
            return 0;
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
