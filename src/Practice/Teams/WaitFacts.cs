using Threefold.Practice.Ground;

namespace Threefold.Practice.Teams;

/// <summary>Somebody got in touch and has had no first conversation yet.</summary>
/// <param name="Of">The wait.</param>
/// <param name="Contact">The contact.</param>
/// <param name="Team">The team whose promise it is.</param>
/// <param name="Model">The model, pinned.</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="PromiseHours">The council's promise in hours.</param>
/// <param name="PromiseBy">When that is up (UTC).</param>
/// <param name="LookBy">When somebody looks at the risk (UTC), where a list is kept.</param>
public sealed record WaitBegan(Guid Of, Guid Contact, Guid Team, string Model, DateTime Since, int PromiseHours, DateTime PromiseBy, DateTime? LookBy) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We have promised a first talk within {PromiseHours} hours.";
}

/// <summary>They were told the day on which we talk.</summary>
public sealed record WaitDayGiven(Guid Of, DateOnly Day, string Words) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We told them that we talk by {Day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}. {Words}".TrimEnd();
}

/// <summary>We were in touch while they waited.</summary>
public sealed record WaitContactMade(Guid Of, string Words, DateTime NextBy) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"In touch while they waited: {Words}";
}

/// <summary>Somebody looked at what could go wrong while they wait.</summary>
public sealed record WaitRiskLookedAt(Guid Of, string Words, DateTime? LookAgainBy) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We looked at what could go wrong while they wait: {Words}";
}

/// <summary>Something changed in their circumstances while they waited.</summary>
public sealed record WaitChanged(Guid Of, string Words, DateTime InTouchBy) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Something changed while they waited: {Words}";
}

/// <summary>Harm came while they waited.</summary>
public sealed record HarmedWhileWaiting(Guid Of, string Words, DateOnly On) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Harm came while they waited: {Words}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>We were late to be in touch, and somebody was told.</summary>
public sealed record WaitLateTold(Guid Of, WaitTold To, string Name, DateTime WasDue, DateTime? NextAt) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"We were late to be in touch. {Name} was told.";
}

/// <summary>Another team answers for the wait.</summary>
public sealed record WaitWentTo(Guid Of, Guid Team, string Name) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They wait for {Name} now.";
}

/// <summary>The wait is over.</summary>
public sealed record WaitEnded(Guid Of, bool Talked, string How) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => How;
}
