namespace Threefold.Practice.People;

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
