using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Threefold.House.Tests.Messages;

/// <summary>What the stub does once somebody knocks.</summary>
public enum MailMood
{
    Takes, RefusesTheAddress, IsBusy, CutsBeforeGreeting, CutsBeforeTheBody, CutsAfterTheBody, NeverAnswersTheBody, SpeaksNonsense, HangsUpRudely,
}

/// <summary>A mail server on this machine's own loopback, that behaves as told and keeps what it took.</summary>
sealed class AStubMailServer : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly Task serving;

    public AStubMailServer()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public MailMood Mood { get; set; }
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public System.Collections.Concurrent.ConcurrentQueue<string> Took { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await serving;
        stop.Dispose();
    }

    async Task ServeAsync()
    {
        try
        {
            while (!stop.IsCancellationRequested) _ = AnswerAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    async Task AnswerAsync(TcpClient client)
    {
        using var line = client;
        var mood = Mood;
        try
        {
            if (mood == MailMood.CutsBeforeGreeting) return;
            using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            async Task Say(string text) => await stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), stop.Token);
            await Say(mood == MailMood.SpeaksNonsense ? "\u0001 <html>200 OK" : "220 stub");
            while (await reader.ReadLineAsync(stop.Token) is { } said)
            {
                var verb = said.Split(' ', ':')[0].ToUpperInvariant();
                switch (verb)
                {
                    case "RCPT" when mood == MailMood.RefusesTheAddress: await Say("550 5.1.1 nobody here"); break;
                    case "MAIL" when mood == MailMood.IsBusy: await Say("451 4.3.0 later"); break;
                    case "DATA" when mood == MailMood.CutsBeforeTheBody: return;
                    case "DATA":
                        await Say("354 go on");
                        var body = new StringBuilder();
                        while (await reader.ReadLineAsync(stop.Token) is { } next && next != ".") body.AppendLine(next);
                        if (mood == MailMood.NeverAnswersTheBody) await Task.Delay(Timeout.Infinite, stop.Token);
                        Took.Enqueue(body.ToString());
                        if (mood == MailMood.CutsAfterTheBody) return;
                        await Say("250 taken");
                        break;
                    case "QUIT" when mood == MailMood.HangsUpRudely: return;
                    case "QUIT": await Say("221 bye"); return;
                    default: await Say("250 ok"); break;
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
        }
    }
}
