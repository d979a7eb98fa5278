using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Web.Commands;
using Threefold.Web.SignIn;
using Xunit;

namespace Threefold.House.Tests.SignIn;

/// <summary>Sign-in by OpenID Connect, against a provider of our own on loopback that can be made to lie.</summary>
public sealed class ProviderTests
{
    [Fact]
    public async Task A_worker_signs_in_at_the_provider_and_comes_back_to_the_page_they_asked_for()
    {
        await using var stub = await AStubProvider.OpenAsync();
        await using var site = await OpenAsync(stub);
        var priya = new ABrowser(site.Address);
        await priya.GetAsync("/account");
        priya.Where.PathAndQuery.ShouldBe("/sign-in?back=%2Faccount");
        await priya.GetAsync("/sign-in/go?back=%2Faccount");
        priya.Where.AbsolutePath.ShouldBe("/account");
        priya.Body.ShouldContain("Priya Nair");
    }

    [Fact]
    public async Task Cookies_are_for_this_host_alone_over_tls_and_out_of_reach_of_scripts()
    {
        await using var stub = await AStubProvider.OpenAsync();
        await using var site = await OpenAsync(stub);
        var priya = new ABrowser(site.Address);
        await priya.GetAsync("/sign-in/go");
        priya.Cookie("__Host-threefold").ShouldNotBeNull();
        priya.SetCookies.Where(c => c.Contains("threefold")).ShouldAllBe(c => c.StartsWith("__Host-") && c.Contains("secure") && c.Contains("httponly") && c.Contains("path=/") && !c.Contains("domain="));
    }

    [Fact]
    public async Task Somebody_who_does_not_work_here_gets_the_same_reply_as_any_failure()
    {
        await using var stub = await AStubProvider.OpenAsync();
        await using var site = await OpenAsync(stub);
        stub.Subject = "nobody we know";
        var unknown = await RefusedAsync(site);
        stub.Subject = "priya nair";
        stub.Lie = t => t.Audience = "another programme";
        (await RefusedAsync(site)).ShouldBe(unknown);
    }

    public static TheoryData<string> Lies => ["issuer", "audience", "expired", "nonce", "unsigned", "another key", "no subject"];

    [Theory, MemberData(nameof(Lies))]
    public async Task A_token_that_is_not_good_signs_nobody_in(string lie)
    {
        await using var stub = await AStubProvider.OpenAsync();
        await using var site = await OpenAsync(stub);
        stub.Lie = token => Tell(token, lie);
        await RefusedAsync(site);
    }

    [Fact]
    public async Task A_provider_that_changes_its_keys_is_asked_for_them_once_more()
    {
        await using var stub = await AStubProvider.OpenAsync();
        await using var site = await OpenAsync(stub);
        await InAsync(site);
        stub.ChangeKey();
        await InAsync(site);
        stub.KeysAsked.ShouldBe(2);
    }

    [Fact]
    public async Task A_way_back_that_this_browser_did_not_begin_is_refused()
    {
        await using var stub = await AStubProvider.OpenAsync();
        await using var site = await OpenAsync(stub);
        var attacker = new ABrowser(site.Address);
        await attacker.GetAsync("/sign-in/go", follow: false);
        var begun = new ABrowser(site.Address);
        await begun.GetAsync("/sign-in/back?code=x&state=x");
        begun.Where.AbsolutePath.ShouldBe("/sign-in/no");
        begun.Cookie("__Host-threefold").ShouldBeNull();
    }

    [Fact]
    public async Task Those_whom_the_councils_file_names_sign_in_until_it_says_that_they_left_and_nobody_else_does()
    {
        await using var stub = await AStubProvider.OpenAsync();
        await using var site = await OpenAsync(stub);
        const string file = """
            teams:
              - { key: east, name: East, model: norfolk@1, front-door: yes }
            workers:
              - { name: Ada Lowe, subject: 5F2C-ada, team: east, roles: [social-worker] }
            """;
        stub.Subject = "5F2C-ada";
        await RefusedAsync(site);

        await StaffAsync(site, file);
        var ada = await InAsync(site);
        await ada.GetAsync("/account");
        ada.Body.ShouldContain("Ada Lowe");
        stub.Subject = "5f2c-ADA";
        await RefusedAsync(site);

        await StaffAsync(site, file.Replace("subject: 5F2C-ada,", "subject: 5F2C-ada, left: 2025-12-31,", StringComparison.Ordinal));
        await ada.GetAsync("/account");
        ada.Where.AbsolutePath.ShouldBe("/sign-in");
        stub.Subject = "5F2C-ada";
        await RefusedAsync(site);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_at_the_provider()
    {
        await using var stub = await AStubProvider.OpenAsync();
        await using var site = await OpenAsync(stub);
        var priya = await InAsync(site);
        var page = new HtmlParser().ParseDocument(priya.Body);
        await priya.PostAsync("/sign-out", ("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
        stub.SignedOut.ShouldContain("id_token_hint=ey");
        priya.Where.PathAndQuery.ShouldBe("/sign-in?out=true");
        priya.Body.ShouldContain("You are signed out.");
        await priya.GetAsync("/account");
        priya.Where.AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task The_demo_buttons_are_not_there_on_a_store_of_real_lives()
    {
        await using var stub = await AStubProvider.OpenAsync();
        await using var site = await OpenAsync(stub);
        var visitor = new ABrowser(site.Address);
        await visitor.GetAsync("/sign-in");
        visitor.Body.ShouldContain("/sign-in/go");
        visitor.Body.ShouldNotContain("name=\"subject\"");
        await visitor.PostAsync("/sign-in", ("subject", "priya nair"));
        visitor.Cookie("__Host-threefold").ShouldBeNull();
        await Should.ThrowAsync<Threefold.Casework.Store.StoreNotReady>(async () =>
        {
            await Access.Lives.EdnaAsync(site.House);
            await site.House.Keeper.MarkDemoAsync("Too late");
        });
    }

    [Fact]
    public async Task Without_a_provider_only_public_pages_answer()
    {
        await using var site = await ASite.OpenAsync(demo: false, with: o => o with { Proxies = "127.0.0.1" });
        var visitor = new ABrowser(site.Address);
        foreach (var path in new[] { "/", "/desk", "/account", "/people", "/sign-in", "/sign-in/go", "/access" })
        {
            await visitor.GetAsync(path);
            visitor.Status.ShouldBe(HttpStatusCode.NotFound, path);
        }

        await visitor.GetAsync("/health");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_gives_the_neutral_reply()
    {
        await using var site = await ASite.OpenAsync(demo: false, with: o => o with { Proxies = "127.0.0.1", Provider = new ProviderOptions("http://127.0.0.1:9", "x", "x") });
        var visitor = new ABrowser(site.Address);
        await visitor.GetAsync("/sign-in/go");
        visitor.Where.AbsolutePath.ShouldBe("/sign-in/no");
    }

    static Task<ASite> OpenAsync(AStubProvider stub) =>
        ASite.OpenAsync(demo: false, with: o => o with { Proxies = "127.0.0.1", Provider = new ProviderOptions(stub.Address, AStubProvider.Client, AStubProvider.Secret) });

    static async Task StaffAsync(ASite site, string file)
    {
        var path = Path.Combine(site.Data, "staff.yaml");
        await File.WriteAllTextAsync(path, file);
        using var said = new StringWriter();
        (await StaffVerb.RunAsync(site.Services, path, check: false, json: false, said, CancellationToken.None)).ShouldBe(0, said.ToString());
    }

    static async Task<ABrowser> InAsync(ASite site)
    {
        var visitor = new ABrowser(site.Address);
        await visitor.GetAsync("/sign-in/go");
        visitor.Where.AbsolutePath.ShouldBe("/desk");
        return visitor;
    }

    static async Task<string> RefusedAsync(ASite site)
    {
        var visitor = new ABrowser(site.Address);
        await visitor.GetAsync("/sign-in/go");
        visitor.Where.PathAndQuery.ShouldBe("/sign-in/no");
        visitor.Cookie("__Host-threefold").ShouldBeNull();
        return new HtmlParser().ParseDocument(visitor.Body).QuerySelector("main")!.TextContent;
    }

    static void Tell(SecurityTokenDescriptor token, string lie)
    {
        switch (lie)
        {
            case "issuer": token.Issuer = "https://elsewhere.example"; break;
            case "audience": token.Audience = "another programme"; break;
            case "expired": (token.IssuedAt, token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddHours(-1)); break;
            case "nonce": token.Claims["nonce"] = "another sign-in"; break;
            case "unsigned": token.SigningCredentials = null; break;
            case "another key": token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(System.Security.Cryptography.RSA.Create(2048)), SecurityAlgorithms.RsaSha256); break;
            default: token.Claims.Remove("sub"); break;
        }
    }
}
