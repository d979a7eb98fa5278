using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Threefold.Casework.Shelves;
using Threefold.Web.Hosting;

namespace Threefold.Web.SignIn;

/// <summary>Keeps sessions on the server for the framework's cookie: the cookie holds a key and nothing else.</summary>
sealed class SessionTickets(SessionShelf sessions, SiteOptions options, IDataProtectionProvider keys) : ITicketStore
{
    /// <summary>Where a ticket's own key is found once it has been read.</summary>
    public const string KeyItem = "threefold.session";

    readonly IDataProtector cover = keys.CreateProtector("Threefold.Sessions");

    /// <inheritdoc/>
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var worker = Guid.Parse(ticket.Principal.FindFirst(Sessions.WorkerClaim)!.Value);
        await sessions.BeginAsync(key, worker, cover.Protect(TicketSerializer.Default.Serialize(ticket)), options.Longest);
        return key;
    }

    /// <summary>Never asked for: a session is not renewed in place, it is kept alive by being used.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        if (await sessions.UseAsync(key, options.Idle) is not { } kept) return null;
        try
        {
            var ticket = TicketSerializer.Default.Deserialize(cover.Unprotect(kept));
            if (ticket is not null) ticket.Properties.Items[KeyItem] = key;
            return ticket;
        }
        catch (CryptographicException)
        {
            return null; // Its key is gone: sign in again.
        }
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string key) => sessions.EndAsync(key);
}
