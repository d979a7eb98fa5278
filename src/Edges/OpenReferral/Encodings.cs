using System.Text;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>UTF-8 and nothing else: a file in another encoding would be half-read, with names spelt wrongly.</summary>
static class Encodings
{
    /// <summary>UTF-8 that throws on the first wrong byte.</summary>
    public static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>How many bytes of a UTF-8 mark to skip.</summary>
    /// <exception cref="DirectoryRefused">The file says that it is something else.</exception>
    public static int SkipMark(ReadOnlySpan<byte> head, string name) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => 3,
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => throw new DirectoryRefused($"{name} is UTF-16. Save it as UTF-8 and import it again."),
        [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', 3, 4, ..] => throw new DirectoryRefused($"{name} is packed. Unpack it and import the folder."),
        [_, 0, ..] or [0, _, ..] => throw new DirectoryRefused($"{name} is not text."),
        _ => 0,
    };
}
