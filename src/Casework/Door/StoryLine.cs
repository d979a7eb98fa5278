using Threefold.Practice.Access;

namespace Threefold.Casework.Door;

/// <summary>One line of somebody's story.</summary>
/// <param name="Position">Its place in the one order.</param>
/// <param name="Person">Whose life.</param>
/// <param name="Kind">The kind of fact.</param>
/// <param name="OccurredOn">The day it happened.</param>
/// <param name="At">When it was written down (UTC).</param>
/// <param name="Sentence">What happened; <see langword="null"/> when the words were lawfully destroyed.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="ById">Their id.</param>
/// <param name="Act">The act it came of.</param>
public sealed record StoryLine(long Position, Guid Person, string Kind, DateOnly OccurredOn, DateTime At, string? Sentence, string By, Guid ById, string Act);

/// <summary>One time that somebody opened a record, or tried to.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="By">Who.</param>
/// <param name="Act">What they did, by the act's own name.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Authority">The relationship they relied on: “named worker”; empty when refused.</param>
/// <param name="Allowed">Whether it opened and was done.</param>
/// <param name="Facts">How many facts they wrote down; none for a look.</param>
public sealed record Look(DateTime At, string By, string Act, Purpose Purpose, string Authority, bool Allowed, int Facts);
