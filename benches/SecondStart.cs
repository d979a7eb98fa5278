using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Threefold.Benches;

/// <summary>How long the demo takes to its first page, when its lives are to be told and once they are, and a site to answer again after it was killed.</summary>
public static class SecondStart
{
    public static async Task<IReadOnlyList<Result>> RunAsync(string folder, bool whole)
    {
        var first = await StartAsync(folder, "/sign-in", "demo", "--data", folder);
        List<double> second = [], again = [];
        for (var start = 0; start < 2; start++) second.Add(await StartAsync(folder, "/sign-in", "demo", "--data", folder));
        for (var start = 0; start < 3; start++) again.Add(await StartAsync(folder, "/health", "serve", "--store", $"sqlite:{Path.Combine(folder, "threefold.db")}", "--data", folder));
        return
        [
            Of("first start of the demo, its lives told, to its first page", [first], 60_000),
            Of("second start of the demo, to its first page", second, 5_000),
            Of("restart of a site that was killed, until it is well", again, 3_000),
        ];

        Result Of(string bench, List<double> times, double most)
        {
            var timings = Timings.Of(times, TimeSpan.FromMilliseconds(times.Sum()), 0);
            return new(bench, "SQLite", timings, $"<= {most:N0} ms", whole ? timings.P95 <= most : null);
        }
    }

    /// <summary>Starts it, waits until a page of it is there, and kills it with no warning.</summary>
    /// <returns>How long it took, in milliseconds.</returns>
    static async Task<double> StartAsync(string folder, string page, params string[] words)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath! : "dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "Threefold.Web.dll") }.Concat(words).Append("--urls").Append(url)) start.ArgumentList.Add(word);
        start.Environment["THREEFOLD_ANCHOR"] = Path.Combine(folder, "anchor.log");
        var clock = Stopwatch.StartNew();
        using var demo = Process.Start(start)!;
        var (said, wrong) = (demo.StandardOutput.ReadToEndAsync(), demo.StandardError.ReadToEndAsync());
        using var http = new HttpClient();
        try
        {
            while (clock.Elapsed < TimeSpan.FromMinutes(3))
            {
                if (demo.HasExited) throw new InvalidOperationException($"The demo stopped: {await said} {await wrong}");
                try
                {
                    using var answer = await http.GetAsync(url + page);
                    if (answer.StatusCode == HttpStatusCode.OK) return clock.Elapsed.TotalMilliseconds;
                }
                catch (HttpRequestException)
                {
                    // Not there yet.
                }

                await Task.Delay(25);
            }

            throw new TimeoutException("The demo did not show a page in three minutes.");
        }
        finally
        {
            if (!demo.HasExited) demo.Kill(entireProcessTree: true);
            await demo.WaitForExitAsync();
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
