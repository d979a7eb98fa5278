using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>The nicknames of <c>reference/nicknames.csv</c>, carried inside the programme.</summary>
internal static class NicknameList
{
    /// <summary>The list, read once.</summary>
    public static Nicknames All { get; } = Read();

    static Nicknames Read()
    {
        using var reader = new StreamReader(typeof(NicknameList).Assembly.GetManifestResourceStream("reference/nicknames.csv")!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new Nicknames(lines.Where(l => l[0] != '#').Select(l => l.Split(',')));
    }
}
