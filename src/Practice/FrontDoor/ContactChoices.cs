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

/// <summary>The form in which somebody was told something: theirs, not ours.</summary>
public enum Telling
{
    /// <summary>Read aloud, on the phone or face to face.</summary>
    ReadAloud,

    /// <summary>By letter, in ordinary print.</summary>
    Letter,

    /// <summary>In large print.</summary>
    LargePrint,

    /// <summary>In easy read, with pictures.</summary>
    EasyRead,

    /// <summary>By email.</summary>
    Email,

    /// <summary>By text message.</summary>
    TextMessage,

    /// <summary>In Braille.</summary>
    Braille,

    /// <summary>As a recording to listen to.</summary>
    Audio,

    /// <summary>In British Sign Language or another sign language.</summary>
    SignLanguage,

    /// <summary>In another language, with somebody to interpret.</summary>
    AnotherLanguage,
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
