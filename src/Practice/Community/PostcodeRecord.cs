using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>One thing that a file of postcodes says.</summary>
public abstract record PostcodeRecord;

/// <summary>Where a postcode is, and whose it is.</summary>
/// <param name="Postcode">In capitals, without its space.</param>
/// <param name="At">The middle of it.</param>
/// <param name="Ward">The code of its ward, or empty.</param>
/// <param name="Area">The code of its council’s area, or empty.</param>
public sealed record PostcodeSpot(string Postcode, MapPoint At, string Ward, string Area) : PostcodeRecord;

/// <summary>What a ward or an area is called.</summary>
/// <param name="Code">Its code: <c>E05000001</c>.</param>
/// <param name="Name">Its name.</param>
public sealed record AreaName(string Code, string Name) : PostcodeRecord;

/// <summary>A line that is not used: a postcode that has ended, or has no place on the map.</summary>
public sealed record PostcodeLeftOut : PostcodeRecord;

/// <summary>Where a postcode is, in words that a page shows.</summary>
/// <param name="Postcode">With its space.</param>
/// <param name="At">The middle of it.</param>
/// <param name="Ward">The code of its ward, or empty.</param>
/// <param name="WardName">The ward’s name, or its code where no name is known.</param>
/// <param name="Area">The name of the council’s area, or its code.</param>
public sealed record PostcodePlace(string Postcode, MapPoint At, string Ward, string WardName, string Area);

/// <summary>Whether what was read may take the place of the list that is used.</summary>
public static class PostcodeRules
{
    /// <summary>A list must hold postcodes, and may not silently lose most of those there were.</summary>
    /// <param name="holds">Postcodes it holds.</param>
    /// <param name="held">Postcodes the list in use holds.</param>
    /// <param name="mayShrink">Whether somebody has said that this is right.</param>
    [Source("Our own: docs/decisions/0049")]
    public static Verdict MayUse(int holds, int held, bool mayShrink) =>
        holds == 0 ? Verdict.No("Not one postcode could be used. Nothing was changed.", "place")
        : holds * 2 < held && !mayShrink ? Verdict.No($"It holds {holds} postcodes, and there are {held} now. If that is right, import it again and say that it may shrink.", "mayShrink")
        : Verdict.Yes;
}
