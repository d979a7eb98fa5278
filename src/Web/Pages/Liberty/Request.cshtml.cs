using Threefold.Casework.Liberty;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Liberty;

/// <summary>One request about somebody's liberty: what was asked, what they say, what was found, and how it stands.</summary>
[For(Purpose.Conversation)]
public sealed class RequestModel(OpenLiberty open) : LibertyPage(open)
{
    /// <summary>True while what was begun at once may still be let go on.</summary>
    public bool MayExtend => Asked is { UrgentUntil: { } until, UrgentExtended: false } && until >= Today;
}
