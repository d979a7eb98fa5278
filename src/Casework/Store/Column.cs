using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Threefold.Casework.Store;

/// <summary>A column as the one model has it, for the few places that write rows without being followed.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Type">Its type in the database.</param>
/// <param name="Getter">Reads it from a row.</param>
/// <param name="Convert">Turns it into what the database keeps, where that differs.</param>
/// <param name="Kept">The kind of value that the database keeps; one that may be nothing where the column may.</param>
internal sealed record Column(string Name, string Type, IClrPropertyGetter Getter, Func<object?, object?>? Convert, Type Kept)
{
    static readonly ConditionalWeakTable<IEntityType, List<Column>> Known = [];

    /// <summary>The columns of a kind of row.</summary>
    public static IReadOnlyList<Column> Of(CareStore store, Type kind) => Known.GetValue(store.Model.FindEntityType(kind)!, static entity =>
        [.. entity.GetProperties().Select(p => new Column(p.GetColumnName(), p.GetRelationalTypeMapping().StoreType, p.GetGetter(), p.GetRelationalTypeMapping().Converter?.ConvertToProvider, KeptAs(p)))]);

    /// <summary>What the database keeps of it.</summary>
    public object? ValueIn(object row)
    {
        var value = Getter.GetClrValue(row);
        return value is null || Convert is null ? value : Convert(value);
    }

    static Type KeptAs(IProperty property)
    {
        var kind = property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return property.IsNullable && kind.IsValueType && Nullable.GetUnderlyingType(kind) is null ? typeof(Nullable<>).MakeGenericType(kind) : kind;
    }
}
