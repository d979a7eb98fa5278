using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>Where a strength is found.</summary>
public enum StrengthPlace
{
    /// <summary>The person's own.</summary>
    Own,

    /// <summary>Family and friends.</summary>
    FamilyAndFriends,

    /// <summary>The neighbourhood and community.</summary>
    Neighbourhood,
}

/// <summary>Something strong in somebody's life: theirs, their people's or their place's. Held as data, before any need.</summary>
[Source("Norfolk 2017, 3.7(a)")]
public sealed class Strength : Noted
{
    /// <summary>Where it is found.</summary>
    public StrengthPlace Place { get; private set; }

    /// <summary>What it is, in the words of whoever said it.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Who said it.</summary>
    public string SaidBy { get; private set; } = "";

    /// <summary>The day it was said, or last said to be still there.</summary>
    public DateOnly SaidOn { get; private set; }

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case StrengthNamed f: (Place, Words, SaidBy, SaidOn) = (f.Place, f.Words, f.SaidBy, f.On); break;
            case StrengthReworded f: (Words, SaidBy, SaidOn) = (f.Words, f.SaidBy, f.On); break;
            case StrengthFoundToBe f: IsAbout(f.Person); break;
            case StrengthStillThere f: SaidOn = f.On; break;
            case StrengthNoLonger f: End(f.On); break;
        }
    }

    /// <summary>Whether a strength may be named: in words, and known who said it.</summary>
    public static Verdict MayName(string words, string saidBy) =>
        KeepableWords.MustSay(words, "Words", "Write what they are good at, or have around them.")
            .And(() => KeepableWords.MayLast(words, "Words"))
            .With(KeepableWords.MustSay(saidBy, "SaidBy", "Write who said this."));

    /// <summary>How a place is said: the heading it stands under.</summary>
    public static string SaidAs(StrengthPlace place) => place switch
    {
        StrengthPlace.Own => "Their own",
        StrengthPlace.FamilyAndFriends => "Family and friends",
        _ => "Neighbourhood",
    };
}

/// <summary>A strength was named.</summary>
public sealed record StrengthNamed(Guid Of, StrengthPlace Place, string Words, string SaidBy, DateOnly On) : Fact<Strength>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Place switch
    {
        StrengthPlace.Own => $"A strength: “{Words}”",
        StrengthPlace.FamilyAndFriends => $"A strength in family and friends: “{Words}”",
        _ => $"A strength in the neighbourhood: “{Words}”",
    };

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A strength was put in other words.</summary>
public sealed record StrengthReworded(Guid Of, string Words, string SaidBy, DateOnly On) : Fact<Strength>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"A strength, put this way now: “{Words}”";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A strength is still there.</summary>
public sealed record StrengthStillThere(Guid Of, DateOnly On) : Fact<Strength>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A strength was said to be still there.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A strength is not there any more.</summary>
public sealed record StrengthNoLonger(Guid Of, string Why, DateOnly On) : Fact<Strength>(Of)
{
    /// <summary>True when the answer it came from was put right, and it does not stand as a strength they named.</summary>
    public bool PutRight { get; init; }

    /// <inheritdoc/>
    public override string Sentence => PutRight ? "An answer was put right, so a strength that stood here does not any more." : $"Something they could lean on is not there any more. {Why}".TrimEnd();

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>A caller without a name turned out to be somebody we know, and this goes with them.</summary>
public sealed record StrengthFoundToBe(Guid Of, Guid Person) : Fact<Strength>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "A strength was found to be that of somebody we already know.";
}
