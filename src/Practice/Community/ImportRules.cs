using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>Whether what was read of a directory may take the place of what people see.</summary>
public static class ImportRules
{
    /// <summary>An import must bring something, and may not silently lose most of what was there.</summary>
    /// <param name="good">Entries it brings.</param>
    /// <param name="shown">Entries people see now.</param>
    /// <param name="gone">Entries people see now that it no longer lists.</param>
    /// <param name="mayShrink">Whether somebody has said that this is right.</param>
    public static Verdict MayPublish(int good, int shown, int gone, bool mayShrink) =>
        good == 0 ? Verdict.No("Not one record could be used. Nothing was changed.", "place")
        : gone * 2 > shown && shown >= 10 && !mayShrink ? Verdict.No($"It no longer lists {gone} of the {shown} entries people see. If that is right, import it again and say that it may shrink.", "mayShrink")
        : Verdict.Yes;
}
