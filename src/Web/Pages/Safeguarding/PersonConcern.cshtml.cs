using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>The same page, with the person in view: their record need not be open to whoever is worried.</summary>
[For(Purpose.Safeguarding)]
public sealed class PersonConcernModel(RaiseConcern raise) : ConcernModel(raise);
