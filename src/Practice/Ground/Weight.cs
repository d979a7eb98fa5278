namespace Threefold.Practice.Ground;

/// <summary>How much a rule weighs, lightest first. A council sets it; the legal floor may lower it and never raises it.</summary>
[Source("Practice models 1.5")]
public enum Weight
{
    /// <summary>Counted, and shown to nobody at the time.</summary>
    Measure,

    /// <summary>A hint.</summary>
    Coach,

    /// <summary>The worker says that they have read it.</summary>
    Warn,

    /// <summary>The worker writes why they go ahead.</summary>
    Reason,

    /// <summary>A colleague writes one challenge.</summary>
    PeerCheck,

    /// <summary>Somebody in a named role agrees.</summary>
    Approve,

    /// <summary>It cannot be done; the page offers what can.</summary>
    Block,
}
