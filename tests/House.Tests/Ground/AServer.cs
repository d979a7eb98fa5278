using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Threefold.House.Tests.Ground;

/// <summary>The real programme in a process of its own, so that it can be killed with no warning.</summary>
public sealed class AServer : IDisposable
{
    /// <summary>How often each is killed: often enough to be the promise in <c>./test --deep</c>, once to see that it holds otherwise.</summary>
    public static readonly int Rounds = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1" ? 50 : 1;

    /// <summary>In the usual run one database sees this kill; in <c>./test --deep</c> both do. What people write is always killed on both.</summary>
    /// <param name="kind">The database of the test.</param>
    /// <param name="usually">The one of the usual run.</param>
    public static void SkipUnlessDeep(string kind, string usually) => Assert.SkipUnless(Rounds > 1 || kind == usually, "Killed on this database too by ./test --deep.");

    static int asked;

    readonly Process process;
    readonly ConcurrentQueue<string> said;

    AServer(Process process, Uri address, ConcurrentQueue<string> said) => (this.process, Address, this.said) = (process, address, said);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Starts a site on a store and waits until it is well.</summary>
    /// <param name="store">Where the store is.</param>
    /// <param name="data">Its folder for keys and the anchor.</param>
    /// <param name="with">Settings, as the environment says them.</param>
    public static async Task<AServer> StartAsync(string store, string data, IReadOnlyDictionary<string, string>? with = null)
    {
        var server = Begin(store, data, with);
        using var http = new HttpClient { BaseAddress = server.Address };
        for (var clock = Stopwatch.StartNew(); ;)
        {
            try
            {
                if ((await http.GetAsync("/health")).IsSuccessStatusCode) return server;
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(90))
            {
                server.MustBeAlive();
                await Task.Delay(25);
            }
        }
    }

    /// <summary>Starts a site and waits for nothing.</summary>
    public static AServer Begin(string store, string data, IReadOnlyDictionary<string, string>? with = null)
    {
        var (address, said) = (FreeAddress(), new ConcurrentQueue<string>());
        return new(Run(data, with, said.Enqueue, "serve", "--store", store, "--data", data, "--urls", address.ToString().TrimEnd('/')), address, said);
    }

    /// <summary>Runs one verb of the programme.</summary>
    /// <param name="data">The folder whose anchor it writes.</param>
    /// <param name="with">Settings, as the environment says them.</param>
    /// <param name="hear">Hears each line that it says.</param>
    /// <param name="words">The verb and its options.</param>
    public static Process Run(string data, IReadOnlyDictionary<string, string>? with, Action<string> hear, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Threefold.Web.dll"), .. words]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["THREEFOLD_ANCHOR"] = Path.Combine(data, "anchor.log");
        foreach (var (name, value) in with ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => hear(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => hear(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits until something holds, for two minutes at most: a busy machine is slow, and not wrong.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromMinutes(2) && !holds();) await Task.Delay(10);
    }

    /// <summary>A worker of the demo who has signed in.</summary>
    public Task<Visitor> SignedInAsync(string subject) => Visitor.SignedInAsync(Address, subject);

    /// <summary>Kills it, as a machine does that loses its power.</summary>
    public async Task KillAsync()
    {
        MustBeAlive();
        process.Kill();
        await process.WaitForExitAsync();
    }

    void MustBeAlive()
    {
        if (process.HasExited) throw new InvalidOperationException($"The server ended by itself, with {process.ExitCode}: {string.Join('\n', said)}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    /// <summary>Below the ports that a system gives to whoever asks for any: a server takes its own seconds later, and nobody has taken it meanwhile.</summary>
    static Uri FreeAddress()
    {
        while (true)
        {
            var port = 20_000 + (Interlocked.Increment(ref asked) % 10_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return new Uri($"http://127.0.0.1:{port}");
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                // Somebody has it: the next one.
            }
        }
    }
}
