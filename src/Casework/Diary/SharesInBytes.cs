using Threefold.Practice.Insight;

namespace Threefold.Casework.Diary;

/// <summary>A life’s shares in few bytes: names once, days and numbers short.</summary>
internal static class SharesInBytes
{
    public static byte[] Write(IReadOnlyList<Share> shares)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        var (names, teams) = (shares.Select(s => s.Measure).Concat(shares.Select(s => s.Group)).Distinct().ToList(), shares.Select(s => s.Team).Distinct().ToList());
        to.Write7BitEncodedInt(names.Count);
        names.ForEach(to.Write);
        to.Write7BitEncodedInt(teams.Count);
        foreach (var team in teams) to.Write(team.ToByteArray());
        to.Write7BitEncodedInt(shares.Count);
        foreach (var s in shares)
        {
            foreach (var number in (ReadOnlySpan<int>)[names.IndexOf(s.Measure), names.IndexOf(s.Group), teams.IndexOf(s.Team), s.Day.DayNumber, (int)s.Scope, Zig(s.Code), Zig(s.Slope)]) to.Write7BitEncodedInt(number);
            if (s.Slope != 0) to.Write7BitEncodedInt(s.Anchor.DayNumber);
        }

        return bytes.ToArray();
    }

    public static IReadOnlyList<Share> Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        var names = Enumerable.Range(0, from.Read7BitEncodedInt()).Select(_ => from.ReadString()).ToList();
        var teams = Enumerable.Range(0, from.Read7BitEncodedInt()).Select(_ => new Guid(from.ReadBytes(16))).ToList();
        var shares = new List<Share>();
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
        {
            var (measure, group, team) = (names[from.Read7BitEncodedInt()], names[from.Read7BitEncodedInt()], teams[from.Read7BitEncodedInt()]);
            var (day, scope) = (DateOnly.FromDayNumber(from.Read7BitEncodedInt()), (ShareScope)from.Read7BitEncodedInt());
            var (code, slope) = (Zag(from.Read7BitEncodedInt()), Zag(from.Read7BitEncodedInt()));
            shares.Add(new(measure, group, day, team, scope, code, slope, slope == 0 ? default : DateOnly.FromDayNumber(from.Read7BitEncodedInt())));
        }

        return shares;
    }

    static int Zig(int number) => (number << 1) ^ (number >> 31);

    static int Zag(int number) => (int)((uint)number >> 1) ^ -(number & 1);
}
