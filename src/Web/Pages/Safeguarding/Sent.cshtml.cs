using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>The concern is on a desk; what happens now.</summary>
[For(Purpose.Safeguarding)]
public sealed class SentModel : HousePage;
