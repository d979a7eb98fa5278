using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Threefold.Casework.Store;

/// <summary>One table as it goes into a backup: its columns and the plain kind of each, the same for both databases.</summary>
internal sealed record BackupTable(string Name, IReadOnlyList<(string Column, Type Type)> Columns)
{
    public string Select => $"SELECT {List} FROM \"{Name}\"";
    public string Insert => $"INSERT INTO \"{Name}\" ({List}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";
    public string Copy => $"COPY \"{Name}\" ({List}) FROM STDIN (FORMAT BINARY)";
    public string Shape => $"{Name}({string.Join(",", Columns.Select(c => $"{c.Column}:{c.Type.Name}"))})";
    string List => string.Join(", ", Columns.Select(c => $"\"{c.Column}\""));

    /// <summary>Every table of the model, parents before children.</summary>
    public static IReadOnlyList<BackupTable> All(CareStore store)
    {
        var (left, done) = (store.Model.GetEntityTypes().OrderBy(e => e.GetTableName(), StringComparer.Ordinal).ToList(), new List<IEntityType>());
        while (left.Count > 0)
        {
            var next = left.First(e => e.GetForeignKeys().All(k => k.PrincipalEntityType == e || done.Contains(k.PrincipalEntityType)));
            left.Remove(next);
            done.Add(next);
        }

        return [.. done.Select(e => new BackupTable(e.GetTableName()!, [.. e.GetProperties().OrderBy(p => p.GetColumnName(), StringComparer.Ordinal).Select(p => (p.GetColumnName(), Plain(p)))]))];
    }

    static Type Plain(IProperty property)
    {
        var type = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}

/// <summary>Values of a backup, in a plain binary spelling.</summary>
internal static class BackupValues
{
    public static void Write(BinaryWriter to, System.Data.Common.DbDataReader row, int column, Type type)
    {
        to.Write(!row.IsDBNull(column));
        if (row.IsDBNull(column)) return;
        if (type == typeof(string)) to.Write(row.GetString(column));
        else if (type == typeof(Guid)) to.Write(row.GetGuid(column).ToByteArray());
        else if (type == typeof(bool)) to.Write(row.GetBoolean(column));
        else if (type == typeof(int) || type == typeof(long) || type == typeof(short)) to.Write(Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture));
        else if (type == typeof(double)) to.Write(row.GetDouble(column));
        else if (type == typeof(DateTime)) to.Write(row.GetDateTime(column).Ticks);
        else if (type == typeof(DateOnly)) to.Write(row.GetFieldValue<DateOnly>(column).DayNumber);
        else if (type == typeof(byte[])) { var bytes = row.GetFieldValue<byte[]>(column); to.Write(bytes.Length); to.Write(bytes); }
        else throw new NotSupportedException($"A backup cannot hold a {type.Name}.");
    }

    public static object? Read(BinaryReader from, Type type)
    {
        if (!from.ReadBoolean()) return null;
        if (type == typeof(string)) return from.ReadString();
        if (type == typeof(Guid)) return new Guid(from.ReadBytes(16));
        if (type == typeof(bool)) return from.ReadBoolean();
        if (type == typeof(long)) return from.ReadInt64();
        if (type == typeof(int)) return (int)from.ReadInt64();
        if (type == typeof(short)) return (short)from.ReadInt64();
        if (type == typeof(double)) return from.ReadDouble();
        if (type == typeof(DateTime)) return new DateTime(from.ReadInt64(), DateTimeKind.Utc);
        if (type == typeof(DateOnly)) return DateOnly.FromDayNumber(from.ReadInt32());
        if (type == typeof(byte[])) return from.ReadBytes(from.ReadInt32());
        throw new NotSupportedException($"A backup cannot hold a {type.Name}.");
    }
}
