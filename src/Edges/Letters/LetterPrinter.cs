using System.Diagnostics;

namespace Threefold.Edges.Letters;

/// <summary>What came of printing a letter.</summary>
/// <param name="Pdf">The PDF; <see langword="null"/> when it could not be made.</param>
/// <param name="Why">Why not, in plain words.</param>
public sealed record Printed(byte[]? Pdf, string Why = "");

/// <summary>
/// The front of this edge: makes a tagged PDF of a letter by a browser’s own print, with no network and a time limit. It is
/// never part of a deed: a letter is whole without it.
/// </summary>
/// <param name="chromium">The browser: a path, or a name on the path.</param>
/// <param name="patience">How long one letter may take.</param>
public sealed class LetterPrinter(string chromium, TimeSpan patience) : IDisposable
{
    /// <summary>What is said when there is no browser here.</summary>
    public const string NoBrowser = "PDFs cannot be made on this machine: no browser is set up for it. Print the page instead. It is just as easy to read.";

    const string NotMade = "The PDF could not be made just now. Print the page instead, or try again.";
    const int AtOnce = 2;

    readonly SemaphoreSlim turn = new(AtOnce);

    /// <summary>Prints a whole HTML page.</summary>
    /// <param name="html">The page; nothing in it is fetched and no script in it is run.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Printed> PrintAsync(string html, CancellationToken stop = default)
    {
        await turn.WaitAsync(stop);
        var folder = Directory.CreateTempSubdirectory("threefold-letter-");
        try
        {
            var page = Path.Combine(folder.FullName, "letter.html");
            await File.WriteAllTextAsync(page, html, stop);
            using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
            time.CancelAfter(patience);
            return await RunAsync(folder.FullName, page, time.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new(null, NotMade);
        }
        finally
        {
            await ClearAsync(folder);
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    async Task<Printed> RunAsync(string folder, string page, CancellationToken stop)
    {
        var pdf = Path.Combine(folder, "letter.pdf");
        var start = new ProcessStartInfo(chromium) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder };
        foreach (var word in Words(folder, page, pdf)) start.ArgumentList.Add(word);
        using var browser = new Process { StartInfo = start };
        try
        {
            if (!browser.Start()) return new(null, NoBrowser);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return new(null, NoBrowser);
        }

        try
        {
            // What it says is read away, so that a full pipe never stops it; it is not kept.
            await Task.WhenAll(browser.StandardOutput.BaseStream.CopyToAsync(Stream.Null, stop), browser.StandardError.BaseStream.CopyToAsync(Stream.Null, stop), browser.WaitForExitAsync(stop));
        }
        finally
        {
            if (!browser.HasExited) browser.Kill(entireProcessTree: true);
        }

        return File.Exists(pdf) ? new(await File.ReadAllBytesAsync(pdf, stop)) : new(null, NotMade);
    }

    // A browser run by root, as in many containers, does not start inside its sandbox. Anybody else keeps it: what is in a letter is somebody's words.
    static string[] Unshielded { get; } = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];

    static IEnumerable<string> Words(string folder, string page, string pdf) =>
    [
        "--headless", .. Unshielded, "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", $"--user-data-dir={Path.Combine(folder, "profile")}",
        "--export-tagged-pdf", "--generate-pdf-document-outline", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
    ];

    // The browser's children may hold a file for a moment after it has ended.
    static async Task ClearAsync(DirectoryInfo folder)
    {
        for (var left = 5; left > 0; left--)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
            }
        }
    }
}
