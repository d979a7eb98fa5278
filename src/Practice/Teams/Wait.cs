using Threefold.Practice.Ground;

namespace Threefold.Practice.Teams;

/// <summary>
/// Somebody waits for a first conversation: since when, what was promised, when we are next in touch, and what could go
/// wrong meanwhile, in words. It is held whether the council keeps a list or not; nobody is scored.
/// </summary>
[Source("Practice models 1.7, rows 1 and 2")]
public sealed class Wait : Thing
{
    /// <summary>The contact it began with.</summary>
    public Guid Contact { get; private set; }

    /// <summary>The team whose promise it is.</summary>
    public Guid Team { get; private set; }

    /// <summary>The practice model it is held under, pinned: <c>lancashire@1</c>.</summary>
    [NotWords]
    public string Model { get; private set; } = "";

    /// <summary>Since when they wait (UTC).</summary>
    public DateTime Since { get; private set; }

    /// <summary>The council's own promise, in hours, as it stood when they got in touch.</summary>
    public int PromiseHours { get; private set; }

    /// <summary>The moment at which the council's promise is up (UTC).</summary>
    public DateTime PromiseBy { get; private set; }

    /// <summary>The day they were told they would be talked with, or <see langword="null"/> when no day was given.</summary>
    public DateOnly? ToldDay { get; private set; }

    /// <summary>When we are next in touch, at the latest (UTC).</summary>
    public DateTime NextContactBy { get; private set; }

    /// <summary>When we were last in touch since the wait began (UTC).</summary>
    public DateTime? LastContactAt { get; private set; }

    /// <summary>What could go wrong while they wait, and what was done about it, in words; empty while nobody looked.</summary>
    public string Risk { get; private set; } = "";

    /// <summary>Who last looked at the risk.</summary>
    public string RiskBy { get; private set; } = "";

    /// <summary>When somebody last looked at the risk (UTC).</summary>
    public DateTime? RiskAt { get; private set; }

    /// <summary>When somebody looks at the risk next, at the latest (UTC); <see langword="null"/> where no list is kept.</summary>
    public DateTime? LookBy { get; private set; }

    /// <summary>What has changed in their circumstances since somebody last looked; empty when nothing has.</summary>
    public string Change { get; private set; } = "";

    /// <summary>When that change was written down (UTC).</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>How often harm came while they waited.</summary>
    public int Harms { get; private set; }

    /// <summary>Who has been told that we are late: nobody, the worker, the team, or the manager.</summary>
    public WaitTold Told { get; private set; }

    /// <summary>When the next one is told (UTC); <see langword="null"/> when nobody else is.</summary>
    public DateTime? TellNextAt { get; private set; }

    /// <summary>When it ended (UTC).</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>True when it ended in a first conversation.</summary>
    public bool Talked { get; private set; }

    /// <summary>True while it goes on.</summary>
    public bool IsOpen => EndedAt is null;

    /// <summary>How it stands, to go along with them.</summary>
    public WaitAsItStood AsItStands() => new(ToldDay, LastContactAt, NextContactBy, Risk, RiskBy, RiskAt, Change, ChangedAt, Harms);

    /// <summary>Whole hours waited, until a moment or until it ended.</summary>
    public int HoursAt(DateTime now) => (int)Math.Max(0, ((EndedAt ?? now) - Since).TotalHours);

    /// <summary>True once the council's own promise has passed without a first conversation: a breach, whatever the mode.</summary>
    public bool IsOverAt(DateTime now) => (EndedAt ?? now) > PromiseBy;

    /// <summary>Whole days since somebody looked at the risk, or since the wait began.</summary>
    public int DaysUnlookedAt(DateTime now) => (int)Math.Max(0, (now - (RiskAt ?? Since)).TotalDays);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case WaitBegan f:
                (Contact, Team, Model, Since) = (f.Contact, f.Team, f.Model, f.Since);
                (PromiseHours, PromiseBy, NextContactBy) = (f.PromiseHours, f.PromiseBy, f.PromiseBy);
                if (f.Before is { } stood)
                    (ToldDay, LastContactAt, NextContactBy, Risk, RiskBy, RiskAt, Change, ChangedAt, Harms) = (stood.ToldDay, stood.LastContactAt, stood.NextContactBy, stood.Risk, stood.RiskBy, stood.RiskAt, stood.Change, stood.ChangedAt, stood.Harms);
                (LookBy, TellNextAt) = (f.LookBy, f.LookBy is null ? null : NextContactBy);
                break;
            case WaitDayGiven f: ToldDay = f.Day; break;
            case WaitContactMade f: (LastContactAt, NextContactBy, TellNextAt, Told) = (at, f.NextBy, LookBy is null ? null : f.NextBy, WaitTold.Nobody); break;
            case WaitRiskLookedAt f: (Risk, RiskBy, RiskAt, LookBy, Change, ChangedAt) = (f.Words, by.Name, at, f.LookAgainBy ?? LookBy, "", null); break;
            case WaitChanged f:
                (Change, ChangedAt) = (f.Words, at);
                if (f.InTouchBy < NextContactBy) (NextContactBy, TellNextAt) = (f.InTouchBy, LookBy is null ? null : f.InTouchBy);
                break;
            case HarmedWhileWaiting: Harms++; break;
            case WaitLateTold f: (Told, TellNextAt) = (f.To, f.NextAt); break;
            case WaitWentTo f: Team = f.Team; break;
            case WaitEnded f: (EndedAt, Talked, TellNextAt) = (at, f.Talked, null); break;
        }
    }
}

/// <summary>How far the news that we are late has gone.</summary>
public enum WaitTold
{
    /// <summary>Nobody yet.</summary>
    Nobody,

    /// <summary>Whoever has the person.</summary>
    Worker,

    /// <summary>The whole team.</summary>
    Team,

    /// <summary>The team's manager.</summary>
    Leader,
}
