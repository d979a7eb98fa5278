using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Threefold.Web.Hosting;

namespace Threefold.Web.SignIn;

/// <summary>What the council's sign-in provider says of itself, and whether a token is truly from it.</summary>
public sealed class Provider(SiteOptions options) : IDisposable
{
    /// <summary>How long what was discovered is relied on before it is asked for again.</summary>
    static readonly TimeSpan Relied = TimeSpan.FromHours(12);

    readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = 1024 * 1024 };
    OpenIdConnectConfiguration? known;
    DateTimeOffset knownSince;

    /// <summary>The provider's own origin, which a form here may lead on to; empty without one.</summary>
    public string Origin => options.Provider?.Origin ?? "";

    /// <summary>Its addresses and keys.</summary>
    /// <param name="afresh">True to ask again now, because it may have changed its keys.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="IOException">It cannot be reached.</exception>
    public async Task<OpenIdConnectConfiguration> DiscoverAsync(bool afresh, CancellationToken stop)
    {
        var named = options.Provider ?? throw new InvalidOperationException("No sign-in provider is named.");
        if (known is { } held && !afresh && DateTimeOffset.UtcNow - knownSince < Relied) return held;
        var documents = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(named.Authority).IsLoopback };
        var found = await OpenIdConnectConfigurationRetriever.GetAsync($"{named.Authority}/.well-known/openid-configuration", documents, stop);
        (known, knownSince) = (found, DateTimeOffset.UtcNow);
        return found;
    }

    /// <summary>The subject of an identity token, once it is proved: signed by the provider, for us, in time, and for this very sign-in.</summary>
    /// <exception cref="SecurityTokenException">It is not.</exception>
    public async Task<string> SubjectAsync(string token, string nonce, CancellationToken stop)
    {
        var checkedToken = await CheckAsync(token, await DiscoverAsync(afresh: false, stop));
        // The provider may have changed its keys since we last asked: ask once more.
        if (checkedToken.Exception is SecurityTokenSignatureKeyNotFoundException) checkedToken = await CheckAsync(token, await DiscoverAsync(afresh: true, stop));
        if (!checkedToken.IsValid) throw new SecurityTokenException("The identity token is not good.", checkedToken.Exception);
        var read = (JsonWebToken)checkedToken.SecurityToken;
        if (!read.TryGetClaim("nonce", out var echoed) || !string.Equals(echoed.Value, nonce, StringComparison.Ordinal)) throw new SecurityTokenException("The identity token is for another sign-in.");
        return read.Subject is { Length: > 0 } subject ? subject : throw new SecurityTokenException("The identity token names nobody.");
    }

    /// <summary>Where to send a browser so that it is signed out at the provider too.</summary>
    public async Task<string> SignOutAsync(string idToken, string back, CancellationToken stop)
    {
        try
        {
            var end = (await DiscoverAsync(afresh: false, stop)).EndSessionEndpoint;
            return string.IsNullOrEmpty(end) ? back : QueryHelpers.AddQueryString(end, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["id_token_hint"] = idToken,
                ["client_id"] = options.Provider!.Client,
                ["post_logout_redirect_uri"] = back,
            });
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or InvalidOperationException)
        {
            return back; // Signed out here at least.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    Task<TokenValidationResult> CheckAsync(string token, OpenIdConnectConfiguration from) => new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = from.Issuer,
        ValidAudience = options.Provider!.Client,
        IssuerSigningKeys = from.SigningKeys,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = TimeSpan.FromMinutes(2),
    });
}
