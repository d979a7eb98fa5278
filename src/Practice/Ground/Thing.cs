namespace Threefold.Practice.Ground;

/// <summary>
/// Something held about one person whose state follows from facts alone. Nothing sets a thing's properties but
/// <see cref="Apply"/>, so that folding the diary again gives the same thing.
/// </summary>
public abstract class Thing
{
    /// <summary>A version-7 id, made when the thing begins.</summary>
    public Guid Id { get; private set; }

    /// <summary>The person it is about.</summary>
    public Guid Person { get; private set; }

    /// <summary>How many facts have been applied. A page sends it back, so that nobody overwrites what they have not seen.</summary>
    public int Version { get; private set; }

    /// <summary>Makes the state follow a fact.</summary>
    /// <param name="fact">What happened.</param>
    /// <param name="at">When it was recorded (UTC).</param>
    /// <param name="by">Who recorded it.</param>
    protected abstract void Apply(Fact fact, DateTime at, Author by);

    /// <summary>A thing begins: its first fact gives it its id and its person.</summary>
    public static TThing Begin<TThing>(Guid person, Fact<TThing> fact, DateTime at, Author by)
        where TThing : Thing, new()
    {
        var thing = new TThing();
        thing.Follow(fact, person, at, by);
        return thing;
    }

    /// <summary>Applies a fact and counts it. Called by the diary, and by the replay that checks the diary.</summary>
    /// <param name="fact">What happened.</param>
    /// <param name="person">The person the fact is about; kept when the thing begins.</param>
    /// <param name="at">When it was recorded (UTC).</param>
    /// <param name="by">Who recorded it.</param>
    public void Follow(Fact fact, Guid person, DateTime at, Author by)
    {
        if (Version == 0)
        {
            Id = fact.Subject;
            Person = person;
        }

        Apply(fact, at, by);
        Version++;
    }

    /// <summary>For the rare fact that finds a thing to be about somebody else (a caller who turns out to be known).</summary>
    protected void IsAbout(Guid person) => Person = person;
}

/// <summary>Who wrote something down: enough to show beside the words.</summary>
/// <param name="Id">The worker, person or programme.</param>
/// <param name="Name">The name shown: <c>Priya Nair</c>.</param>
public readonly record struct Author(Guid Id, string Name);
