using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>
/// Every route x verb x role x relation, asked of the running site and held against a reviewed file (matrix.txt beside
/// this one). After adding a page: THREEFOLD_WRITE_MATRIX=1 writes what was observed; read the difference before keeping it.
/// </summary>
public sealed partial class AccessMatrixTests
{
    const string Head = "# Who may open what: every route and verb of the running site, with what each role and relation is answered.\n# Written by THREEFOLD_WRITE_MATRIX=1 and reviewed by a person; see docs/decisions on sign-in and access.\n# 200 a page; 302 goes on; sign-in: sent to sign in; 404: the one answer to refused and unknown; 400/422: not understood.\n";

    static string File => Path.Combine(Repository.Root, "tests/House.Tests/Access/matrix.txt");

    [Fact]
    public async Task Every_route_answers_every_role_and_relation_as_was_reviewed()
    {
        await using var council = await ACouncil.OpenAsync();
        var visitors = new Dictionary<Role, Visitor>();
        foreach (var role in Enum.GetValues<Role>()) visitors[role] = await council.Site.SignedInAsync(ACouncil.Subject(role));

        // Looking comes before doing, and what changes who may look comes last.
        var rows = new List<string>();
        foreach (var ask in (await Asks.OfAsync(council.Site)).OrderBy(a => a.Verb == "POST").ThenBy(a => a.Route == "/sign-out").ThenBy(a => a.Route.EndsWith("/concern", StringComparison.Ordinal)))
        {
            var stranger = await AnswerAsync(council.Site, new Visitor(council.Site.Address), ask.Verb, await council.AddressAsync(ask, Role.SocialWorker, Relation.Team));
            var byRole = new Dictionary<Role, string>();
            foreach (var (role, visitor) in visitors) byRole[role] = await AnswerAsync(council.Site, visitor, ask.Verb, await council.AddressAsync(ask, role, Relation.Team));
            var byRelation = new Dictionary<(Role, Relation), string>();
            if (ask.AboutSomebody)
            {
                foreach (var role in MatrixRow.Tried)
                {
                    foreach (var relation in Enum.GetValues<Relation>()) byRelation[(role, relation)] = await AnswerAsync(council.Site, visitors[role], ask.Verb, await council.AddressAsync(ask, role, relation));
                }
            }

            rows.Add(MatrixRow.Write(ask, stranger, byRole, byRelation));
        }

        rows.Sort((a, b) => string.CompareOrdinal(a[5..], b[5..]) is var order && order != 0 ? order : string.CompareOrdinal(a, b));
        var observed = Head + string.Join('\n', rows) + "\n";
        if (Environment.GetEnvironmentVariable("THREEFOLD_WRITE_MATRIX") == "1") await System.IO.File.WriteAllTextAsync(File, observed);
        var reviewed = (await System.IO.File.ReadAllLinesAsync(File)).Where(l => l.Length > 0 && l[0] != '#').ToList();
        rows.Except(reviewed).ShouldBeEmpty("These answers were not reviewed. See THREEFOLD_WRITE_MATRIX above.");
        reviewed.Except(rows).ShouldBeEmpty("These rows are in the reviewed file and no longer true.");
        rows.ShouldAllBe(r => !r.Contains(" 500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refused_and_unknown_are_the_same_bytes_in_the_same_time()
    {
        await using var council = await ACouncil.OpenAsync();
        var worker = await council.Site.SignedInAsync(ACouncil.Subject(Role.SocialWorker));
        foreach (var ask in (await Asks.OfAsync(council.Site)).Where(a => a.Values.Contains("person") && !a.Route.EndsWith("/concern", StringComparison.Ordinal)))
        {
            // A concern is taken about anybody who is there, limited or not (Care Act 2014, s 42): the one page that differs.
            var unknown = await SeenAsync(council, worker, ask, Relation.Unknown);
            foreach (var relation in new[] { Relation.Other, Relation.Restricted })
            {
                var refused = await SeenAsync(council, worker, ask, relation);
                refused.Status.ShouldBe(unknown.Status, $"{ask} {relation}");
                refused.Headers.ShouldBe(unknown.Headers, $"{ask} {relation}");
                refused.Body.ShouldBe(unknown.Body, $"{ask} {relation}");

                // Other work on the same machine slows one or the other; a real difference would stay.
                var apart = Math.Abs(refused.Milliseconds - unknown.Milliseconds);
                for (var again = 0; again < 4 && apart >= 20; again++)
                    apart = Math.Abs((await SeenAsync(council, worker, ask, relation)).Milliseconds - (await SeenAsync(council, worker, ask, Relation.Unknown)).Milliseconds);
                apart.ShouldBeLessThan(20, $"{ask} {relation}");
            }
        }
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused_on_every_route()
    {
        await using var council = await ACouncil.OpenAsync();
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
        await using var council = await ACouncil.OpenAsync();
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
        await using var council = await ACouncil.OpenAsync();
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
                answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
                answer.Headers.GetValues("Referrer-Policy").Single().ShouldBe("no-referrer");
                answer.Headers.CacheControl!.NoStore.ShouldBeTrue(ask.ToString());
                answer.Headers.Contains("Server").ShouldBeFalse();
                answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
            }
        }
    }

    static async Task<(int Status, string Headers, string Body, double Milliseconds)> SeenAsync(ACouncil council, Visitor visitor, Ask ask, Relation relation)
    {
        var times = new List<double>();
        (int Status, string Headers, string Body) seen = (0, "", "");
        for (var i = 0; i < 5; i++)
        {
            var address = await council.AddressAsync(ask, Role.SocialWorker, relation);
            var sent = await RequestAsync(council.Site, visitor, ask.Verb, address);
            var watch = Stopwatch.StartNew();
            using var answer = await visitor.Http.SendAsync(sent);
            var body = await answer.Content.ReadAsStringAsync();
            times.Add(watch.Elapsed.TotalMilliseconds);
            var ids = GuidText().Replace(body, "{id}");
            seen = ((int)answer.StatusCode, string.Join(',', answer.Headers.Select(h => h.Key).Order(StringComparer.Ordinal)), Secrets().Replace(ids, "{secret}"));
        }

        return (seen.Status, seen.Headers, seen.Body, times.Order().ElementAt(2));
    }

    static async Task<string> AnswerAsync(ASite site, Visitor visitor, string verb, string address)
    {
        using var plain = new HttpClient(new HttpClientHandler { CookieContainer = visitor.Cookies, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        using var answer = await plain.SendAsync(await RequestAsync(site, visitor, verb, address));
        return answer.Headers.Location is { } to && to.ToString().Contains("/sign-in?back=", StringComparison.Ordinal) ? "sign-in" : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    static async Task<HttpRequestMessage> RequestAsync(ASite site, Visitor visitor, string verb, string address)
    {
        var request = new HttpRequestMessage(new HttpMethod(verb), address);
        if (verb != "POST") return request;
        if (!Tokens.TryGetValue(visitor, out var token))
        {
            var page = await visitor.GetAsync("/sign-in");
            token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
            Tokens.Add(visitor, token);
        }

        request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("of", "matrix"), new("name", "words"), new("text", "Edna rang.")]);
        return request;
    }

    static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Visitor, string> Tokens = [];

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.None, 1000)]
    private static partial Regex GuidText();

    [GeneratedRegex("(?<=(nonce|value)=\")[A-Za-z0-9+/_=&#;{}-]{16,}(?=\")", RegexOptions.None, 1000)]
    private static partial Regex Secrets();
}
