using System.Net;
using System.Net.Sockets;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>
/// Connects only to addresses of the public internet, judged at the moment of connecting, so that neither a name that
/// points inwards nor one that changes between two look-ups can lead an import into the council's own network.
/// </summary>
static class PublicNetwork
{
    /// <summary>What we call ourselves to the servers of others.</summary>
    public const string Name = "Threefold-directory-import/1";

    /// <summary>A handler that follows no redirect, keeps no cookies and uses no proxy.</summary>
    public static SocketsHttpHandler Handler(ReadingLimits limits) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxConnectionsPerServer = limits.AtOnce,
        MaxResponseHeadersLength = 64,
        // An answer that is given up is hung up on. Otherwise it is read on for seconds, and on a fast line that is gigabytes.
        MaxResponseDrainSize = 0,
        ResponseDrainTimeout = TimeSpan.Zero,
        ConnectTimeout = limits.Patience,
        ConnectCallback = (context, stop) => ConnectAsync(context.DnsEndPoint, limits.MayReadPrivateNetwork, stop),
    };

    static async ValueTask<Stream> ConnectAsync(DnsEndPoint end, bool mayReadPrivate, CancellationToken stop)
    {
        var addresses = await Dns.GetHostAddressesAsync(end.Host, stop);
        if (!mayReadPrivate && !addresses.All(IsPublic))
        {
            throw new DirectoryRefused("That address is on this machine or a private network. Only public feeds are read.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address belongs to the public internet. Unknown ranges do not.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork ? !Closed4.Any(range => range.Contains(plain))
            : plain.AddressFamily == AddressFamily.InterNetworkV6 && Open6.Contains(plain) && !Closed6.Any(range => range.Contains(plain));
    }

    static readonly IPNetwork[] Closed4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    static readonly IPNetwork Open6 = IPNetwork.Parse("2000::/3");

    /// <summary>Ranges that carry an IPv4 address inside, or are for documents only.</summary>
    static readonly IPNetwork[] Closed6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];
}
