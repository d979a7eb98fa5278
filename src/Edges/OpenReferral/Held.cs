using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>Organisations and places that are published beside their services rather than inside them, kept while the services are read.</summary>
sealed class Held
{
    readonly Dictionary<string, JsonElement> organisations = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, List<JsonElement>> places = new(StringComparer.OrdinalIgnoreCase);
    int rows;

    /// <summary>Nothing was read beforehand.</summary>
    public static Held Nothing { get; } = new();

    /// <summary>The organisation with an id, or an undefined element.</summary>
    public JsonElement Organisation(string id) => organisations.GetValueOrDefault(id);

    /// <summary>The places of a service, as <c>service_at_locations</c> records.</summary>
    public IReadOnlyList<JsonElement> PlacesOf(string service) => places.GetValueOrDefault(service) ?? [];

    /// <summary>Keeps one record if it is of use.</summary>
    public void Keep(Piece piece, ReadingLimits limits)
    {
        if (piece.Problem.Length > 0)
        {
            return;
        }

        if (++rows > limits.MostRowsHeld)
        {
            throw new DirectoryRefused($"The directory holds more than {limits.MostRowsHeld:N0} organisations and places, the most that is read.");
        }

        var record = new Fields(piece.Value, new Notes(), limits.LongestText);
        if (record.Has("location"))
        {
            var service = record.Id("service_id") is { Length: > 0 } id ? id : record.One("service").Id();
            if (!places.TryGetValue(service, out var list))
            {
                places[service] = list = [];
            }

            list.Add(piece.Value);
        }
        else
        {
            organisations.TryAdd(record.Id(), piece.Value);
        }
    }
}
