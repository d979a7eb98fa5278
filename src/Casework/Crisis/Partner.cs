using Threefold.Practice.Access;

namespace Threefold.Casework.Crisis;

/// <summary>A hospital, a surgery or another organisation that sends us notices with a key of its own.</summary>
public static class Partner
{
    /// <summary>A partner at the door. It may bring something to a record, and opens none.</summary>
    /// <param name="name">The name of its key, as the council's settings have it.</param>
    public static Actor Called(string name) => new(ActorKind.Partner, NoticeKeys.PartnerId(name), name, new HashSet<Role>(), new HashSet<Guid>(), new HashSet<Guid>());
}
