using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>Where somebody went ahead over a rule for this person: which, why, who agreed, and until when.</summary>
[For(Purpose.Conversation)]
public sealed class PersonExceptionsModel(OpenQuality open) : QualityPage(open);
