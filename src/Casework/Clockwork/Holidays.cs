using Threefold.Practice.Ground;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Clockwork;

/// <summary>Reads the bank holidays that come with the programme, and refuses a list that cannot be right.</summary>
public static class Holidays
{
    /// <summary>Those of England and Wales, from <c>reference/bank-holidays.yaml</c>.</summary>
    /// <exception cref="ArgumentException">The list is wrong; the message says where.</exception>
    public static BankHolidays Read()
    {
        using var file = new StreamReader(typeof(Holidays).Assembly.GetManifestResourceStream("reference/bank-holidays.yaml")!);
        return From(file.ReadToEnd());
    }

    /// <summary>From the text of such a file.</summary>
    /// <exception cref="ArgumentException">The list is wrong; the message says where.</exception>
    public static BankHolidays From(string text)
    {
        try
        {
            var file = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<HolidayFile>(text);
            if (string.IsNullOrWhiteSpace(file.Source)) throw new ArgumentException("bank-holidays.yaml does not say where it comes from.");
            return new BankHolidays([.. file.Days.Select(d => new BankHoliday(DateOnly.ParseExact(d.On, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), d.Name))]);
        }
        catch (Exception wrong) when (wrong is YamlException or FormatException)
        {
            throw new ArgumentException($"bank-holidays.yaml cannot be read. {wrong.Message}", wrong);
        }
    }

    sealed class HolidayFile
    {
        public string Source { get; init; } = "";
        public string From { get; init; } = "";
        public List<DayRow> Days { get; init; } = [];
    }

    sealed class DayRow
    {
        public string On { get; init; } = "";
        public string Name { get; init; } = "";
    }
}
