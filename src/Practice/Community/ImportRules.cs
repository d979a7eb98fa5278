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

    /// <summary>Whether a reading that was laid out may be shown now: somebody has read that most of it goes, where most of it goes.</summary>
    /// <param name="shown">Entries people see now.</param>
    /// <param name="gone">Entries people see now that it no longer lists.</param>
    public static Verdict MayApply(int shown, int gone) => gone * 2 > shown && shown >= 10
        ? new Verdict([new Finding("directory-shrinks", Weight.Warn, $"It no longer lists {gone} of the {shown} entries people see. A feed that lost half of itself is often one that broke.")])
        : Verdict.Yes;

    /// <summary>Whether a reading is small enough to be shown without somebody looking first. The first one never is.</summary>
    /// <param name="shown">Entries people see now.</param>
    /// <param name="changed">How many of them it tells differently, and how many are new.</param>
    /// <param name="gone">How many of them it no longer lists.</param>
    /// <param name="numbers">The shares that are small.</param>
    public static bool MayApplyByItself(int shown, int changed, int gone, KeepingNumbers numbers) =>
        shown > 0 && changed * 100 <= shown * numbers.ByItselfChanged && gone * 100 <= shown * numbers.ByItselfGone;
}
