using Threefold.Web.Commands;

namespace Threefold.Web.SignIn;

/// <summary>The council's sign-in provider: any that speaks OpenID Connect.</summary>
/// <param name="Authority">Its address, from which everything else is discovered.</param>
/// <param name="Client">The client id it gave.</param>
/// <param name="Secret">The client secret it gave; empty for a public client.</param>
public sealed record ProviderOptions(string Authority, string Client, string Secret)
{
    /// <summary>The provider that the settings name, or nothing.</summary>
    /// <exception cref="InvalidOperationException">It is named by halves, or not over TLS.</exception>
    public static ProviderOptions? FromSettings()
    {
        var authority = Settings.Get("THREEFOLD_OIDC_AUTHORITY");
        if (authority.Length == 0) return null;
        var client = Settings.Get("THREEFOLD_OIDC_CLIENT");
        if (client.Length == 0) throw new InvalidOperationException("THREEFOLD_OIDC_AUTHORITY is set, so THREEFOLD_OIDC_CLIENT must be set too.");
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var at) || (at.Scheme != "https" && !at.IsLoopback))
            throw new InvalidOperationException("THREEFOLD_OIDC_AUTHORITY must be an https address.");
        return new(authority.TrimEnd('/'), client, Settings.Get("THREEFOLD_OIDC_SECRET"));
    }

    /// <summary>Where it is, as browsers name an origin.</summary>
    public string Origin => new Uri(Authority).GetLeftPart(UriPartial.Authority);
}
