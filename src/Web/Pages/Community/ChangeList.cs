using Threefold.Casework.Shelves;

namespace Threefold.Web.Pages.Community;

/// <summary>Some entries of a change report under one heading.</summary>
/// <param name="Heading">What happens to them.</param>
/// <param name="All">Those that are shown.</param>
/// <param name="Count">How many there are.</param>
public sealed record ChangeList(string Heading, IReadOnlyList<EntryChange> All, int Count);
