using Threefold.Practice.Ground;

namespace Threefold.Practice.Access;

/// <summary>What somebody is to the council or to the person. A worker may hold several.</summary>
[Source("Practice models 1.5, role map")]
public enum Role
{
    /// <summary>Answers the front door.</summary>
    CustomerAdviser,

    /// <summary>Wellbeing and early support worker: the next pair of ears after the front door.</summary>
    WellbeingWorker,

    /// <summary>Social worker.</summary>
    SocialWorker,

    /// <summary>Occupational therapist.</summary>
    OccupationalTherapist,

    /// <summary>Works alongside somebody for a few weeks to get back on their feet.</summary>
    ReablementWorker,

    /// <summary>Manages a team.</summary>
    TeamManager,

    /// <summary>Manages several teams.</summary>
    ServiceManager,

    /// <summary>Answers for a whole service.</summary>
    HeadOfService,

    /// <summary>Principal social worker: answers for practice.</summary>
    PrincipalSocialWorker,

    /// <summary>Looks after the practice model.</summary>
    PracticeLead,

    /// <summary>Reads samples of work to learn from.</summary>
    Auditor,

    /// <summary>Checks auditors' grades.</summary>
    Moderator,

    /// <summary>Community wellbeing champion.</summary>
    Champion,

    /// <summary>Helps a service change how it works.</summary>
    ChangeAgent,

    /// <summary>Broker or care navigator.</summary>
    Broker,

    /// <summary>Finance or direct-payment officer.</summary>
    Finance,

    /// <summary>Buys and shapes support for an area.</summary>
    Commissioner,

    /// <summary>Looks after figures and returns.</summary>
    DataLead,

    /// <summary>Looks after who may see what, and who looked.</summary>
    InformationGovernance,

    /// <summary>Keeps the programme running; sees no records.</summary>
    Operator,

    /// <summary>Speaks up for somebody.</summary>
    Advocate,

    /// <summary>Provides paid support.</summary>
    Provider,

    /// <summary>Looks at one person's plan with them, for the council and from outside it; sees that plan and nothing else.</summary>
    DelegatedReviewer,

    /// <summary>A voluntary, community, faith or social enterprise partner.</summary>
    CommunityPartner,

    /// <summary>A GP or other health worker.</summary>
    HealthWorker,

    /// <summary>Somebody with lived experience who shapes the service with us.</summary>
    CoProductionPartner,

    /// <summary>Gives help to somebody, whatever they call themselves.</summary>
    Carer,

    /// <summary>The person whose life it is.</summary>
    Person,
}
