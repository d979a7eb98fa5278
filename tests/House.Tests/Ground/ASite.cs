using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Web.Hosting;

namespace Threefold.House.Tests.Ground;

/// <summary>A whole site on a house of its own, answering on a free port, with a browser-like visitor for each worker.</summary>
public sealed class ASite : IAsyncDisposable
{
    /// <summary>What the framework works out about the pages, which is the same for every site: each would spend half a second on it.</summary>
    static (IActionDescriptorCollectionProvider Pages, IModelMetadataProvider Fields)? known;

    readonly WebApplication site;

    ASite(AHouse house, WebApplication site, string data) => (House, this.site, Data) = (house, site, data);

    public AHouse House { get; }
    public string Data { get; }
    public Uri Address => new(site.Urls.First());
    public IServiceProvider Services => site.Services;

    /// <summary>Opens a demo site (so that one may sign in by a button) on a fresh store.</summary>
    /// <param name="kind">Which database.</param>
    /// <param name="demo">False for a store of real lives.</param>
    /// <param name="with">Other options than usual.</param>
    public static async Task<ASite> OpenAsync(string kind = "sqlite", bool demo = true, Func<SiteOptions, SiteOptions>? with = null)
    {
        var house = await AHouse.OpenAsync(kind);
        if (demo) await house.Keeper.MarkDemoAsync("Test council");
        var data = Directory.CreateTempSubdirectory("threefold-site-").FullName;
        var options = new SiteOptions(house.Where, data, "http://127.0.0.1:0") { Clock = house.Clock, AnchorIsNamed = true, Ticks = false, Instead = Known };
        var site = await Site.BuildAsync(with?.Invoke(options) ?? options);
        await site.StartAsync();
        known ??= (site.Services.GetRequiredService<IActionDescriptorCollectionProvider>(), site.Services.GetRequiredService<IModelMetadataProvider>());
        return new ASite(house, site, data);
    }

    static void Known(IServiceCollection services)
    {
        services.AddSingleton(AHouse.Models);
        if (known is not { } it) return;
        services.AddSingleton<IActionDescriptorCollectionProvider>(new KnownPages(it.Pages)).AddSingleton(it.Fields);
    }

    /// <summary>A second node on the same store, with the same secret.</summary>
    public async Task<WebApplication> AnotherNodeAsync()
    {
        var node = await Site.BuildAsync(new SiteOptions(House.Where, Data, "http://127.0.0.1:0") { Clock = House.Clock, AnchorIsNamed = true, Ticks = false, Instead = Known });
        await node.StartAsync();
        return node;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public Visitor Stranger() => new(Address);

    /// <summary>A worker who has signed in: <c>amira</c>, <c>priya nair</c>, <c>maya</c>, <c>sam</c>, <c>ina</c>.</summary>
    public Task<Visitor> SignedInAsync(string subject) => Visitor.SignedInAsync(Address, subject);

    public async ValueTask DisposeAsync()
    {
        await site.StopAsync();
        await site.DisposeAsync();
        await House.DisposeAsync();
        Directory.Delete(Data, recursive: true);
    }
}

/// <summary>Every page as another site has worked it out, without what that site has since kept with it.</summary>
sealed class KnownPages(IActionDescriptorCollectionProvider another) : IActionDescriptorCollectionProvider
{
    public ActionDescriptorCollection ActionDescriptors { get; } = new([.. another.ActionDescriptors.Items.Cast<CompiledPageActionDescriptor>().Select(Again)], 1);

    static CompiledPageActionDescriptor Again(CompiledPageActionDescriptor page) => new(page)
    {
        ActionConstraints = page.ActionConstraints, AttributeRouteInfo = page.AttributeRouteInfo, BoundProperties = page.BoundProperties, DeclaredModelTypeInfo = page.DeclaredModelTypeInfo, DisplayName = page.DisplayName,
        EndpointMetadata = page.EndpointMetadata, FilterDescriptors = page.FilterDescriptors, HandlerMethods = page.HandlerMethods, HandlerTypeInfo = page.HandlerTypeInfo, ModelTypeInfo = page.ModelTypeInfo,
        PageTypeInfo = page.PageTypeInfo, Parameters = page.Parameters, Properties = new Dictionary<object, object?>(page.Properties), RouteValues = page.RouteValues,
    };
}

/// <summary>A browser without a screen: keeps cookies, follows redirects, reads pages, sends forms with their hidden fields.</summary>
public sealed class Visitor(Uri address)
{
    readonly CookieContainer jar = new();
    HttpClient? http;

    /// <summary>Somebody who has signed in by the demo’s button.</summary>
    public static async Task<Visitor> SignedInAsync(Uri address, string subject)
    {
        var visitor = new Visitor(address);
        var page = await visitor.GetAsync("/sign-in");
        var form = page.QuerySelectorAll("form").OfType<IHtmlFormElement>().First(f => f.QuerySelector($"input[value='{subject}']") is not null);
        await visitor.PostAsync("/sign-in", FieldsOf(form));
        return visitor;
    }

    /// <summary>The cookies it keeps.</summary>
    public CookieContainer Cookies => jar;

    /// <summary>The last answer's status.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer came from, after redirects.</summary>
    public string Where { get; private set; } = "";

    /// <summary>The last answer's body.</summary>
    public string Body { get; private set; } = "";

    public HttpClient Http => http ??= new(new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = true }) { BaseAddress = address };

    public async Task<IHtmlDocument> GetAsync(string path) => await ReadAsync(await Http.GetAsync(path));

    public async Task<IHtmlDocument> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) => await ReadAsync(await Http.PostAsync(path, new FormUrlEncodedContent(fields)));

    /// <summary>Opens a page, fills its form and sends it as a browser would.</summary>
    /// <param name="path">The page with the form.</param>
    /// <param name="fields">What is typed.</param>
    /// <param name="form">Which form, as a selector; the page's main form otherwise.</param>
    public async Task<IHtmlDocument> FillAsync(string path, IReadOnlyDictionary<string, string> fields, string form = "main form[method=post]")
    {
        var page = await GetAsync(path);
        var found = page.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"{path} has no form {form}: {(int)Status}");
        var sent = FieldsOf(found).Where(f => !fields.ContainsKey(f.Key)).Concat(fields);
        var action = found.GetAttribute("action") is { Length: > 0 } to ? to : Where;
        return await PostAsync(action, sent);
    }

    /// <summary>What a browser would send for a form as it stands.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form) =>
    [
        .. form.Elements.SelectMany<IHtmlElement, KeyValuePair<string, string>>(e => e switch
        {
            IHtmlInputElement { Name.Length: > 0 } i when i.Type is not ("checkbox" or "radio" or "submit") || i.IsChecked => [new(i.Name!, i.Value)],
            IHtmlTextAreaElement { Name.Length: > 0 } t => [new(t.Name!, t.Value)],
            IHtmlSelectElement { Name.Length: > 0 } s => [new(s.Name!, s.Value ?? "")],
            _ => [],
        }),
    ];

    async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        (Status, Where, Body) = (answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, await answer.Content.ReadAsStringAsync());
        return new HtmlParser().ParseDocument(Body);
    }
}
