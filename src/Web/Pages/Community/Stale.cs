using Threefold.Practice.Ground;

namespace Threefold.Web.Pages.Community;

/// <summary>How long a check of an entry holds before a page says “ring first”.</summary>
[Source("Open Referral UK, data sharing guidance: assured within three months")]
public static class Stale
{
    /// <summary>Months: twice the recommended three, because a warning on nearly everything warns of nothing.</summary>
    public const int Months = 6;
}
