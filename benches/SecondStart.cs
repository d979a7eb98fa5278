using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Threefold.Benches;

/// <summary>How long the demo takes to its first page, once its lives are told.</summary>
public static class SecondStart
{
    public static async Task<Result> RunAsync(string folder, bool whole)
    {
        var times = new List<double>();
        for (var start = 0; start < 3; start++)
        {
            var took = await StartAsync(folder);
            if (start > 0) times.Add(took.TotalMilliseconds);
        }

        var timings = Timings.Of(times, TimeSpan.FromMilliseconds(times.Sum()), 0);
        return new("second start of the demo, to its first page", "SQLite", timings, "<= 5,000 ms", whole ? timings.P95 <= 5000 : null);
    }

    static async Task<TimeSpan> StartAsync(string folder)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath! : "dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "Threefold.Web.dll"), "demo", "--data", folder, "--urls", url }) start.ArgumentList.Add(word);
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
                    using var page = await http.GetAsync($"{url}/sign-in");
                    if (page.StatusCode == HttpStatusCode.OK) return clock.Elapsed;
                }
                catch (HttpRequestException)
                {
                    // Not there yet.
                }

                await Task.Delay(50);
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
