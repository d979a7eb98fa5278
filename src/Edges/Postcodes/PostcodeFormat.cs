using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Threefold.Practice.Community;

namespace Threefold.Edges.Postcodes;

/// <summary>What one kind of file says in which column, told by its first line.</summary>
sealed partial class PostcodeFormat
{
    readonly int postcode, north, east, ended, ward, area, code, name;
    readonly bool degrees;

    PostcodeFormat(int postcode, int north, int east, int ended, int ward, int area, bool degrees, bool hasHeader, int code = -1, int name = -1) =>
        (this.postcode, this.north, this.east, this.ended, this.ward, this.area, this.degrees, HasHeader, this.code, this.name) = (postcode, north, east, ended, ward, area, degrees, hasHeader, code, name);

    /// <summary>Whether its first line names the columns.</summary>
    public bool HasHeader { get; }

    /// <summary>The format of a file that begins with this line; nothing when it is none of these.</summary>
    public static PostcodeFormat? Of(string first)
    {
        var cells = Cells(first);
        int Column(params string[] names) => cells.FindIndex(cell => names.Any(n => Regex.IsMatch(cell.Trim('\uFEFF'), $"^(?:{n})$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))));

        // ONS Postcode Directory: the columns have had many names over the years.
        if (Column("pcds", "pcd", "pcd2", "pcd7", "pcd8") is >= 0 and var pcd && Column("lat") is >= 0 and var lat && Column("long") is >= 0 and var lon)
            return new(pcd, lat, lon, Column("doterm"), Column("osward", @"wd\d\dcd", "ward"), Column("oslaua", @"lad\d\dcd", "laua"), degrees: true, hasHeader: true);

        // Names of wards and areas, as they come beside it: WD24CD,WD24NM.
        if (Column(@"wd\d\dcd", @"lad\d\dcd") is >= 0 and var codes && Column(@"wd\d\dnm", @"lad\d\dnm") is >= 0 and var names)
            return new(-1, -1, -1, -1, -1, -1, degrees: false, hasHeader: true, codes, names);

        // Code-Point Open: ten columns and no header; eastings and northings.
        return cells.Count == 10 && Postcode.Looks(cells[0]) && int.TryParse(cells[2], out _) && int.TryParse(cells[3], out _)
            ? new(0, 3, 2, -1, 9, 8, degrees: false, hasHeader: false) : null;
    }

    /// <summary>What a line says.</summary>
    /// <exception cref="DirectoryRefused">It is broken.</exception>
    public PostcodeRecord Read(string line, string where)
    {
        var cells = Cells(line);
        string Cell(int column) => column < 0 ? "" : column < cells.Count ? cells[column].Trim() : throw new DirectoryRefused($"{where}: there are too few columns.");
        if (code >= 0) return Cell(code) is { Length: > 0 and <= 32 } key && Cell(name) is { Length: > 0 and <= 200 } says ? new AreaName(key, Plain(says)) : new PostcodeLeftOut();
        if (!Postcode.Looks(Cell(postcode))) throw new DirectoryRefused($"{where}: “{Plain(Cell(postcode))}” is no postcode.");
        if (Cell(ended).Length > 0) return new PostcodeLeftOut();
        return At(Cell(north), Cell(east), where) is { } at ? new PostcodeSpot(string.Concat(Cell(postcode).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant(), at, Code(Cell(ward)), Code(Cell(area))) : new PostcodeLeftOut();
    }

    /// <summary>The point; nothing when the file says that it does not know (99.999999 and 0, or 0 and 0).</summary>
    MapPoint? At(string north, string east, string where)
    {
        if (north.Length == 0 && east.Length == 0) return null;
        if (!double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) || !double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var e))
            throw new DirectoryRefused($"{where}: the place on the map is no number.");
        return degrees ? MapPoint.From(n, e) : OsGrid.ToPoint(e, n);
    }

    static string Code(string text) => CodeShape().IsMatch(text) ? text : "";

    static string Plain(string text) => string.Concat(text.Where(letter => !char.IsControl(letter)).Take(200));

    static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(64), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
        {
            var letter = line[at];
            if (letter == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"') { cell.Append('"'); at++; }
            else if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) { cells.Add(cell.ToString()); cell.Clear(); }
            else cell.Append(letter);
        }

        cells.Add(cell.ToString());
        return cells;
    }

    [GeneratedRegex("^[A-Z][0-9]{8}$", RegexOptions.None, 1000)]
    private static partial Regex CodeShape();
}
