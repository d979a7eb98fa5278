using Threefold.Casework.Liberty;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Liberty;

/// <summary>What was asked and decided about somebody's liberty.</summary>
[For(Purpose.Conversation)]
public sealed class TheirsModel(OpenLiberty open) : LibertyPage(open);
