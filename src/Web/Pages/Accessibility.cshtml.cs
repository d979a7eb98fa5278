using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages;

/// <summary>What works for whom, how we check, and whom to tell.</summary>
[ForEveryone]
public sealed class AccessibilityModel : PageModel;
