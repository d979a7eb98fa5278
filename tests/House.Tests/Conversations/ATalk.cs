using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.Conversations;

/// <summary>A talk had by forms alone, as a browser without script sends them.</summary>
public sealed class ATalk(ASite site, Visitor worker)
{
    public Guid Id { get; private set; }

    public Guid Person { get; private set; }

    public string At(string more = "") => $"/conversations/{Id}{more}";

    /// <summary>Somebody gets in touch, and a worker begins to talk with them by the page.</summary>
    public static async Task<ATalk> BeginAsync(ASite site, string model = "norfolk@1")
    {
        var talk = new ATalk(site, await site.SignedInAsync("priya nair"));
        await site.House.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = model, IsFrontDoor = true }], [], []);
        talk.Person = await SomeoneAsync(site, "Edna");
        var page = await talk.AnswerAsync($"/people/{talk.Person}/talk", new() { ["Channel"] = "visit", ["PurposeTold"] = "true" });
        talk.Worker.Where.ShouldStartWith("/conversations/", customMessage: page.QuerySelector("main")?.TextContent ?? talk.Worker.Body);
        talk.Id = Guid.Parse(talk.Worker.Where.Split('/', '?')[2]);
        return talk;
    }

    public Visitor Worker => worker;

    public ASite Site => site;

    public static async Task<Guid> SomeoneAsync(ASite site, string name)
    {
        var made = await site.House.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "I would like some company.", GivenName = name, FamilyName = "Jones" }));
        made.Allowed.ShouldBeTrue(made.Because);
        return await site.House.WithAsync((Whereabouts where) => where.PersonOfAsync<Contact>(made.Answer!.Value));
    }

    /// <summary>Fills a form and, when rules ask, writes why and ticks that it was read.</summary>
    public async Task<IHtmlDocument> AnswerAsync(string path, Dictionary<string, string> fields, string form = "main form[data-words], main form[method=post]")
    {
        var page = await worker.FillAsync(path, fields, form);
        if (page.QuerySelector("#Reason, #Read") is null) return page;
        var again = (IHtmlFormElement)page.QuerySelector("#Reason, #Read")!.Closest("form")!;
        var sent = Visitor.FieldsOf(again).Where(f => f.Key is not ("Reason" or "Read")).ToList();
        if (page.QuerySelector("#Reason") is not null) sent.Add(new("Reason", "We talked it through. This is what she wants."));
        if (page.QuerySelector("#Read") is not null) sent.Add(new("Read", "true"));
        return await worker.PostAsync(again.GetAttribute("action") is { Length: > 0 } to ? to : worker.Where, sent);
    }

    /// <summary>Answers the prompt on the page; <see langword="null"/> when everything was talked about.</summary>
    public async Task<IHtmlDocument?> SayNextAsync(Func<string, string> says, string address = "")
    {
        var page = await worker.GetAsync(At(address));
        if (page.QuerySelector("#ask form[data-words]") is not IHtmlFormElement form) return null;
        var key = form.QuerySelector("input[name=Ask]")!.GetAttribute("value")!;
        var sent = Visitor.FieldsOf(form).Where(f => f.Key != $"{key}.Words").Append(new($"{key}.Words", says(key))).ToList();
        if (form.QuerySelector($"input[name='{key}.Choice'][type=radio], input[name='{key}.Choice'][type=checkbox]") is { } first) sent.Add(new($"{key}.Choice", first.GetAttribute("value")!));
        return await worker.PostAsync(At(), sent);
    }

    /// <summary>A directory with one choir in it.</summary>
    public static async Task<Guid> AChoirAsync(AHouse house)
    {
        var entry = new ServiceEntry { Id = Guid.CreateVersion7(), Name = "Singing for the joy of it", Description = "A choir for everybody.", From = new Provenance("town", "1", "OGL", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)) };
        var verdict = await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, "town", "a folder", One(new EntryRead(entry, "1", "{}"))));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return entry.Id;
    }

    static async IAsyncEnumerable<DirectoryRecord> One(DirectoryRecord record)
    {
        await Task.Yield();
        yield return record;
    }

    /// <summary>Something of the store, counted or read.</summary>
    public static async Task<TResult> StoredAsync<T, TResult>(AHouse house, Func<IQueryable<T>, Task<TResult>> read) where T : class
    {
        await using var store = house.Stores.Open();
        return await read(store.Set<T>().AsNoTracking());
    }
}
