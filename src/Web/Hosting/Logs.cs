namespace Threefold.Web.Hosting;

/// <summary>What is logged: JSON lines, no query strings, no words of anybody's.</summary>
static class Logs
{
    public static void Set(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole(c => { c.UseUtcTimestamp = true; c.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ"; });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The framework writes paths, parameters and exception messages at these; ours are written in Errors/Answers.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
        // It warns that it set the header that every page here already has.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
    }
}
