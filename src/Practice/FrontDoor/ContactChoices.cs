namespace Threefold.Practice.FrontDoor;

/// <summary>How somebody got in touch.</summary>
public enum Channel
{
    /// <summary>By phone.</summary>
    Phone,

    /// <summary>By video.</summary>
    Video,

    /// <summary>In person, at a community point.</summary>
    CommunityPoint,

    /// <summary>On a visit.</summary>
    Visit,

    /// <summary>Online or by email.</summary>
    Online,

    /// <summary>A professional introduced them.</summary>
    Introduction,
}

/// <summary>Who got in touch.</summary>
public enum Origin
{
    /// <summary>The person themselves.</summary>
    Self,

    /// <summary>Family, a friend or a neighbour.</summary>
    FamilyOrFriend,

    /// <summary>A GP or other health worker.</summary>
    Health,

    /// <summary>A hospital.</summary>
    Hospital,

    /// <summary>Somebody who provides paid support.</summary>
    Provider,

    /// <summary>The police.</summary>
    Police,

    /// <summary>Children's services: somebody is becoming an adult.</summary>
    Transition,

    /// <summary>Another council: somebody is moving here.</summary>
    MovingIn,

    /// <summary>A voluntary or community group.</summary>
    Community,
}

/// <summary>Who does what happens next.</summary>
public enum NextWho
{
    /// <summary>The worker who ends the contact.</summary>
    Me,

    /// <summary>The team that has the contact.</summary>
    Team,

    /// <summary>The person themselves.</summary>
    Person,
}
