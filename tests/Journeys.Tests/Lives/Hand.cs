using Microsoft.Playwright;
using Shouldly;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>How somebody works the pages.</summary>
public enum Way
{
    /// <summary>With a mouse.</summary>
    Mouse,

    /// <summary>With a mouse, in a browser that runs no scripts.</summary>
    NoScript,

    /// <summary>With the keyboard alone: Tab, Enter, Space, arrows and letters.</summary>
    Keyboard,
}

/// <summary>A worker at the browser. The same journey is told once, and worked in each way.</summary>
public sealed class Hand(IPage page, Way way) : IAsyncDisposable
{
    const int MostTabs = 400;

    /// <summary>The page.</summary>
    public IPage Page => page;

    /// <summary>How they work.</summary>
    public Way Way => way;

    /// <summary>The page's path.</summary>
    public string Path => new Uri(page.Url).AbsolutePath;

    /// <summary>Comes in as one of the demo's workers.</summary>
    public async Task ComeInAsync(string name)
    {
        await page.GotoAsync("/sign-in");
        await PressAsync($"Sign in as {name}");
        Path.ShouldNotBe("/sign-in", $"{name} could not sign in");
    }

    /// <summary>Goes to an address, as from a bookmark.</summary>
    public Task GoAsync(string path) => page.GotoAsync(path);

    /// <summary>Types into the box of that name.</summary>
    public async Task FillAsync(string name, string words)
    {
        var box = page.Locator($"[name='{name}']:is(input, textarea)").First;
        if (way != Way.Keyboard)
        {
            await box.FillAsync(words);
            return;
        }

        await ReachAsync(box);
        await page.Keyboard.PressAsync("Control+A");
        if (words.Length == 0) await page.Keyboard.PressAsync("Delete");
        await page.Keyboard.TypeAsync(words);
    }

    /// <summary>Writes a day into its three boxes.</summary>
    public async Task FillDayAsync(string name, DateOnly day)
    {
        await FillAsync($"{name}.Day", $"{day.Day}");
        await FillAsync($"{name}.Month", $"{day.Month}");
        await FillAsync($"{name}.Year", $"{day.Year}");
    }

    /// <summary>Chooses one of several.</summary>
    public async Task ChooseAsync(string name, string value)
    {
        var wanted = page.Locator($"input[type=radio][name='{name}'][value='{value}']");
        if (way != Way.Keyboard)
        {
            await wanted.CheckAsync(new() { Force = true });
            return;
        }

        await ReachAsync($"input[type=radio][name='{name}']");
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < 30 && !await wanted.IsCheckedAsync(); i++) await page.Keyboard.PressAsync("ArrowDown");
        (await wanted.IsCheckedAsync()).ShouldBeTrue($"{value} of {name} by arrows");
    }

    /// <summary>Ticks a box.</summary>
    public async Task TickAsync(string name)
    {
        var box = page.Locator($"input[type=checkbox][name='{name}']").First;
        if (way != Way.Keyboard) await box.CheckAsync(new() { Force = true });
        else if (!await box.IsCheckedAsync())
        {
            await ReachAsync(box);
            await page.Keyboard.PressAsync("Space");
        }

        (await box.IsCheckedAsync()).ShouldBeTrue(name);
    }

    /// <summary>Ticks one of several boxes, by what it stands for.</summary>
    public async Task TickOneAsync(string name, string value)
    {
        var box = page.Locator($"input[type=checkbox][name='{name}'][value='{value}']");
        if (way != Way.Keyboard) await box.CheckAsync(new() { Force = true });
        else if (!await box.IsCheckedAsync())
        {
            await ReachAsync(box);
            await page.Keyboard.PressAsync("Space");
        }

        (await box.IsCheckedAsync()).ShouldBeTrue($"{value} of {name}");
    }

    /// <summary>Picks from a list, by its words.</summary>
    public async Task PickAsync(string name, string label)
    {
        var list = page.Locator($"select[name='{name}']");
        if (way != Way.Keyboard)
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = label });
            return;
        }

        await ReachAsync(list);
        await page.Keyboard.TypeAsync(label);
        (await list.EvaluateAsync<string>("s => s.selectedOptions[0].label.trim()")).ShouldBe(label);
    }

    /// <summary>Opens what is folded away.</summary>
    public async Task UnfoldAsync(string summary)
    {
        var fold = page.Locator("summary", new() { HasText = summary }).First;
        if (way != Way.Keyboard) await fold.ClickAsync();
        else
        {
            await ReachAsync(fold);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    /// <summary>Presses a button or follows a link, and waits for the page it leads to.</summary>
    public async Task PressAsync(string words, bool within = false)
    {
        var main = within ? page.Locator("main") : page.Locator("body");
        var what = main.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).Or(main.GetByRole(AriaRole.Link, new() { Name = words, Exact = true })).First;
        await FollowAsync(what);
    }

    /// <summary>Presses or follows this one; when it is not there, says what is.</summary>
    public Task FollowAsync(ILocator what) =>
        AndWaitAsync(async () =>
        {
            try { await what.WaitForAsync(new() { State = WaitForSelectorState.Attached }); }
            catch (TimeoutException missing) { throw new InvalidOperationException($"{what} is not on {Path}: {await page.Locator("body").InnerTextAsync()}", missing); }

            if (way != Way.Keyboard) { await what.ClickAsync(); return; }
            await ReachAsync(what);
            await page.Keyboard.PressAsync("Enter");
        });

    /// <summary>Does something that leads to another page, and waits until that page is there.</summary>
    public async Task AndWaitAsync(Func<Task> deed)
    {
        await page.EvaluateAsync("() => { document.documentElement.dataset.before = 'yes' }");
        await deed();
        await page.Locator("html:not([data-before])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        // Until all of it is there, not only its words: until then the browser scrolls once more to the part that the address names.
        // Asked again and again: the browser's own event may have passed before anybody listens.
        for (var i = 0; i < 600 && await page.EvaluateAsync<bool>("() => document.readyState !== 'complete'"); i++) await Task.Delay(20);
    }

    /// <summary>True when the words are on the page.</summary>
    public async Task SeesAsync(string words)
    {
        var all = await page.Locator("body").InnerTextAsync();
        all.ShouldContain(words, Case.Insensitive, $"{Path}: {all}");
    }

    Task ReachAsync(string selector) => ReachAsync(page.Locator(selector), "all.includes(on)");

    async Task ReachAsync(ILocator what)
    {
        await what.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await ReachAsync(what, "all[0] === on");
    }

    /// <summary>Tabs on, or back when it lies behind, as somebody would who knows the page: as often as there are stops between, and then one at a time.</summary>
    async Task ReachAsync(ILocator what, string there)
    {
        var away = $$"""
            all => {
              const on = document.activeElement;
              if ({{there}}) return 0;
              const back = on.compareDocumentPosition(all[0]) & Node.DOCUMENT_POSITION_PRECEDING;
              const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility());
              const [from, to] = [stops.indexOf(on), stops.indexOf(all[0])];
              if (to < 0) return back ? -1 : 1;
              const between = new Set(stops.slice(Math.min(from, to) + 1, Math.max(from, to)).map(e => e.type === 'radio' ? e.name : e)).size;
              return Math.max(1, between) * (back ? -1 : 1);
            }
            """;
        for (var tabs = 0; tabs < MostTabs;)
        {
            var way = await what.EvaluateAllAsync<int>(away);
            if (way == 0) return;
            for (var i = 0; i < Math.Abs(way); i++, tabs++) await page.Keyboard.PressAsync(way > 0 ? "Tab" : "Shift+Tab");
        }

        throw new InvalidOperationException($"The keyboard never reached {what}.");
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();
}
