using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Quality;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;
using Xunit;

namespace Threefold.House.Tests.Quality;

/// <summary>Every form about a person has guidance beside it, or a reason why not. Closed by default: a new form that says neither fails.</summary>
public sealed class GuidanceBesideForms
{
    /// <summary>What is practice with a person. Other purposes keep the house: the directory, figures, who looked, practice models.</summary>
    static readonly HashSet<Purpose> Practice =
        [Purpose.FrontDoor, Purpose.Identity, Purpose.Conversation, Purpose.Safeguarding, Purpose.DelegatedReview, Purpose.Sourcing, Purpose.Money, Purpose.Payments, Purpose.Oversight];

    static readonly Dictionary<string, string> NeedNone = new(StringComparer.Ordinal)
    {
        ["/insight/sites/{trial:guid}/week"] = "A team says how its week in a trial went: about the work, and nobody.",
        ["/messages"] = "A worker says that they have read their own notices.",
        ["/money/runs"] = "Makes a run of payments ready from what was agreed with each person elsewhere.",
        ["/money/runs/{run:guid}"] = "Pays what was agreed; nothing about a person is decided here.",
        ["/desk/away"] = "Who of the workers is away and who stands in.",
        ["/desk/duty"] = "Which worker keeps the duty desk.",
        ["/desk/models"] = "Which practice model a team works by.",
        ["/quality/audits"] = "Draws talks by lot, to see if we keep our promises.",
        ["/quality/audits/{audit:guid}"] = "Reads a talk that is over against our promises, which stand on the page itself.",
        ["/access/data/{data}"] = "Somebody answers for one kind of data that the council holds: about how we work, and nobody.",
        ["/in-my-words"] = "A worker says how the work is for them.",
    };

    [Fact]
    public async Task Every_form_about_a_person_has_guidance_or_a_reason_why_not()
    {
        await using var site = await ASite.OpenAsync();
        var forms = await FormsAsync(site);
        forms.Count.ShouldBeGreaterThan(100);
        var without = forms.Where(f => f.Guided is null).Select(f => f.Address).ToList();
        without.Except(NeedNone.Keys).ShouldBeEmpty("A form about a person says [GuidedBy(…)], or stands above with a reason.");
        NeedNone.Keys.Except(without).ShouldBeEmpty("These have guidance now, or are gone: take them off the list.");
        NeedNone.Values.ShouldAllBe(why => why.Length > 20);
    }

    [Fact]
    public async Task What_pages_name_exists_and_none_stands_beside_nothing()
    {
        await using var site = await ASite.OpenAsync();
        var named = typeof(Site).Assembly.GetTypes().SelectMany(t => t.GetCustomAttribute<GuidedByAttribute>()?.Keys ?? []).ToHashSet(StringComparer.Ordinal);
        var held = ShippedGuidance.Read().All.Select(g => g.Key).ToList();
        named.Except(held).ShouldBeEmpty("There is no such guidance in reference/guidance.yaml.");
        held.Except(named).ShouldBeEmpty("This guidance stands beside no form.");
        var forms = site.Services.GetRequiredService<GuidedForms>();
        held.Where(key => forms.Of(key).Count == 0).ShouldBeEmpty("It is shown as standing beside nothing.");
        forms.Of("capacity").ShouldContain(new GuidedForm("Safeguarding", "/people/…/decisions/new"));
    }

    [Fact]
    public void It_is_read_in_the_minute_before_a_form_is_filled_in() =>
        ShippedGuidance.Read().All.Where(g => ReadingAge.Of([g.Says]) > ReadingAge.Plain || g.Says.Length > 500).Select(g => g.Key).ShouldBeEmpty();

    static async Task<IReadOnlyList<(string Address, GuidedByAttribute? Guided)>> FormsAsync(ASite site)
    {
        var (loader, found) = (site.Services.GetRequiredService<PageLoader>(), new List<(string, GuidedByAttribute?)>());
        foreach (var endpoint in site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var made = await loader.LoadAsync(page, endpoint.Metadata);
            if (!made.HandlerMethods.Any(h => HttpMethods.IsPost(h.HttpMethod))) continue;
            if (made.HandlerTypeInfo.GetCustomAttribute<ForAttribute>() is { } rule && rule.Or.Prepend(rule.Purpose).Any(Practice.Contains))
                found.Add(("/" + endpoint.RoutePattern.RawText!.Trim('/'), made.HandlerTypeInfo.GetCustomAttribute<GuidedByAttribute>()));
        }

        return found;
    }
}
