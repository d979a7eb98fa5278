using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Practice.Access;
using Threefold.Web.SignIn;

namespace Threefold.Web.Hosting;

/// <summary>Why a page is opened. Every page says this or <see cref="ForEveryoneAttribute"/>; one that says neither does not start.</summary>
/// <param name="purpose">The purpose its acts are done for; the caller's roles must allow it.</param>
/// <param name="or">Other purposes it also serves; roles that allow one of them are enough.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAttribute(Purpose purpose, params Purpose[] or) : Attribute
{
    /// <summary>The purpose.</summary>
    public Purpose Purpose { get; } = purpose;

    /// <summary>Other purposes it also serves.</summary>
    public IReadOnlyList<Purpose> Or { get; } = or;
}

/// <summary>Anyone who has signed in may open this page: it holds nothing about anybody but themselves.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForAnyWorkerAttribute : Attribute;

/// <summary>Anyone at all may open this page: it holds nothing about anybody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForEveryoneAttribute : Attribute;

/// <summary>Gives every page its access rule, and refuses to start when one has none.</summary>
static class PageRules
{
    /// <summary>The hidden field that proves a form came from here. The page's script knows it by this name too.</summary>
    public const string TokenField = "__RequestVerificationToken";

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(page => Rule(page)));
        services.AddAntiforgery(a => { a.FormFieldName = TokenField; a.HeaderName = "X-Form"; });
        services.AddSingleton<About>();
        services.AddSingleton<GuidedForms>();
        services.AddRouting(r => { r.LowercaseUrls = true; r.AppendTrailingSlash = false; });
        return services;
    }

    static IFilterMetadata Rule(PageApplicationModel page)
    {
        var attributes = page.HandlerType.GetCustomAttributes(inherit: true);
        if (attributes.OfType<ForEveryoneAttribute>().Any()) return new Gate(_ => true, signedIn: false);
        if (attributes.OfType<ForAnyWorkerAttribute>().Any()) return new Gate(_ => true, signedIn: true);
        if (attributes.OfType<ForAttribute>().FirstOrDefault() is { } rule) return new Gate(who => rule.Or.Prepend(rule.Purpose).Any(p => AccessRules.MayActFor(who, p)), signedIn: true);
        throw new InvalidOperationException($"{page.ViewEnginePath} has no access rule. Every page says why it is opened.");
    }

    /// <summary>Stands before a page. Without a session: sign in. Without the role: the same answer as a page that is not there.</summary>
    sealed class Gate(Func<Actor, bool> mayPass, bool signedIn) : IAsyncAuthorizationFilter, IAsyncPageFilter, IOrderedFilter
    {
        public int Order => -1000;

        public Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            if (!signedIn) return Task.CompletedTask;
            var me = context.HttpContext.Me();
            if (me is null) context.Result = new Microsoft.AspNetCore.Mvc.ChallengeResult();
            else if (!mayPass(me)) context.Result = new Microsoft.AspNetCore.Mvc.NotFoundResult();
            return Task.CompletedTask;
        }

        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        // A page that nobody taught to answer a verb does not answer it: otherwise it would be shown half-made.
        public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            var reading = HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);
            var onlyWrites = context.ActionDescriptor.HandlerMethods.Count > 0 && context.ActionDescriptor.HandlerMethods.All(h => HttpMethods.IsPost(h.HttpMethod));
            if (context.HandlerMethod is not null || (reading && !onlyWrites)) return next();
            context.Result = new Microsoft.AspNetCore.Mvc.NotFoundResult();
            return Task.CompletedTask;
        }
    }
}
