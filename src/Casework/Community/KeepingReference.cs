using Threefold.Practice.Community;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Community;

/// <summary>Reads the numbers by which the directory is kept alive.</summary>
static class KeepingReference
{
    /// <summary>Those that come with the programme, from <c>reference/directory.yaml</c>.</summary>
    public static KeepingNumbers Own { get; } = Read();

    static KeepingNumbers Read()
    {
        using var file = new StreamReader(typeof(KeepingReference).Assembly.GetManifestResourceStream("reference/directory.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<KeepingNumbers>(file.ReadToEnd());
    }
}
