namespace Threefold.Web.Design;

/// <summary>What surrounds every page for this visitor. Filled once a request by whoever knows who they are.</summary>
public sealed class Frame
{
    /// <summary>The council's name, beside the mark.</summary>
    public string Council { get; set; } = "";

    /// <summary>True when the lives shown are made up; every page then says so.</summary>
    public bool Demo { get; set; }

    /// <summary>The name of whoever is signed in, or <see langword="null"/>.</summary>
    public string? Worker { get; set; }

    /// <summary>Their roles, as the role map names them: <c>front-door</c>, <c>practitioner</c>, <c>manager</c> …</summary>
    public IReadOnlyList<string> Roles { get; set; } = [];

    /// <summary><c>light</c>, <c>dark</c>, or <see langword="null"/> to follow their system.</summary>
    public string? Theme { get; set; }

    /// <summary>How long the session lasts without a request, in seconds; the page warns two minutes before.</summary>
    public int? SessionSeconds { get; set; }

    /// <summary>The version of Threefold, at the foot of the page.</summary>
    public string Version { get; set; } = "";

    /// <summary>True for somebody whose work is with people: they may take a contact and find a person. Everybody may raise a concern.</summary>
    public bool MeetsPeople { get; set; } = true;

    /// <summary>True for somebody who works here; a person or carer signed in for themselves has their own pages.</summary>
    public bool Works => Worker is not null && Roles.Any(r => r is not ("person" or "carer"));
}
