using Threefold.Casework.Access;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.Access;

/// <summary>A site with a worker in every role, and for each who is tried, a person in every relation to them.</summary>
sealed class ACouncil : IAsyncDisposable
{
    /// <summary>Values that stand for something new, or something else, each time that they are asked for.</summary>
    static readonly string[] Fresh = ["opening", "message", "review", "review given away", "remark", "audit", "reduction", "sourcing", "trial"];

    /// <summary>Values that stand for something else for each worker, whoever it is about.</summary>
    static readonly string[] Theirs = ["advice", "form"];

    readonly Dictionary<(Role, Relation), Guid> people = [];
    readonly Dictionary<(string, Guid, Role), string> known = [];
    CouncilThings things = null!;

    ACouncil(ASite site) => Site = site;

    public ASite Site { get; }

    public static async Task<ACouncil> OpenAsync(string kind = "sqlite")
    {
        var council = new ACouncil(await ASite.OpenAsync(kind, with: o => o with { SignInsAMinute = 10_000, DraftsAMinute = 10_000 }));
        var house = council.Site.House;
        await house.Get<TeamShelf>().PutAsync([], [.. Enum.GetValues<Role>().Select(r => new Worker { Id = IdOf(r), Name = $"Worker {r}", Subject = Subject(r), Team = AHouse.North.Id, Roles = r.ToString() })], []);
        var team = await Lives.EdnaAsync(house);
        await Lives.TalkAsync(house, AHouse.Amira, team);
        await Lives.DecideAsync(house, AHouse.Amira, team);
        await Lives.CrisisAsync(house, AHouse.Amira, team);
        foreach (var role in Enum.GetValues<Role>()) council.people[(role, Relation.Team)] = team;
        foreach (var role in MatrixRow.Tried) await council.TellAsync(house, role);
        foreach (var person in council.people.Values.Distinct()) await Lives.NoticeAsync(house, person);
        foreach (var person in council.people.Values.Distinct()) await Lives.MoneyAsync(house, person);
        council.things = await CouncilThings.MadeAsync(house);
        return council;
    }

    public static string Subject(Role role) => $"role-{role}";

    /// <summary>The address that stands for a route, for one worker and one relation.</summary>
    /// <remarks>A new kind of route value gets its line in <see cref="StandsForAsync"/>; until it has one it stands for nothing that is there.</remarks>
    public async Task<string> AddressAsync(Ask ask, Role role, Relation relation)
    {
        // An id that may be left out is: the page then begins something new for the person.
        var address = System.Text.RegularExpressions.Regex.Replace(ask.Route, @"/\{id[^{}/]*\?\}", "");
        foreach (var value in ask.Values)
            address = System.Text.RegularExpressions.Regex.Replace(address, @"\{" + value + @"[^{}]*(\{[^{}]*\}[^{}]*)*\}", await ValueAsync(Kind(ask.Route, value), role, relation));
        // Less of what, that page asks of its address and not of its route.
        return ask.Route.EndsWith("/less", StringComparison.Ordinal) ? $"{address}?Line={(relation == Relation.Unknown ? Guid.CreateVersion7() : await LineAsync(address))}" : address;
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();

    async Task<string> ValueAsync(string value, Role role, Relation relation)
    {
        if (relation == Relation.Unknown) return value == "which" ? "people" : Guid.CreateVersion7().ToString();
        var person = people[(role, relation)];
        if (Fresh.Contains(value)) return await StandsForAsync(value, person, Guid.Empty);
        // What is for one worker is theirs where they have business, and a colleague's where they have none.
        var worker = relation is Relation.Own or Relation.Team or Relation.OwnRestricted ? IdOf(role) : AHouse.Priya.Id;
        var of = (value, person, Theirs.Contains(value) ? role : default);
        return known.TryGetValue(of, out var held) ? held : known[of] = await StandsForAsync(value, person, worker);
    }

    /// <summary>What a value is called below: a name that several pages use for different things is told apart by the page.</summary>
    static string Kind(string route, string value)
    {
        return value switch
        {
            "id" when At("/held/") => "form",
            "id" when At("/people/{person:guid}/about/hidden/") => "hidden",
            "id" when At("/community/keep/sources/") => "source",
            "id" when At("/access/") => "person",
            "run" when At("/money/") => "payments",
            "key" when At("/guidance/") => "guidance",
            "step" when At("/people/{person:guid}/follow-up/") => "promise",
            "review" when At("/reviews/{review:guid}/report") => "review given away",
            "review" when At("/reviews/{review:guid}/second-reading") => "review sent in",
            "version" when At("/practice-model/{version}/edit/") || At("/practice-model/{version}/bring") || At("/practice-model/{version}/publish") => "draft",
            "entry" when At("/openreferral/") => route.Split('/')[2],
            _ => value,
        };

        bool At(string page) => route.StartsWith(page, StringComparison.Ordinal);
    }

    /// <summary>What each route value stands for.</summary>
    async Task<string> StandsForAsync(string value, Guid person, Guid worker)
    {
        await using var store = Site.House.Stores.Open();
        return value switch
        {
            "person" => person.ToString(),
            "assessment" => store.Set<Threefold.Practice.Assessments.NeedsAssessment>().First(a => a.Person == person).Id.ToString(),
            "contact" => store.Set<Contact>().First(c => c.Person == person).Id.ToString(),
            "opening" => (await Lives.OpeningAsync(Site.House, person)).ToString(),
            "involvement" => store.Set<Involvement>().First(i => i.Person == person).Id.ToString(),
            "step" => store.Set<NextStep>().First(s => s.Person == person).Id.ToString(),
            "talk" => store.Set<Threefold.Practice.Conversations.Conversation>().First(t => t.Person == person).Id.ToString(),
            "decision" => store.Set<Threefold.Practice.Safeguarding.CapacityDecision>().First(d => d.Person == person).Id.ToString(),
            "question" => store.Set<Threefold.Practice.Safeguarding.AdvocacyQuestion>().First(q => q.Person == person).Id.ToString(),
            "risk" => store.Set<Threefold.Practice.Safeguarding.PositiveRisk>().First(r => r.Person == person).Id.ToString(),
            "note" => store.Set<Threefold.Practice.Conversations.PlainNote>().First(n => n.Person == person).Id.ToString(),
            "outcome" => "nutrition",
            "notice" => store.Set<Threefold.Practice.Crisis.Notice>().First(n => n.Person == person).Id.ToString(),
            "crisis" => store.Set<Threefold.Practice.Crisis.CrisisRecord>().First(c => c.Person == person).Id.ToString(),
            "line" => store.Set<Threefold.Practice.Crisis.HelpLine>().First(l => l.Person == person).Id.ToString(),
            "plan" => store.Set<Threefold.Practice.Plans.Plan>().First(p => p.Person == person).Id.ToString(),
            "support" => store.Set<Threefold.Practice.Crisis.ShortTermSupport>().First(s => s.Person == person).Id.ToString(),
            "test" => store.Set<PeerTest>().First(t => t.Person == person).Id.ToString(),
            "approval" => store.Set<Approval>().First(a => a.Person == person).Id.ToString(),
            "advice" => (await Lives.AdviceAsync(Site.House, person, worker)).ToString(),
            "form" => (await CouncilThings.FormAsync(Site, worker)).ToString(),
            "hidden" => (await Lives.HiddenAsync(Site.House, person)).ToString(),
            "concern" => (await Lives.ConcernAsync(Site.House, person)).ToString(),
            "promise" => (await Lives.PromiseAsync(Site.House, person)).ToString(),
            "letter" => (await Lives.LetterAsync(Site.House, person)).ToString(),
            "review given away" => (await Lives.ReviewGivenAsync(Site.House, person, IdOf(Role.DelegatedReviewer), sentIn: false)).ToString(),
            "review sent in" => (await Lives.ReviewGivenAsync(Site.House, person, IdOf(Role.DelegatedReviewer), sentIn: true)).ToString(),
            "entry" => things.Entry.ToString(),
            "run" => things.Import.ToString(),
            "source" => things.Source.ToString(),
            "payments" => things.Payments.ToString(),
            "draft" => PracticeModels.AModel.Two,
            "key" => CouncilThings.Letter,
            "guidance" => "capacity",
            "services" or "service_at_locations" or "organizations" or "taxonomies" or "taxonomy_terms" => await CouncilThings.FirstAsync(Site, value),
            "waiver" => store.Set<Waiver>().First(w => w.Person == person).Id.ToString(),
            "request" => store.Set<AssessmentRequest>().First(r => r.Person == person).Id.ToString(),
            "account" => store.Set<Threefold.Practice.Money.DirectPaymentAccount>().First(a => a.Person == person).Id.ToString(),
            "way" => store.Set<Threefold.Practice.Money.Deployment>().First(d => d.Person == person).Id.ToString(),
            "kept" => store.Set<Threefold.Practice.Plans.PlanLine>().First(l => l.Person == person && l.Standby).Id.ToString(),
            "message" => (await Lives.MessageAsync(Site.House, person)).ToString(),
            "review" => (await Lives.ReviewAsync(Site.House, person)).ToString(),
            "remark" => (await Lives.RemarkAsync(Site.House, person)).ToString(),
            "audit" => (await Lives.AuditAsync(Site.House, person)).ToString(),
            "reduction" => (await Lives.ReductionAsync(Site.House, person)).ToString(),
            "sourcing" => (await Lives.SourcingAsync(Site.House, person)).ToString(),
            "liberty" => (await Lives.LibertyAsync(Site.House, person)).ToString(),
            "figure" => Threefold.Practice.Insight.Measures.FirstTalkWait,
            "decided" => (await Lives.DecidedAsync(Site.House)).ToString(),
            "trial" => (await Lives.TrialAsync(Site.House)).ToString(),
            "topic" => "ethnicity",
            "data" => "safeguarding",
            "id" => store.Set<NextStep>().First(s => s.Person == person).Id.ToString(),
            "team" => AHouse.North.Id.ToString(),
            "which" => "people",
            "code" => "404",
            "version" => "norfolk@1",
            "other" => "norfolk@1",
            "file" => "rules.yaml",
            _ => Guid.Empty.ToString(),
        };
    }

    /// <summary>A line of the plan that the review in an address looks at.</summary>
    async Task<Guid> LineAsync(string address)
    {
        var review = Guid.Parse(address.Split('/')[2]);
        await using var store = Site.House.Stores.Open();
        var plan = store.Set<Threefold.Practice.Reviews.Review>().Single(r => r.Id == review).Plan;
        return store.Set<Threefold.Practice.Plans.PlanLine>().First(l => l.Plan == plan).Id;
    }

    async Task TellAsync(AHouse house, Role role)
    {
        var worker = new Actor(ActorKind.Worker, IdOf(role), $"Worker {role}", new HashSet<Role> { role }, new HashSet<Guid> { AHouse.North.Id }, new HashSet<Guid>());
        var south = AHouse.Sam with { Roles = new HashSet<Role> { Role.CustomerAdviser } };
        people[(role, Relation.Own)] = await Lives.EdnaAsync(house, south);
        await Lives.NameWorkerAsync(house, south, people[(role, Relation.Own)], worker);
        people[(role, Relation.Other)] = await Lives.EdnaAsync(house, south);
        await Lives.TalkAsync(house, south, people[(role, Relation.Own)]);
        await Lives.DecideAsync(house, south, people[(role, Relation.Own)]);
        await Lives.CrisisAsync(house, south, people[(role, Relation.Own)]);
        await Lives.TalkAsync(house, south, people[(role, Relation.Other)]);
        await Lives.DecideAsync(house, south, people[(role, Relation.Other)]);
        await Lives.CrisisAsync(house, south, people[(role, Relation.Other)]);
        var hidden = people[(role, Relation.Restricted)] = await Lives.EdnaAsync(house);
        await Lives.TalkAsync(house, AHouse.Amira, hidden);
        await Lives.DecideAsync(house, AHouse.Amira, hidden);
        await Lives.CrisisAsync(house, AHouse.Amira, hidden);
        await Lives.RestrictAsync(house, AHouse.Amira, hidden);
        var own = people[(role, Relation.OwnRestricted)] = await Lives.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Amira, own, worker);
        await Lives.TalkAsync(house, AHouse.Amira, own);
        await Lives.DecideAsync(house, AHouse.Amira, own);
        await Lives.CrisisAsync(house, AHouse.Amira, own);
        await Lives.RestrictAsync(house, AHouse.Amira, own);
        var glass = people[(role, Relation.Glass)] = await Lives.EdnaAsync(house, south);
        await Lives.TalkAsync(house, south, glass);
        await Lives.DecideAsync(house, south, glass);
        await Lives.CrisisAsync(house, south, glass);
        await house.WithAsync<BreakGlass, Verdict>(a => a.DoAsync(worker, glass, "She may be hurt if I wait.", 24));
    }

    static Guid IdOf(Role role) => new($"01900000-0000-7000-8000-0000000a{(int)role:x4}");
}
