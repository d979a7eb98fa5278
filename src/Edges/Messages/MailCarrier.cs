using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Utils;
using Threefold.Casework.Messages;
using Threefold.Practice.Messages;

namespace Threefold.Edges.Messages;

/// <summary>
/// Carries email to the council's own mail server. Nobody can ask a mail server afterwards what it took, so a line that is
/// cut while the message is on it is told as unknown.
/// </summary>
sealed class MailCarrier(MailSettings settings, TimeSpan patience) : ICarrier
{
    public MessageChannel Channel => MessageChannel.Email;

    public bool CanBeAsked => false;

    public async Task<Carried> HandOverAsync(Outgoing message, CancellationToken stop)
    {
        if (!IsOneAddress(message.To)) return new Carried(HandedOver.Refused, Why: "This is not an email address.");
        using var client = new SmtpClient { Timeout = (int)patience.TotalMilliseconds };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        var onTheLine = false;
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Security(settings.Security), limit.Token);
            if (settings.User.Length > 0) await client.AuthenticateAsync(settings.User, settings.Password, limit.Token);
            onTheLine = true;
            await client.SendAsync(Letter(message), limit.Token);
        }
        catch (SmtpCommandException said) when (onTheLine)
        {
            return (int)said.StatusCode >= 500
                ? new Carried(HandedOver.Refused, Why: "The mail server would not take it for this address.")
                : new Carried(HandedOver.NotNow, Why: "The mail server would not take it just now.");
        }
        catch (Exception cut) when (IsOfTheLine(cut) && !stop.IsCancellationRequested)
        {
            return onTheLine ? new Carried(HandedOver.Unknown) : new Carried(HandedOver.NotNow, Why: "The mail server could not be reached.");
        }

        // It was taken; a server that then hangs up rudely changes nothing.
        try
        {
            await client.DisconnectAsync(quit: true, limit.Token);
        }
        catch (Exception rude) when (IsOfTheLine(rude))
        {
        }

        return new Carried(HandedOver.Taken, message.Reference);
    }

    public Task<Carried> LookUpAsync(string reference, CancellationToken stop) => Task.FromResult(new Carried(HandedOver.Unknown));

    /// <summary>Exactly one address, and nothing hidden beside it.</summary>
    public static bool IsOneAddress(string text) =>
        !text.Any(char.IsControl) && text.IndexOfAny([',', ';', '<', '>']) < 0 && MailboxAddress.TryParse(text, out var box) && box.Address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < box.Address.Length - 1;

    MimeMessage Letter(Outgoing message)
    {
        var letter = new MimeMessage { Subject = OneLine(message.Heading), Body = new TextPart("plain") { Text = message.Text } };
        letter.From.Add(MailboxAddress.Parse(settings.From));
        letter.To.Add(new MailboxAddress(OneLine(message.ToName), MailboxAddress.Parse(message.To).Address));
        letter.MessageId = MimeUtils.GenerateMessageId(message.Reference.Replace("@", "", StringComparison.Ordinal) + ".threefold");
        letter.Headers.Add("X-Threefold-Reference", message.Reference);
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        return letter;
    }

    static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim();

    static SecureSocketOptions Security(string security) => security switch
    {
        "tls" => SecureSocketOptions.SslOnConnect,
        "starttls" => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    static bool IsOfTheLine(Exception e) =>
        e is IOException or SocketException or OperationCanceledException or TimeoutException or ProtocolException or CommandException or SslHandshakeException
            or AuthenticationException or ServiceNotConnectedException or ServiceNotAuthenticatedException or NotSupportedException or ObjectDisposedException or InvalidOperationException;
}
