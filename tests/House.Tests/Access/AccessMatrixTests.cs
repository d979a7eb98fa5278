using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>
/// Every route x verb x role x relation, asked of the running site and held against a reviewed file (matrix.txt beside
/// this one). After adding a page: THREEFOLD_WRITE_MATRIX=1 writes what was observed; read the difference before keeping it.
/// </summary>
public sealed class AccessMatrixTests
{
    const string Head = "# Who may open what: every route and verb of the running site, with what each role and relation is answered.\n# Written by THREEFOLD_WRITE_MATRIX=1 and reviewed by a person; see docs/decisions on sign-in and access.\n# 200 a page; 302 goes on; sign-in: sent to sign in; 404: the one answer to refused and unknown; 400/422: not understood.\n";

    /// <summary>What there is nothing to open at.</summary>
    static readonly string[] OpensForNobody =
    [
        "/drafts/{person:guid?}", // Words are sent there as they are typed; there is nothing to look at.
        "/errors/{code:int}", // Says what went wrong, with the number of it: 404 is what was asked for.
        "/openreferral/{**file}", // Every address under the feed where nothing is.
        "/people/{person:guid}/told-already", // One tap is sent there.
        "/sign-in/go", // This council has no sign-in provider of its own.
        "/sign-out", // Signing out is sent.
    ];

    static string File => Path.Combine(Repository.Root, "tests/House.Tests/Access/matrix.txt");

    static bool Writes => Environment.GetEnvironmentVariable("THREEFOLD_WRITE_MATRIX") == "1";

    static bool Deep => Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1";

    [Fact]
    public async Task Every_route_answers_every_role_and_relation_as_was_reviewed()
    {
        Assert.SkipUnless(Deep || Writes, "Every role at every route takes minutes: ./test --deep. The test below asks some of them at every route.");
        await using var council = await ACouncil.OpenAsync();
        var visitors = await VisitorsAsync(council);
        var rows = new List<string>();
        foreach (var ask in await InOrderAsync(council))
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
        if (Writes) await System.IO.File.WriteAllTextAsync(File, Head + string.Join('\n', rows) + "\n");
        var reviewed = await ReviewedAsync();
        rows.Except(reviewed).ShouldBeEmpty("These answers were not reviewed. See THREEFOLD_WRITE_MATRIX above.");
        reviewed.Except(rows).ShouldBeEmpty("These rows are in the reviewed file and no longer true.");
        rows.ShouldAllBe(r => !r.Contains(" 500", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_route_is_in_the_reviewed_file_and_answers_some_of_each_as_it_says()
    {
        await using var council = await ACouncil.OpenAsync();
        var visitors = await VisitorsAsync(council);
        var reviewed = (await ReviewedAsync()).ToDictionary(row => row[..row.IndexOf(" | ", StringComparison.Ordinal)]);
        var asks = await InOrderAsync(council);
        asks.Select(a => a.ToString()).Order(StringComparer.Ordinal).ShouldBe(reviewed.Keys.Order(StringComparer.Ordinal), "Every route is reviewed, and nothing else is. See THREEFOLD_WRITE_MATRIX above.");
        var wrong = new List<string>();
        foreach (var (ask, turn) in asks.Select((a, i) => (a, i)))
        {
            var says = new MatrixSays(reviewed[ask.ToString()]);
            Check("a stranger", await AnswerAsync(council.Site, new Visitor(council.Site.Address), ask.Verb, await council.AddressAsync(ask, Role.SocialWorker, Relation.Team)), says.Stranger);
            foreach (var role in InTurn([.. visitors.Keys], turn, 3)) Check($"{role}", await AnswerAsync(council.Site, visitors[role], ask.Verb, await council.AddressAsync(ask, role, Relation.Team)), says.Of(role));
            foreach (var role in ask.AboutSomebody ? InTurn(MatrixRow.Tried, turn, 1) : [])
            {
                foreach (var relation in InTurn(Enum.GetValues<Relation>(), turn, 3)) Check($"{role}, {relation}", await AnswerAsync(council.Site, visitors[role], ask.Verb, await council.AddressAsync(ask, role, relation)), [says.Of(role, relation)]);
            }

            void Check(string who, string answer, IReadOnlyList<string> may)
            {
                // Whether somebody saved before them (409) depends on who was asked before; that they may is what counts here.
                if (!may.Contains(answer) && !(answer is "200" or "302" && may.Contains("409")) && !(answer == "409" && may.Intersect(["200", "302"]).Any())) wrong.Add($"{ask}: {who} was answered {answer}, not {string.Join(" or ", may)}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_was_seen_open_for_somebody()
    {
        // What nobody was seen to open says nothing of whom it is kept from: a value in the council stands for something that is not there.
        var rows = (await ReviewedAsync()).Where(row => row.StartsWith("GET ", StringComparison.Ordinal)).ToList();
        rows.Count.ShouldBeGreaterThan(200);
        rows.Where(row => row.Contains("| opens for nobody (", StringComparison.Ordinal)).Select(row => row["GET  ".Length..row.IndexOf(" | ", StringComparison.Ordinal)]).ShouldBe(OpensForNobody, ignoreOrder: true);
    }

    static async Task<Dictionary<Role, Visitor>> VisitorsAsync(ACouncil council)
    {
        var visitors = new Dictionary<Role, Visitor>();
        foreach (var role in Enum.GetValues<Role>()) visitors[role] = await council.Site.SignedInAsync(ACouncil.Subject(role));
        return visitors;
    }

    /// <summary>Looking comes before doing, and what changes who may look comes last.</summary>
    static async Task<IReadOnlyList<Ask>> InOrderAsync(ACouncil council) =>
        [.. (await Asks.OfAsync(council.Site)).OrderBy(a => a.Verb == "POST").ThenBy(a => a.Route == "/sign-out").ThenBy(a => a.Route.EndsWith("/concern", StringComparison.Ordinal))];

    static async Task<List<string>> ReviewedAsync() => [.. (await System.IO.File.ReadAllLinesAsync(File)).Where(l => l.Length > 0 && l[0] != '#')];

    static IEnumerable<T> InTurn<T>(T[] some, int turn, int count) => Enumerable.Range(0, count).Select(i => some[(turn + (i * 5)) % some.Length]).Distinct();

    /// <summary>One set of connections for everybody: no cookies of its own, and it goes nowhere by itself.</summary>
    static readonly HttpClient Plain = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    static async Task<string> AnswerAsync(ASite site, Visitor visitor, string verb, string address)
    {
        using var request = await RequestAsync(site, visitor, verb, new Uri(site.Address, address).ToString());
        if (visitor.Cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
        using var answer = await Plain.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []) visitor.Cookies.SetCookies(request.RequestUri!, cookie);
        return answer.Headers.Location is { } to && to.ToString().Contains("/sign-in?back=", StringComparison.Ordinal) ? "sign-in" : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    internal static async Task<HttpRequestMessage> RequestAsync(ASite site, Visitor visitor, string verb, string address)
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
}
