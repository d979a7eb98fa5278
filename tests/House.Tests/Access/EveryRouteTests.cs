using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Walls;
using Threefold.Practice.Access;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>What holds for every route alike, asked of one council: nothing here changes who may open what.</summary>
public sealed partial class EveryRouteTests(EveryRouteTests.OneCouncil one) : IClassFixture<EveryRouteTests.OneCouncil>
{
    readonly ACouncil council = one.Council!;

    [Fact]
    public async Task Refused_and_unknown_are_the_same_bytes_in_the_same_time()
    {
        var worker = await council.Site.SignedInAsync(ACouncil.Subject(Role.SocialWorker));
        foreach (var ask in (await Asks.OfAsync(council.Site)).Where(a => a.AboutSomebody && !a.Values.Any(v => v is "team" or "trial") && !a.Route.EndsWith("/concern", StringComparison.Ordinal)))
        {
            // A concern is taken about anybody who is there, limited or not (Care Act 2014, s 42): the one page that differs. A team's desk and a trial are about no one person.
            var unknown = await SeenAsync(council, worker, ask, Relation.Unknown);
            foreach (var relation in new[] { Relation.Other, Relation.Restricted })
            {
                var refused = await SeenAsync(council, worker, ask, relation);
                refused.Status.ShouldBe(unknown.Status, $"{ask} {relation}");
                refused.Headers.ShouldBe(unknown.Headers, $"{ask} {relation}");
                refused.Body.ShouldBe(unknown.Body, $"{ask} {relation}");

                // Other work on the same machine slows one or the other; the quickest of several is what each truly takes.
                var (shut, none) = (refused.Milliseconds, unknown.Milliseconds);
                for (var again = 0; again < 40 && Math.Abs(shut - none) >= 20; again++)
                    (shut, none) = (Math.Min(shut, (await SeenAsync(council, worker, ask, relation)).Milliseconds), Math.Min(none, (await SeenAsync(council, worker, ask, Relation.Unknown)).Milliseconds));
                Math.Abs(shut - none).ShouldBeLessThan(20, $"{ask} {relation}");
            }
        }
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused_on_every_route()
    {
        var worker = await council.Site.SignedInAsync(ACouncil.Subject(Role.SocialWorker));
        var governance = await council.Site.SignedInAsync(ACouncil.Subject(Role.InformationGovernance));
        foreach (var ask in (await Asks.OfAsync(council.Site)).Where(a => a.Verb == "POST" && !a.Route.StartsWith("/errors", StringComparison.Ordinal)))
        {
            foreach (var visitor in new[] { worker, governance })
            {
                var answer = await visitor.Http.PostAsync(await council.AddressAsync(ask, Role.SocialWorker, Relation.Own), new FormUrlEncodedContent([new("of", "x"), new("name", "x"), new("text", "x")]));
                answer.StatusCode.ShouldBeOneOf([HttpStatusCode.BadRequest, HttpStatusCode.NotFound], ask.ToString());
            }
        }
    }

    [Fact]
    public async Task A_page_that_does_not_answer_a_verb_refuses_it()
    {
        var worker = await council.Site.SignedInAsync(ACouncil.Subject(Role.SocialWorker));
        foreach (var ask in (await Asks.OfAsync(council.Site)).Where(a => a.Verb == "GET" && !a.Route.StartsWith("/errors", StringComparison.Ordinal)))
        {
            foreach (var verb in new[] { HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Trace })
            {
                var answer = await worker.Http.SendAsync(new HttpRequestMessage(verb, await council.AddressAsync(ask, Role.SocialWorker, Relation.Own)));
                ((int)answer.StatusCode).ShouldBeInRange(400, 499, $"{verb} {ask.Route}");
            }
        }
    }

    [Fact]
    public async Task Every_answer_carries_the_safe_headers()
    {
        var worker = await council.Site.SignedInAsync(ACouncil.Subject(Role.SocialWorker));
        foreach (var ask in (await Asks.OfAsync(council.Site)).Where(a => a.Verb == "GET"))
        {
            foreach (var relation in new[] { Relation.Own, Relation.Unknown })
            {
                var answer = await worker.Http.GetAsync(await council.AddressAsync(ask, Role.SocialWorker, relation));
                var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
                policy.ShouldContain("default-src 'none'");
                policy.ShouldContain("frame-ancestors 'none'");
                policy.ShouldContain("'nonce-");
                policy.ShouldNotContain("unsafe");
                answer.Headers.Contains("Server").ShouldBeFalse();
                answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
                answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
                if (ask.Route.StartsWith("/openreferral", StringComparison.Ordinal)) continue; // For every origin, and kept by whoever asks: OpenFeedTests.
                answer.Headers.CacheControl!.NoStore.ShouldBeTrue(ask.ToString());
                answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
            }
        }
    }

    [Fact]
    public async Task No_page_that_answers_says_a_banned_word()
    {
        var visitors = new Dictionary<Role, Visitor>();
        foreach (var role in MatrixRow.Tried) visitors[role] = await council.Site.SignedInAsync(ACouncil.Subject(role));
        // Two who see a page have seen its words; what each of the others sees is asked by ./test --deep.
        var enough = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1" ? visitors.Count : 2;
        var looked = 0;
        foreach (var ask in (await Asks.OfAsync(council.Site)).Where(a => a.Verb == "GET" && a.Route != "/health" && !a.Route.StartsWith("/openreferral", StringComparison.Ordinal)))
        {
            var seen = 0;
            foreach (var role in MatrixRow.Tried.TakeWhile(_ => seen < enough))
            {
                var page = await visitors[role].GetAsync(await council.AddressAsync(ask, role, Relation.Own));
                if (visitors[role].Status == HttpStatusCode.OK) seen++;
                foreach (var part in page.QuerySelectorAll("script, style").ToList()) part.Remove();
                var said = string.Join(' ', page.QuerySelectorAll("[aria-label],[title],[alt],[placeholder]").Select(e => $"{e.GetAttribute("aria-label")} {e.GetAttribute("title")} {e.GetAttribute("alt")} {e.GetAttribute("placeholder")}"));
                WordsOnScreens.Banned().Matches($"{page.Title} {page.Body?.TextContent} {said}").Select(m => m.Value).ShouldBeEmpty(ask.ToString());
                looked++;
            }
        }

        looked.ShouldBeGreaterThan(20);
    }

    static async Task<(int Status, string Headers, string Body, double Milliseconds)> SeenAsync(ACouncil council, Visitor visitor, Ask ask, Relation relation)
    {
        var address = await council.AddressAsync(ask, Role.SocialWorker, relation);
        var sent = await AccessMatrixTests.RequestAsync(council.Site, visitor, ask.Verb, address);
        var watch = Stopwatch.StartNew();
        using var answer = await visitor.Http.SendAsync(sent);
        var body = await answer.Content.ReadAsStringAsync();
        var took = watch.Elapsed.TotalMilliseconds;
        var ids = GuidText().Replace(body, "{id}");
        return ((int)answer.StatusCode, string.Join(',', answer.Headers.Select(h => h.Key).Order(StringComparer.Ordinal)), Secrets().Replace(ids, "{secret}"), took);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex GuidText();

    [GeneratedRegex("(?<=(nonce|value)=\")[A-Za-z0-9+/_=&#;{}-]{16,}(?=\")", RegexOptions.None, 1000)]
    private static partial Regex Secrets();

    /// <summary>The council all of them ask.</summary>
    public sealed class OneCouncil : IAsyncLifetime
    {
        internal ACouncil? Council { get; private set; }

        public async ValueTask InitializeAsync() => Council = await ACouncil.OpenAsync();

        public async ValueTask DisposeAsync()
        {
            if (Council is not null) await Council.DisposeAsync();
        }
    }
}
