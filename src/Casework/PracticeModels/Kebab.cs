using System.Text;

namespace Threefold.Casework.PracticeModels;

/// <summary>How C# names are written in a council's files: <c>AddPlanLine</c> is <c>add-plan-line</c>.</summary>
internal static class Kebab
{
    /// <summary>The name of an enum's member in small letters with dashes.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        var name = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0) name.Append('-');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }

    /// <summary>All names of an enum.</summary>
    public static IReadOnlyList<string> All<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(Of)];
}
