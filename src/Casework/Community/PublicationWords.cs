using Threefold.Practice.Community;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Community;

/// <summary>The rule of what is published, with the words in <c>reference/publication.yaml</c>.</summary>
static class PublicationWords
{
    /// <summary>The rule that comes with the programme.</summary>
    public static Publication Own { get; } = Read();

    static Publication Read()
    {
        using var file = typeof(PublicationWords).Assembly.GetManifestResourceStream("reference/publication.yaml")!;
        using var reader = new StreamReader(file);
        var yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        return new Publication(yaml.Deserialize<PublicationFile>(reader).SecretPlaces);
    }

    sealed class PublicationFile
    {
        public List<string> SecretPlaces { get; init; } = [];
    }
}
