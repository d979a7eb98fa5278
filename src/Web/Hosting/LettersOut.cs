using Threefold.Casework.Letters;
using Threefold.Edges.Letters;
using Threefold.Web.Commands;
using Threefold.Web.Design;

namespace Threefold.Web.Hosting;

/// <summary>What stands at the head of a letter here, and what prints one, as the settings say.</summary>
static class LettersOut
{
    /// <summary>The browser that prints; a name on the path, or a path.</summary>
    public const string BrowserSetting = "Letters__Chromium";

    const int PatienceSeconds = 30;

    public static IServiceCollection AddLetters(this IServiceCollection services) => services
        .AddSingleton(s => new LetterHead(s.GetRequiredService<About>().Council, Settings.Get("THREEFOLD_LETTER_PHONE")))
        .AddSingleton<LetterFace>()
        .AddSingleton(_ => new LetterPrinter(Settings.Get(BrowserSetting, "chromium"), TimeSpan.FromSeconds(PatienceSeconds)));
}
