using System.Globalization;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.FrontDoor;

/// <summary>An earlier contact, made before we knew who it was, became part of this person's story.</summary>
public sealed record EarlierContactJoined(Guid Of, Guid Contact, DateTime MadeAt, string Words) : Fact<Person>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Was in touch on {Days.Of(MadeAt).ToString("d MMMM", CultureInfo.InvariantCulture)}, before we knew who it was{(Words.Length == 0 ? "." : $": “{Words}”")}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => Days.Of(MadeAt);
}
