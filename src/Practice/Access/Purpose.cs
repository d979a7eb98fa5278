using Threefold.Practice.Ground;

namespace Threefold.Practice.Access;

/// <summary>Why a record is opened. Every act says one; the person may be told it.</summary>
[Source("UK GDPR, Art 5(1)(b)")]
[Source("Caldicott principle 1")]
public enum Purpose
{
    /// <summary>Somebody is in touch.</summary>
    FrontDoor,

    /// <summary>Finding or adding a person, so that nobody is held twice.</summary>
    Identity,

    /// <summary>A conversation, or what follows from one.</summary>
    Conversation,

    /// <summary>Somebody may be in danger.</summary>
    Safeguarding,

    /// <summary>Somebody outside the council looks at one plan with the person, for the council.</summary>
    DelegatedReview,

    /// <summary>Looking for support that a person wants, with the least that is needed.</summary>
    Sourcing,

    /// <summary>A manager sees that nobody is lost.</summary>
    Oversight,

    /// <summary>Who looked, and whether they should have.</summary>
    Audit,

    /// <summary>Keeping the community directory.</summary>
    Directory,

    /// <summary>Counting, with no name in sight.</summary>
    Insight,

    /// <summary>Looking after the practice model: how the council works, never how one person lives.</summary>
    PracticeModel,

    /// <summary>Keeping the programme and its diary safe.</summary>
    Operation,

    /// <summary>What somebody’s support costs, who pays, and how.</summary>
    Money,

    /// <summary>Paying out what was agreed, across many people.</summary>
    Payments,

    /// <summary>An organisation keeps its own entry of the community directory right.</summary>
    OwnEntry,
}
