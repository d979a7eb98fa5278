using System.Security.Cryptography;

namespace Threefold.Web.Hosting;

/// <summary>The headers that every answer carries.</summary>
static class SafeHeaders
{
    const string NonceKey = "Threefold.Nonce";

    /// <summary>This answer's nonce, for the few scripts and styles that need one.</summary>
    public static string Nonce(this HttpContext http) => (string)(http.Items[NonceKey] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)));

    public static void UseSafeHeaders(this WebApplication site)
    {
        // Signing out leads on from a form here to the council's sign-in provider.
        var provider = site.Services.GetRequiredService<SiteOptions>().Provider?.Origin ?? "";
        site.Use((http, next) =>
        {
            Set(http, provider);
            return next();
        });
    }

    static void Set(HttpContext http, string provider)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{http.Nonce()}'; style-src 'self' 'nonce-{http.Nonce()}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action {$"'self' {provider}".TrimEnd()}; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!Path.HasExtension(http.Request.Path)) headers.CacheControl = "no-cache, no-store";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
