using Threefold.Practice.Ground;

namespace Threefold.Practice.Access;

/// <summary>Whom something that is held is about.</summary>
public enum DataAbout
{
    /// <summary>The person whose life it is.</summary>
    Person,

    /// <summary>Those around them: family, friends, and whoever helps.</summary>
    Family,

    /// <summary>Somebody who works here.</summary>
    Worker,

    /// <summary>An organisation, and whoever speaks for it.</summary>
    Organisation,

    /// <summary>Nobody: it is about the work, or about the programme itself.</summary>
    Nobody,
}

/// <summary>Who tells us something that is held.</summary>
public enum DataFrom
{
    /// <summary>The person.</summary>
    Person,

    /// <summary>Their family and friends.</summary>
    Family,

    /// <summary>A hospital, a surgery or another part of the NHS.</summary>
    Nhs,

    /// <summary>Whoever gives paid support.</summary>
    Provider,

    /// <summary>Another organisation, or what it publishes.</summary>
    Partner,

    /// <summary>Those who work here write it.</summary>
    Worker,

    /// <summary>We work it out from what we hold.</summary>
    WorkedOut,
}

/// <summary>Who gets something that is held from us.</summary>
public enum DataTo
{
    /// <summary>Nobody outside.</summary>
    Nobody,

    /// <summary>The person.</summary>
    Person,

    /// <summary>Family and friends they let us tell.</summary>
    Family,

    /// <summary>A hospital, a surgery or another part of the NHS.</summary>
    Nhs,

    /// <summary>Whoever gives paid support.</summary>
    Provider,

    /// <summary>Another organisation that takes part.</summary>
    Partner,

    /// <summary>The return that councils must make to the government.</summary>
    Return,

    /// <summary>Everybody: the public directory, or figures for everyone.</summary>
    Public,
}

/// <summary>One kind of data that the house holds, in plain words: what it is, why, and by what law. Somebody answers for each.</summary>
/// <param name="Key">Kept for ever: <c>safeguarding</c>.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Holds">What is in it.</param>
/// <param name="Why">What it is for, as a person may be told.</param>
/// <param name="About">Whom it is about.</param>
/// <param name="From">Who tells us.</param>
/// <param name="To">Who gets it from us.</param>
/// <param name="Basis">Why the law lets us hold it, in plain words.</param>
/// <param name="Law">The law itself.</param>
/// <param name="Kept">For how long.</param>
/// <param name="SetIn">Where that is set.</param>
/// <param name="Rooms">Rooms of the house whose kinds of stored things are in it.</param>
/// <param name="Kinds">Kinds that are in it by their own name, whatever room they lie in.</param>
[Source("UK GDPR, Arts 13 and 30")]
public sealed record HeldData(
    string Key, string Label, string Holds, string Why, IReadOnlyList<DataAbout> About, IReadOnlyList<DataFrom> From, IReadOnlyList<DataTo> To,
    string Basis, IReadOnlyList<string> Law, string Kept, string SetIn, IReadOnlyList<string> Rooms, IReadOnlyList<string> Kinds)
{
    /// <summary>True when it is about people who draw on support, or those around them.</summary>
    public bool IsAboutPeople => About.Contains(DataAbout.Person) || About.Contains(DataAbout.Family);

    /// <summary>
    /// The entries that a kind of stored thing is in. A kind that is named itself is where it is named; every other one is where its room is.
    /// Anything but one is a mistake: nothing is held that nobody answers for, and nobody answers twice.
    /// </summary>
    /// <param name="all">The register.</param>
    /// <param name="room">The room the kind lies in.</param>
    /// <param name="kind">Its name.</param>
    public static IReadOnlyList<HeldData> For(IReadOnlyList<HeldData> all, string room, string kind) =>
        all.Where(d => d.Kinds.Contains(kind)).ToList() is { Count: > 0 } named ? named : [.. all.Where(d => d.Rooms.Contains(room))];
}
