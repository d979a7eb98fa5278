using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Threefold.Casework.Store;

/// <summary>A column as the one model has it, for the few places that write rows without being followed.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Type">Its type in the database.</param>
/// <param name="Getter">Reads it from a row.</param>
/// <param name="Convert">Turns it into what the database keeps, where that differs.</param>
internal sealed record Column(string Name, string Type, IClrPropertyGetter Getter, Func<object?, object?>? Convert)
{
    static readonly ConditionalWeakTable<IEntityType, List<Column>> Known = [];

    /// <summary>The columns of a kind of row.</summary>
    public static IReadOnlyList<Column> Of(CareStore store, Type kind) => Known.GetValue(store.Model.FindEntityType(kind)!, static entity =>
        [.. entity.GetProperties().Select(p => new Column(p.GetColumnName(), p.GetRelationalTypeMapping().StoreType, p.GetGetter(), p.GetRelationalTypeMapping().Converter?.ConvertToProvider))]);

    /// <summary>What the database keeps of it.</summary>
    public object? ValueIn(object row)
    {
        var value = Getter.GetClrValue(row);
        return value is null || Convert is null ? value : Convert(value);
    }
}
