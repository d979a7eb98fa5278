using Mono.Cecil;
using Mono.Cecil.Cil;
using Threefold.Casework;
using Threefold.Practice.Ground;

namespace Threefold.House.Tests.Walls;

/// <summary>The programme as it was built, read from its IL: which types there are, and which types each of them touches.</summary>
static class House
{
    static readonly string Folder = AppContext.BaseDirectory;

    public static readonly IReadOnlyList<AssemblyDefinition> Floors =
        [.. new[] { "Practice", "Evidence", "Casework", "Edges", "Web" }.Select(f => AssemblyDefinition.ReadAssembly(Path.Combine(Folder, $"Threefold.{f}.dll")))];

    /// <summary>Every type that somebody wrote. Types that the compiler made count as part of the type they were made for.</summary>
    public static readonly IReadOnlyList<TypeDefinition> Types = [.. Floors.SelectMany(f => f.MainModule.Types).Where(t => t.Namespace.StartsWith("Threefold", StringComparison.Ordinal) && !IsMade(t))];

    /// <summary>The full names of everything that a type touches: bases, members, attributes and what its code calls.</summary>
    public static IReadOnlySet<string> Touches(TypeDefinition type)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in WithNested(type))
        {
            Add(found, part.BaseType);
            foreach (var face in part.Interfaces) Add(found, face.InterfaceType);
            foreach (var field in part.Fields) Add(found, field.FieldType);
            foreach (var note in part.CustomAttributes.Concat(part.Methods.SelectMany(m => m.CustomAttributes)).Concat(part.Properties.SelectMany(p => p.CustomAttributes))) Add(found, note.AttributeType);
            foreach (var method in part.Methods) Add(found, method);
        }

        found.ExceptWith(WithNested(type).Select(t => t.FullName));
        return found;
    }

    /// <summary>Practice, Casework, Web …</summary>
    public static string Floor(this TypeDefinition type) => type.Module.Assembly.Name.Name["Threefold.".Length..];

    /// <summary>People, Access, Door …; empty for what lies on the floor itself.</summary>
    public static string Room(this TypeDefinition type) => RoomOf(type.FullName);

    /// <summary>The room in a full name: the third part, or the fourth under Pages.</summary>
    public static string RoomOf(string fullName)
    {
        var parts = fullName.Split('/')[0].Split('.');
        var at = parts.Length > 2 && parts[1] == "Web" && parts[2] == "Pages" ? 3 : 2;
        return parts.Length > at + 1 ? parts[at] : "";
    }

    /// <summary>True for an act: a public class of Casework with one <c>DoAsync</c>.</summary>
    public static bool IsAct(this TypeDefinition type) => type.Room() != "Demo" && CaseworkRooms.Acts.Any(a => a.FullName == type.FullName);

    /// <summary>True for something held about a person.</summary>
    public static bool IsThing(this TypeDefinition type) => type.BaseType?.FullName == typeof(Thing).FullName;

    public static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    static bool IsMade(TypeDefinition type) => type.Name.Contains('<', StringComparison.Ordinal) || type.Namespace.StartsWith("Microsoft", StringComparison.Ordinal);

    static void Add(HashSet<string> found, MethodDefinition method)
    {
        Add(found, method.ReturnType);
        foreach (var parameter in method.Parameters) Add(found, parameter.ParameterType);
        if (!method.HasBody) return;
        foreach (var local in method.Body.Variables) Add(found, local.VariableType);
        foreach (var step in method.Body.Instructions)
        {
            switch (step.Operand)
            {
                case TypeReference type: Add(found, type); break;
                case MethodReference { Name: "get_CurrentManagedThreadId" }: break; // Every iterator asks for it.
                case MethodReference call:
                    Add(found, call.DeclaringType);
                    Add(found, call.ReturnType);
                    if (call is GenericInstanceMethod generic) foreach (var argument in generic.GenericArguments) Add(found, argument);
                    break;
                case FieldReference field: Add(found, field.DeclaringType); break;
            }
        }
    }

    static void Add(HashSet<string> found, TypeReference? type)
    {
        switch (type)
        {
            case null or GenericParameter: return;
            case GenericInstanceType generic:
                foreach (var argument in generic.GenericArguments) Add(found, argument);
                Add(found, generic.ElementType);
                return;
            case TypeSpecification wrapped: Add(found, wrapped.ElementType); return;
            case { FullName: ['<', ..] }: return; // The compiler's own.
            default: found.Add(type.FullName); return;
        }
    }
}
