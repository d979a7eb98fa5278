using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Threefold.House.Tests.SignIn;

/// <summary>A small OpenID Connect provider on loopback. It signs in whoever it is told to, and can be made to lie.</summary>
sealed class AStubProvider : IAsyncDisposable
{
    readonly WebApplication site;
    readonly Dictionary<string, (string Nonce, string Challenge, string Back)> codes = [];
    RsaSecurityKey key = NewKey();

    AStubProvider(WebApplication site) => this.site = site;

    public const string Client = "threefold-tests";
    public const string Secret = "a secret for tests only";

    public string Address => site.Urls.First().TrimEnd('/');

    /// <summary>Whom it says has signed in.</summary>
    public string Subject { get; set; } = "priya nair";

    /// <summary>Changes what the identity token claims.</summary>
    public Action<SecurityTokenDescriptor>? Lie { get; set; }

    /// <summary>How often its keys were asked for.</summary>
    public int KeysAsked { get; private set; }

    /// <summary>What it was sent when somebody signed out.</summary>
    public string SignedOut { get; private set; } = "";

    public static async Task<AStubProvider> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new AStubProvider(builder.Build());
        stub.Map();
        await stub.site.StartAsync();
        return stub;
    }

    /// <summary>From now on it signs with another key.</summary>
    public void ChangeKey() => key = NewKey();

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    void Map()
    {
        site.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/keys",
            ["end_session_endpoint"] = $"{Address}/end",
        }));
        site.MapGet("/keys", () =>
        {
            KeysAsked++;
            var open = key.Rsa.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = key.KeyId, n = Base64UrlEncoder.Encode(open.Modulus!), e = Base64UrlEncoder.Encode(open.Exponent!) } } });
        });
        site.MapGet("/authorize", (HttpRequest asked) =>
        {
            var code = Guid.NewGuid().ToString("N");
            codes[code] = (asked.Query["nonce"]!, asked.Query["code_challenge"]!, asked.Query["redirect_uri"]!);
            return Results.Redirect(QueryHelpers.AddQueryString(asked.Query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = asked.Query["state"] }));
        });
        site.MapPost("/token", async (HttpRequest asked) =>
        {
            var form = await asked.ReadFormAsync();
            if (!codes.Remove(form["code"]!, out var held) || form["client_secret"] != Secret || form["redirect_uri"] != held.Back) return Results.BadRequest(new { error = "invalid_grant" });
            var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"]!)));
            return proof == held.Challenge ? Results.Json(new { access_token = "unused", token_type = "Bearer", id_token = Token(held.Nonce) }) : Results.BadRequest(new { error = "invalid_grant" });
        });
        site.MapGet("/end", (HttpRequest asked) =>
        {
            SignedOut = asked.QueryString.Value!;
            return Results.Redirect(asked.Query["post_logout_redirect_uri"]!);
        });
    }

    string Token(string nonce)
    {
        var says = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Client,
            Claims = new Dictionary<string, object> { ["sub"] = Subject, ["nonce"] = nonce },
            NotBefore = DateTime.UtcNow,
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        };
        Lie?.Invoke(says);
        return new JsonWebTokenHandler().CreateToken(says);
    }

    static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };
}
