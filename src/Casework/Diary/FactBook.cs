using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Diary;

/// <summary>Every kind of fact by its name for ever, and how its words are written and read.</summary>
internal static class FactBook
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Every kind of fact there is.</summary>
    public static readonly IReadOnlyDictionary<string, Type> Kinds =
        typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract).ToDictionary(t => t.Name);

    /// <summary>The kind of thing whose state follows from a kind of fact.</summary>
    public static Type ThingOf(Type fact)
    {
        for (var t = fact; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Fact<>)) return t.GetGenericArguments()[0];
        }

        throw new InvalidOperationException($"{fact.Name} is about no kind of thing.");
    }

    /// <summary>A fact's body, as kept.</summary>
    public static string Write(Fact fact) => JsonSerializer.Serialize(fact, fact.GetType(), Json);

    /// <summary>A fact from its kind and body.</summary>
    public static Fact Read(string kind, string body) => (Fact)JsonSerializer.Deserialize(body, Kinds[kind], Json)!;

    /// <summary>The salted digest that stays in the diary when the words are gone.</summary>
    public static string Digest(byte[] salt, string sentence, string body)
    {
        var text = Encoding.UTF8.GetBytes($"{sentence}\n{body}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(salt, text));
    }
}
