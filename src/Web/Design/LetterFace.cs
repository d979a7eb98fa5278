namespace Threefold.Web.Design;

/// <summary>The typeface of the pages, for letters: they look the same wherever they are printed, whatever that machine has.</summary>
/// <param name="assets">Where it is kept.</param>
public sealed class LetterFace(Assets assets)
{
    static readonly (string File, string Range)[] Cuts =
    [
        ("lib/fonts/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2", "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF"),
        ("lib/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2", "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"),
    ];

    readonly Lazy<string> carried = new(() => Css(file => assets.Files.GetFileInfo(file) is { Exists: true, PhysicalPath: { } at } ? $"data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(at))}" : assets[file]));

    /// <summary>From the site itself, for a page that is served.</summary>
    public string Served { get; } = Css(file => assets[file]);

    /// <summary>Carried inside, for a page that is printed with no network.</summary>
    public string Carried => carried.Value;

    static string Css(Func<string, string> at) =>
        string.Concat(Cuts.Select(c => $"@font-face {{ font-family: \"Atkinson Hyperlegible Next Variable\"; font-weight: 200 800; src: url({at(c.File)}) format(\"woff2\"); unicode-range: {c.Range}; }}\n"));
}
