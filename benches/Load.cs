using System.Diagnostics;

namespace Threefold.Benches;

/// <summary>Latencies of one bench, in milliseconds.</summary>
/// <param name="Cpu">Processor milliseconds of this programme for each, whatever else the machine was doing; PostgreSQL's own are not in it.</param>
public sealed record Timings(double P50, double P95, double P99, double PerSecond, int Count, int Failed, double Cpu)
{
    public static Timings Of(List<double> milliseconds, TimeSpan took, int failed, TimeSpan cpu = default)
    {
        milliseconds.Sort();
        double At(double share) => milliseconds.Count == 0 ? double.NaN : milliseconds[(int)Math.Min(milliseconds.Count - 1, Math.Floor(share * milliseconds.Count))];
        return new Timings(At(0.50), At(0.95), At(0.99), milliseconds.Count / took.TotalSeconds, milliseconds.Count, failed, cpu.TotalMilliseconds / Math.Max(1, milliseconds.Count));
    }
}

/// <summary>Makes load. It ends by itself, after a count or a time.</summary>
public static class Load
{
    /// <summary>
    /// Open loop: one thing is begun at each tick whether or not the last one is done, and timed from when it was meant to
    /// begin, so that queueing is seen and not hidden.
    /// </summary>
    public static async Task<Timings> OpenAsync(int perSecond, TimeSpan length, Func<int, Task> once)
    {
        var (all, gate, failed, before) = (new List<double>(), new Lock(), 0, Environment.CpuUsage.TotalTime);
        var count = (int)(perSecond * length.TotalSeconds);
        var tasks = new List<Task>(count);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            var meant = TimeSpan.FromSeconds((double)i / perSecond);
            if (meant - clock.Elapsed is { Ticks: > 0 } wait) await Task.Delay(wait);
            tasks.Add(OneAsync(i, meant));
        }

        await Task.WhenAll(tasks);
        return Timings.Of(all, clock.Elapsed, failed, Environment.CpuUsage.TotalTime - before);

        async Task OneAsync(int number, TimeSpan meant)
        {
            await Task.Yield();
            try
            {
                await once(number);
                lock (gate) all.Add((clock.Elapsed - meant).TotalMilliseconds);
            }
            catch (Exception)
            {
                Interlocked.Increment(ref failed);
            }
        }
    }

    /// <summary>One long piece of work, which says how much it did.</summary>
    public static async Task<(Timings Timings, long Count)> OnceAsync(Func<Task<long>> work)
    {
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var (count, took) = (await work(), clock.Elapsed);
        return (new(took.TotalMilliseconds, took.TotalMilliseconds, took.TotalMilliseconds, count / Math.Max(0.001, took.TotalSeconds), 1, 0, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds), count);
    }

    /// <summary>Closed loop: so many at once, each beginning the next when it is done.</summary>
    public static async Task<Timings> ClosedAsync(int atOnce, TimeSpan length, Func<int, Task> once)
    {
        var (all, gate, next, before) = (new List<double>(), new Lock(), 0, Environment.CpuUsage.TotalTime);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed < length)
            {
                var began = clock.Elapsed;
                await once(Interlocked.Increment(ref next));
                lock (gate) all.Add((clock.Elapsed - began).TotalMilliseconds);
            }
        })));
        return Timings.Of(all, clock.Elapsed, 0, Environment.CpuUsage.TotalTime - before);
    }
}
