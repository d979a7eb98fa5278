using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Threefold.Casework.Store;

/// <summary>Names of tables and columns: plain lower-case words, so that a database administrator can read them.</summary>
internal static class Names
{
    /// <summary><c>NextStep</c> becomes <c>next_steps</c>, <c>Person</c> <c>people</c>.</summary>
    public static string Table(string type) => Column(type) switch
    {
        "person" => "people",
        var n when n.EndsWith('y') && n.Length > 1 && !"aeiou".Contains(n[^2]) => n[..^1] + "ies",
        var n when n.EndsWith('s') => n + "es",
        var n => n + "s",
    };

    /// <summary><c>BornOn</c> becomes <c>born_on</c>.</summary>
    public static string Column(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>Gives every column, key and index its plain name.</summary>
    public static void Snake(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            foreach (var property in entity.GetProperties()) property.SetColumnName(Column(property.Name));
            foreach (var key in entity.GetKeys()) key.SetName($"pk_{table}");
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName(Short($"ix_{table}_{string.Join('_', index.Properties.Select(p => Column(p.Name)))}"));
            foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(Short($"fk_{table}_{string.Join('_', key.Properties.Select(p => Column(p.Name)))}"));
        }
    }

    static string Short(string name) => name.Length <= 63 ? name : name[..63];
}
