using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using Microsoft.Net.Http.Headers;
using Threefold.Web.Design.Fields;

namespace Threefold.Web.Design;

/// <summary>How the host puts the look on: two lines in its start.</summary>
public static class Dressing
{
    static readonly string Version = typeof(Dressing).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Adds what pages need to look and behave alike.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="fill">Fills the <see cref="Frame"/> for this visitor: who, which council, which roles, demo or not.</param>
    public static IServiceCollection AddDesign(this IServiceCollection services, Action<HttpContext, Frame>? fill = null)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Assets>();
        services.AddSingleton<OpenPages>();
        services.AddScoped(held =>
        {
            var frame = new Frame { Version = Version };
            if (held.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http)
                fill?.Invoke(http, frame);
            return frame;
        });
        // People write in every alphabet: letters are sent as they are, and what could be markup is still encoded.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<MvcOptions>(mvc => mvc.ModelBinderProviders.Insert(0, new DayBinding()));
        // Only files that hold nobody's words are compressed: pages are left alone, so their length tells nothing.
        services.AddResponseCompression(small =>
        {
            small.EnableForHttps = true;
            small.MimeTypes = ["text/css", "text/javascript"];
            small.Providers.Add<BrotliCompressionProvider>();
            small.Providers.Add<GzipCompressionProvider>();
        });
        return services;
    }

    /// <summary>Serves the stylesheet, scripts and typeface. Early, before routing: they are for everybody.</summary>
    public static IApplicationBuilder UseDesign(this IApplicationBuilder app)
    {
        app.UseResponseCompression();
        return app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = app.ApplicationServices.GetRequiredService<Assets>().Files,
            OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }
}
