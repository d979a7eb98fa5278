using Threefold.Casework.Messages;
using Threefold.Practice.Messages;

namespace Threefold.Edges.Messages;

/// <summary>The front of this edge: makes a carrier for each kind of message that is set up.</summary>
public static class Carriers
{
    /// <summary>How long any carrier may take before the line counts as cut; well below the time after which a hand-over is looked into.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>One carrier for each channel that leaves the house; where nothing is set up, one that says so.</summary>
    /// <param name="mail">The mail server.</param>
    /// <param name="notify">GOV.UK Notify.</param>
    /// <param name="http">Speaks to Notify; it must not follow redirects. Its lifetime is the caller's.</param>
    /// <param name="clock">The clock.</param>
    /// <exception cref="CarrierSettingsWrong">A setting cannot be right.</exception>
    public static IReadOnlyList<ICarrier> For(MailSettings mail, NotifySettings notify, HttpClient http, TimeProvider clock)
    {
        var key = notify.Key.Length > 0 ? NotifyKey.From(notify.Key) : null;
        var address = key is null ? null : NotifyAddress(notify.Url);
        ICarrier By(MessageChannel channel, string template) =>
            key is null || template.Length == 0 ? new NoCarrier(channel) : new NotifyCarrier(channel, template, address!, key, http, clock);
        return
        [
            mail.Host.Length > 0 ? new MailCarrier(MustBeRight(mail), Patience) : By(MessageChannel.Email, notify.EmailTemplate),
            By(MessageChannel.Text, notify.TextTemplate),
            By(MessageChannel.Letter, notify.LetterTemplate),
        ];
    }

    /// <summary>A client for Notify: it follows no redirects, keeps no cookies and reads short answers only.</summary>
    public static HttpClient Http() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) }) { Timeout = Patience, MaxResponseContentBufferSize = 256 * 1024 };

    static Uri NotifyAddress(string url) =>
        Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var at) && (at.Scheme == Uri.UriSchemeHttps || at is { Scheme: "http", IsLoopback: true })
            ? at : throw new CarrierSettingsWrong("The address of Notify must begin with https.");

    static MailSettings MustBeRight(MailSettings mail) =>
        !MailCarrier.IsOneAddress(mail.From) ? throw new CarrierSettingsWrong("Name the one address that email comes from.")
        : mail.Port is < 1 or > 65535 ? throw new CarrierSettingsWrong("The mail server’s port must be from 1 to 65535.")
        : mail.Security is not ("starttls" or "tls" or "none") ? throw new CarrierSettingsWrong("The mail server’s security is starttls, tls or none.")
        : mail.Security == "none" && mail.Host is not ("localhost" or "127.0.0.1" or "::1") ? throw new CarrierSettingsWrong("Only a mail server on this machine is spoken to without encryption.")
        : mail;
}
