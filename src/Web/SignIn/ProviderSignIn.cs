using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Threefold.Casework.Shelves;
using Threefold.Web.Hosting;

namespace Threefold.Web.SignIn;

/// <summary>
/// Sign-in by OpenID Connect: the framework's own OAuth steps (code, state, PKCE, correlation), with the provider
/// discovered, a nonce, and the identity token proved. Whatever goes wrong, the visitor gets one neutral reply.
/// </summary>
sealed class ProviderSignIn(IOptionsMonitor<OAuthOptions> options, ILoggerFactory logs, UrlEncoder encoder, Provider provider) : OAuthHandler<OAuthOptions>(options, logs, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Way = "provider";

    /// <summary>Where a session remembers the token that signing out at the provider asks for.</summary>
    public const string IdToken = "id_token";

    const string Nonce = "nonce";
    const string Refused = "/sign-in/no";

    /// <summary>Sets it up for the provider that the council named.</summary>
    public static void Add(AuthenticationBuilder ways, SiteOptions options)
    {
        if (options.Provider is not { } named) return;
        ways.AddOAuth<OAuthOptions, ProviderSignIn>(Way, o =>
        {
            (o.ClientId, o.ClientSecret, o.UsePkce) = (named.Client, named.Secret.Length > 0 ? named.Secret : "-", true);
            // Discovered before each is used; the framework only wants them not to be empty.
            (o.AuthorizationEndpoint, o.TokenEndpoint) = (named.Authority, named.Authority);
            (o.CallbackPath, o.SignInScheme) = ("/sign-in/back", Sessions.Fresh);
            o.Scope.Add("openid");
            (o.CorrelationCookie.Name, o.CorrelationCookie.Path, o.CorrelationCookie.SameSite) = ("__Host-threefold-way-", "/", SameSiteMode.Lax);
            o.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(10);
            o.Events.OnRemoteFailure = failed =>
            {
                failed.HandleResponse();
                failed.Response.Redirect(Refused);
                return Task.CompletedTask;
            };
            o.Events.OnTicketReceived = KnowAsync;
        });
    }

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            await MeetAsync();
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or InvalidOperationException)
        {
            Logger.LogError("The sign-in provider cannot be reached: {Kind}.", failure.GetType().Name);
            Response.Redirect(Refused);
            return;
        }

        properties.Items[Nonce] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await base.HandleChallengeAsync(properties);
    }

    /// <inheritdoc/>
    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = properties.Items[Nonce]!;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    /// <inheritdoc/>
    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        await MeetAsync();
        return await base.HandleRemoteAuthenticateAsync();
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = tokens.Response!.RootElement.GetString(IdToken) ?? throw new AuthenticationFailureException("The provider gave no identity token.");
        var subject = await provider.SubjectAsync(token, properties.Items[Nonce] ?? "", Context.RequestAborted);
        properties.Items.Remove(Nonce);
        properties.SetString(IdToken, token);
        identity.AddClaim(new Claim("sub", subject));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    /// <summary>The provider knows them; do we? Somebody who does not work here gets the same reply as any other failure.</summary>
    static async Task KnowAsync(TicketReceivedContext received)
    {
        var subject = received.Principal!.FindFirst("sub")!.Value;
        var teams = received.HttpContext.RequestServices.GetRequiredService<TeamShelf>();
        if (await teams.ActorAsync(subject, received.HttpContext.RequestAborted) is { } actor)
        {
            await Sessions.EndAsync(received.HttpContext);
            received.Principal = Sessions.Of(actor, subject);
            return;
        }

        received.HandleResponse();
        received.Response.Redirect(Refused);
    }

    /// <summary>Learns the provider's addresses.</summary>
    async Task MeetAsync()
    {
        var found = await provider.DiscoverAsync(afresh: false, Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (found.AuthorizationEndpoint, found.TokenEndpoint);
    }
}
