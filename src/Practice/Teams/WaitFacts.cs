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
    /// <summary>How the wait stood while nobody knew who it was, or nothing when it begins now.</summary>
    public WaitAsItStood? Before { get; init; }

    /// <inheritdoc/>
    public override string Sentence => string.Join(' ', [$"We have promised a first talk within {PromiseHours} hours.", .. Before?.Says ?? []]);
}

/// <summary>What goes along with somebody who waits, when we learn who they are.</summary>
/// <param name="ToldDay">The day they were told we talk, or nothing.</param>
/// <param name="LastContactAt">When we were last in touch (UTC).</param>
/// <param name="NextContactBy">When we are next in touch, at the latest (UTC).</param>
/// <param name="Risk">What could go wrong while they wait, or empty.</param>
/// <param name="RiskBy">Who last looked at that.</param>
/// <param name="RiskAt">When (UTC).</param>
/// <param name="Change">What has changed since somebody last looked, or empty.</param>
/// <param name="ChangedAt">When that was written down (UTC).</param>
/// <param name="Harms">How often harm came while they waited.</param>
public sealed record WaitAsItStood(DateOnly? ToldDay, DateTime? LastContactAt, DateTime NextContactBy, string Risk, string RiskBy, DateTime? RiskAt, string Change, DateTime? ChangedAt, int Harms)
{
    /// <summary>The same in words, for whoever reads on.</summary>
    internal IEnumerable<string> Says => new[]
    {
        ToldDay is { } day ? WaitDayGiven.Told(day) : "",
        Risk.Length > 0 ? $"What could go wrong while they wait: {Risk}" : "",
        Change.Length > 0 ? $"What changed while they waited: {Change}" : "",
        Harms > 0 ? "Harm has come while they waited." : "",
    }.Where(said => said.Length > 0);
}

/// <summary>They were told the day on which we talk.</summary>
public sealed record WaitDayGiven(Guid Of, DateOnly Day, string Words) : Fact<Wait>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{Told(Day)} {Words}".TrimEnd();

    internal static string Told(DateOnly day) => $"We told them that we talk by {day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}.";
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
