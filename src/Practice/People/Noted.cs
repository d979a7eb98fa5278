using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>Something written down about somebody, with who wrote it and when beside it, so that two texts can be told apart.</summary>
public abstract class Noted : Thing
{
    /// <summary>Who wrote what is there now.</summary>
    public string NotedBy { get; private set; } = "";

    /// <summary>When they wrote it (UTC).</summary>
    public DateTime NotedAt { get; private set; }

    /// <summary>The last day it held, or <see langword="null"/> while it holds.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>True while it holds.</summary>
    public bool IsCurrent => EndedOn is null;

    /// <summary>Makes the state follow a fact of this kind of thing.</summary>
    protected abstract void Take(Fact fact);

    /// <summary>It no longer holds.</summary>
    protected void End(DateOnly on) => EndedOn = on;

    /// <inheritdoc/>
    protected sealed override void Apply(Fact fact, DateTime at, Author by)
    {
        Take(fact);
        (NotedBy, NotedAt) = (by.Name, at);
    }
}
