using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Conversations;
using Xunit;

namespace Threefold.House.Tests.Conversations;

public sealed class HostileTalkTests
{
    public static TheoryData<string, string, bool> Texts()
    {
        var data = new TheoryData<string, string, bool>();
        foreach (var kind in new[] { "sqlite", "postgres" })
        {
            data.Add(kind, "'\"; DROP TABLE people; --", true);
            data.Add(kind, "👵🏽 sings 🎶 \u202Eright to left\u202C שלום", true);
            data.Add(kind, "before\0after", false);
        }

        // What no database minds: how it is shown, and how much of it there is.
        data.Add("sqlite", "</textarea><script>alert(1)</script>", true);
        data.Add("sqlite", "=HYPERLINK(\"http://x\",\"y\")", true);
        data.Add("sqlite", new string('å', 100_000), false);

        return data;
    }

    [Theory, MemberData(nameof(Texts))]
    public async Task Hostile_words_are_kept_as_they_are_or_refused_clearly_in_every_field(string kind, string text, bool keeps)
    {
        await using var site = await ASite.OpenAsync(kind);
        var choir = await ATalk.AChoirAsync(site.House);
        var talk = await ATalk.BeginAsync(site);

        foreach (var field in new[] { "Words", "Noticed", "SaidBy" })
        {
            var page = await Try(talk, talk.At("?ask=what-matters"), new() { ["what-matters.Words"] = "Plain.", [$"what-matters.{field}"] = text }, "#ask form[data-words]");
            var refused = talk.Worker.Status == HttpStatusCode.BadRequest || page.QuerySelectorAll(".govuk-error-message").Any(m => m.TextContent.Contains("kept", StringComparison.Ordinal) || m.TextContent.Contains("too long", StringComparison.Ordinal));
            refused.ShouldBe(!keeps, talk.Worker.Body);
        }

        foreach (var field in new[] { "What", "ProposedBy", "Because" })
            await Try(talk, talk.At("/solutions"), new() { ["Segment"] = "community", ["What"] = "A choir", ["Status"] = "Used", [field] = text });
        await Try(talk, talk.At($"/connect?entry={choir}"), new() { ["Reply"] = "Accepted", ["Hopes"] = text });
        await Try(talk, talk.At("/connect"), new() { ["Words"] = text, ["Near"] = text }, "form[role=search]");
        foreach (var field in new[] { "Stage", "Reason" }) await Try(talk, talk.At("/on"), new() { ["Stage"] = "steady", [field] = text });
        foreach (var field in new[] { "Channel", "Complexity" }) await Try(talk, talk.At("/how"), new() { [field] = text });
        foreach (var field in new[] { "Outcome", "Words", "Next", "NextBy.Day", "Reason" })
        {
            await Try(talk, talk.At("/agree"), new()
            {
                ["Outcome"] = "community", ["Words"] = "So.", ["Next"] = "Ring.", ["NextBy.Day"] = "20", ["NextBy.Month"] = "1", ["NextBy.Year"] = "2026",
                ["RightsTold"] = "", ["Reason"] = "Why.", [field] = text,
            });
        }

        foreach (var field in new[] { "Stage", "Channel", "Reason" }) await Try(talk, $"/people/{talk.Person}/talk", new() { ["Channel"] = "visit", [field] = text });

        (await ATalk.StoredAsync<Answer, bool>(site.House, q => keeps ? q.AnyAsync(a => a.Noticed == text && a.SaidBy == text) : q.AnyAsync())).ShouldBe(keeps);
        (await ATalk.StoredAsync<SolutionOption, int>(site.House, q => q.CountAsync())).ShouldBe(keeps ? 4 : 0);
    }

    static async Task<IHtmlDocument> Try(ATalk talk, string path, Dictionary<string, string> fields, string form = "main form[data-words], main form[method=post]")
    {
        var page = await talk.Worker.FillAsync(path, fields, form);
        ((int)talk.Worker.Status).ShouldBeLessThan(500, $"{path}: {string.Join(", ", fields.Keys)}");
        talk.Worker.Body.ShouldNotContain("<script>alert");
        page.QuerySelectorAll<IHtmlScriptElement>("script").ShouldAllBe(s => s.Source != null);
        return page;
    }
}
