using Threefold.Casework.Messages;
using Threefold.Edges.Messages;
using Threefold.Practice.Messages;
using Threefold.Web.Commands;

namespace Threefold.Web.Hosting;

/// <summary>Who carries messages out of this site, as its settings say. In a demo nobody does.</summary>
static class Post
{
    public static IServiceCollection AddPost(this IServiceCollection services, SiteOptions options)
    {
        // Wrong settings stop the start, and not the first message.
        var real = Carriers.For(options.Mail, options.Notify, Carriers.Http(), options.Clock);
        services.AddSingleton<IReadOnlyList<ICarrier>>(s => s.GetRequiredService<About>().IsDemo
            ? [new DemoCarrier(MessageChannel.Email), new DemoCarrier(MessageChannel.Text), new DemoCarrier(MessageChannel.Letter)]
            : real);
        return services;
    }

    public static MailSettings MailFromSettings() => new(
        Settings.Get("THREEFOLD_SMTP_HOST"), Settings.Number("THREEFOLD_SMTP_PORT", 587), Settings.Get("THREEFOLD_SMTP_USER"),
        Settings.Get("THREEFOLD_SMTP_PASSWORD"), Settings.Get("THREEFOLD_SMTP_FROM"), Settings.Get("THREEFOLD_SMTP_SECURITY", "starttls"));

    public static NotifySettings NotifyFromSettings() => new(
        Settings.Get("THREEFOLD_NOTIFY_URL", "https://api.notifications.service.gov.uk"), Settings.Get("THREEFOLD_NOTIFY_KEY"),
        Settings.Get("THREEFOLD_NOTIFY_TEXT"), Settings.Get("THREEFOLD_NOTIFY_EMAIL"), Settings.Get("THREEFOLD_NOTIFY_LETTER"));
}
