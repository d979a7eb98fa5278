using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Xunit;

namespace Threefold.House.Tests.Access;

/// <summary>Words that mean harm, typed into every field of every form that the running site shows to anybody.</summary>
public sealed class HostileWordsTests
{
    /// <summary>What may be kept, in every letter as it was typed; shown anywhere, it is words and nothing else.</summary>
    static readonly string[] Kept = ["=1+1</textarea><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE Person; --", "👵🏽 sings 🎶", "\u202Eright to left\u202C שלום"];

    // What is refused is shown again to whoever typed it, so it means harm too.
    const string NoForm = "before\0after";
    const string NobodyReads = "=1+1</textarea><script>alert(1)</script>\"><img src=x onerror=alert(1)>\a";

    static readonly string TooLong = $"</textarea><script>alert(1)</script>\"><img src=x onerror=alert(1)>{new string('a', 100_000)}";

    /// <summary>Who is asked for a page, until one of them sees it.</summary>
    static readonly Role[] Readers = [Role.SocialWorker, Role.TeamManager, Role.PracticeLead, Role.Finance, Role.InformationGovernance, Role.Commissioner, Role.Operator, Role.DelegatedReviewer];

    static bool Deep => Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1";

    /// <summary>What is typed, one field after the other, and whether it is typed where a number or a day is asked for too.</summary>
    static IEnumerable<(string[] Texts, bool Everywhere)> Tries() =>
        Deep ? new[] { NoForm, NobodyReads, TooLong }.Concat(Kept).SelectMany(text => new[] { (new[] { text }, true), (new[] { text }, false) })
        : [([NoForm], true), ([NobodyReads, TooLong], false), ([string.Join(' ', Kept)], true), ([string.Join(' ', Kept)], false)];

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Hostile_words_in_every_field_of_every_form_are_kept_as_they_are_or_refused_beside_the_field(string kind)
    {
        Assert.SkipUnless(Deep || kind == "sqlite", "Each text by itself, and in both databases: ./test --deep.");
        await using var council = await ACouncil.OpenAsync(kind);
        var readers = new Dictionary<Role, Visitor>();
        foreach (var role in Readers) readers[role] = await council.Site.SignedInAsync(ACouncil.Subject(role));
        var (wrong, forms, fields) = (new List<string>(), new HashSet<string>(), 0);
        foreach (var ask in (await Asks.OfAsync(council.Site)).Where(a => a.Verb == "GET" && !a.Route.StartsWith("/openreferral", StringComparison.Ordinal)))
        {
            foreach (var role in Readers)
            {
                var (visitor, address) = (readers[role], await council.AddressAsync(ask, role, MatrixRow.Tried.Contains(role) ? Relation.Own : Relation.Team));
                var page = await visitor.GetAsync(address);
                if (visitor.Status != HttpStatusCode.OK) continue;
                address = visitor.Where;
                for (var turn = 0; turn < page.QuerySelectorAll("main form").Length; turn++)
                {
                    var form = (IHtmlFormElement)page.QuerySelectorAll("main form")[turn];
                    if (Words(form, everywhere: true).Count == 0 || !forms.Add(NameOf(ask, form))) continue;
                    fields += Words(form, everywhere: true).Count;
                    foreach (var (texts, everywhere) in Tries())
                    {
                        if (form is null || (everywhere && texts[0] != NoForm && Words(form, false).Count == Words(form, true).Count) || await TryAsync(visitor, address, form, texts, everywhere) is not { } said) continue;
                        if (said.Length > 0) wrong.Add($"{NameOf(ask, form)} by {role}, {string.Join(" and ", texts.Select(Short))}: {said}");
                        // What was taken changed the page; it is looked at again before the next words.
                        page = await visitor.GetAsync(address);
                        form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().FirstOrDefault(f => NameOf(ask, f) == NameOf(ask, form))!;
                    }
                }

                break;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{forms.Count} forms, {fields} fields");
        string.Join('\n', wrong).ShouldBeEmpty();
        forms.Count.ShouldBeGreaterThan(100);
    }

    /// <summary>Sends a form with the texts in it.</summary>
    /// <returns>What is wrong with the answer; empty when it was taken, and nothing when it was refused as it should be.</returns>
    static async Task<string?> TryAsync(Visitor visitor, string address, IHtmlFormElement form, string[] texts, bool everywhere)
    {
        var typed = Words(form, everywhere).Select((name, at) => (Name: name, Text: texts[at % texts.Length])).ToDictionary(t => t.Name, t => t.Text);
        var sent = Filled(form).Where(f => !typed.ContainsKey(f.Key)).Concat(typed).ToList();
        var action = new Uri(visitor.Http.BaseAddress!, form.GetAttribute("action") is { Length: > 0 } to ? to : address);
        var asks = form.Method == "get" || form.GetAttribute("role") == "search";
        using var answer = form.Method == "get"
            ? await visitor.Http.GetAsync($"{action.GetLeftPart(UriPartial.Path)}?{await new FormUrlEncodedContent(sent).ReadAsStringAsync()}")
            : await visitor.Http.PostAsync(action, new FormUrlEncodedContent(sent));
        var body = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 500) return $"{(int)answer.StatusCode}";
        if (body.Contains("<script>alert", StringComparison.OrdinalIgnoreCase) || body.Contains("<img src=x", StringComparison.OrdinalIgnoreCase)) return "a script of theirs is on the page";
        if (!asks && answer.RequestMessage!.Method == HttpMethod.Get) return answer.StatusCode == HttpStatusCode.OK ? "" : $"went on to {answer.RequestMessage.RequestUri!.PathAndQuery} and found {(int)answer.StatusCode}";
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body);
        if (asks && answer.StatusCode is HttpStatusCode.RequestUriTooLong or HttpStatusCode.OK) return null;
        // The reader of forms takes no such character, from whatever page: nothing of what was sent is looked at.
        if (answer.StatusCode == HttpStatusCode.BadRequest && texts.Contains(NoForm)) return null;
        // What is done once and said once, an erasure or a hidden address, is answered by a page that asks nothing more.
        if (answer.StatusCode == HttpStatusCode.OK && !typed.Keys.Any(name => Field(page, name) is not null)) return "";
        if (page.QuerySelector(".govuk-error-message, .tf-verdict, .tf-finding") is null) return $"{(int)answer.StatusCode} and nothing is said to be wrong";
        var lost = typed.Where(t => Field(page, t.Key) is { } field && !Same(ValueOf(field), t.Value)).Select(t => t.Key).ToList();
        return lost.Count > 0 ? $"{(int)answer.StatusCode} and what was typed is gone: {string.Join(", ", lost)}" : null;
    }

    /// <summary>The form as somebody would send it who chose what comes first and wrote something everywhere.</summary>
    static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        var chosen = new HashSet<string>();
        if (form.QuerySelector("button") is IHtmlButtonElement { Name.Length: > 0 } pressed) yield return new(pressed.Name!, pressed.Value);
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name.Length: > 0, Type: "radio" } radio:
                    if (chosen.Add(radio.Name)) yield return new(radio.Name, radio.Value);
                    break;
                case IHtmlInputElement { Name.Length: > 0, Type: "checkbox" } tick: yield return new(tick.Name, tick.Value); break;
                case IHtmlInputElement { Name: "_key" }: yield return new("_key", Guid.CreateVersion7().ToString()); break;
                case IHtmlInputElement { Name.Length: > 0, Type: "hidden" } hidden: yield return new(hidden.Name, hidden.Value); break;
                case IHtmlInputElement { Name.Length: > 0, Type: not ("submit" or "file") } box: yield return new(box.Name, box.Value.Length > 0 ? box.Value : box.Name.EndsWith(".Year", StringComparison.Ordinal) ? "2026" : "1"); break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area: yield return new(area.Name, area.Value.Length > 0 ? area.Value : "Words."); break;
                case IHtmlSelectElement { Name.Length: > 0 } list: yield return new(list.Name, list.Options.Select(o => o.Value).FirstOrDefault(v => v.Length > 0) ?? ""); break;
            }
        }
    }

    /// <summary>The names of what one types into, without numbers and days unless they are asked for.</summary>
    static IReadOnlyList<string> Words(IHtmlFormElement form, bool everywhere) =>
    [
        .. form.Elements.Where(e => e is IHtmlTextAreaElement || (e is IHtmlInputElement { Type: "text" or "search" or "email" or "tel" or "url" or "number" } && (everywhere || !e.HasAttribute("inputmode"))))
            .Select(e => e.GetAttribute("name") ?? "").Where(name => name.Length > 0).Distinct(),
    ];

    static string NameOf(Ask ask, IHtmlFormElement form)
    {
        var action = form.GetAttribute("action") ?? "";
        return $"{ask.Route} {(action.Contains('?', StringComparison.Ordinal) ? action[action.IndexOf('?', StringComparison.Ordinal)..] : "")} [{string.Join(' ', Words(form, everywhere: true))}]";
    }

    static IElement? Field(IHtmlDocument page, string name) => page.QuerySelectorAll("main [name]").FirstOrDefault(e => e.GetAttribute("name") == name);

    static string ValueOf(IElement field) => field switch { IHtmlTextAreaElement area => area.Value, IHtmlInputElement box => box.Value, _ => "" };

    /// <summary>No page can show a character that is none.</summary>
    static bool Same(string shown, string typed) => shown.Replace("\uFFFD", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal) == typed.Replace("\0", "", StringComparison.Ordinal);

    static string Short(string text) => text.Length > 30 ? $"{text[..30]}… ({text.Length})" : text.Replace("\0", "\\0", StringComparison.Ordinal);
}
