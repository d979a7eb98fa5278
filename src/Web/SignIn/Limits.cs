using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Threefold.Web.Hosting;

namespace Threefold.Web.SignIn;

/// <summary>How much may be asked in a minute where a programme could ask without end, and how long any request may take.</summary>
static class Limits
{
    /// <summary>The limit on trying to sign in, for each address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>The limit on saving as people type, for each worker.</summary>
    public const string Drafts = "drafts";

    /// <summary>The limit on sending notices, for each address, with or without a key.</summary>
    public const string Notices = "notices";

    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddLimits(this IServiceCollection services, SiteOptions options)
    {
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "60";
                if (rejected.HttpContext.Request.WantsJson()) SignedIn.SayPlainly(rejected.HttpContext, StatusCodes.Status429TooManyRequests);
                return ValueTask.CompletedTask;
            };
            limits.AddPolicy(SignIn, http => HttpMethods.IsPost(http.Request.Method)
                ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => Window(options.SignInsAMinute))
                : RateLimitPartition.GetNoLimiter("looking"));
            limits.AddPolicy(Notices, http => RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => Window(options.NoticesAMinute)));
            limits.AddPolicy(Drafts, http => RateLimitPartition.GetFixedWindowLimiter(http.Me()?.Id.ToString() ?? "nobody", _ => Window(options.DraftsAMinute)));
        });
        services.AddRequestTimeouts(times => times.DefaultPolicy = new RequestTimeoutPolicy { Timeout = Minute, TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
    }

    static FixedWindowRateLimiterOptions Window(int most) => new() { PermitLimit = most, Window = Minute, QueueLimit = 0 };
}
