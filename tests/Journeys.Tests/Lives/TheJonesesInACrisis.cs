using Shouldly;
using Threefold.Practice.Ground;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Story A through the pages, A08 to A23: a plan that starts by itself, help for a time, and the way out of it.</summary>
sealed partial class TheJonesesInACrisis(Hand priya, Guid arthur, Guid edna)
{
    static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>All of it, once Priya knows them.</summary>
    public async Task AllAsync()
    {
        await priya.ComeInAsync("Priya");
        await PlannedAsync();
        await AdmittedAsync();
        await HelpedAsync();
        await HomeAsync();
        await OverAsync();
    }

    /// <summary>A08 and A09: the plan is refused until it is whole, agreed by all of them, and stands on one card.</summary>
    async Task PlannedAsync()
    {
        await priya.GoAsync($"/people/{arthur}");
        await priya.PressAsync("Write it together");
        await LookAsync();
        await priya.PressAsync("Write this part");
        await LookAsync();
        await priya.FillAsync("Calms", "The radio, hymns, Helen’s voice");
        await priya.FillAsync("Upsets", "New places, noise in the night");
        await priya.PressAsync("Save what to know");
        await priya.PressAsync("Go on to the steps");
        await priya.FillAsync("With", "Arthur, Edna and Helen");
        await priya.PressAsync("Agree this plan");
        foreach (var missing in new[] { "Nothing sets this plan going yet", "Nobody does anything yet", "Nobody is told yet", "Choose a day to look at this plan again" }) await priya.SeesAsync(missing);
        await LookAsync();
        await priya.GoAsync($"/people/{arthur}/if-things-go-wrong/write");
        await priya.TickOneAsync("Triggers", "Admitted");
        await priya.PressAsync("Save what sets it going");
        await priya.TickOneAsync("Depends", $"{edna}");
        await priya.PressAsync("Save who it names");
        await priya.GoAsync($"/people/{arthur}/if-things-go-wrong/write");
        await priya.FillDayAsync("ReviewOn", Today.AddDays(180));
        await priya.PressAsync("Save the day");
        await priya.GoAsync($"/people/{arthur}/if-things-go-wrong");
        await priya.PressAsync("Add a step");
        await LookAsync();
        await priya.FillAsync("What", "Go to see Edna");
        await priya.ChooseAsync("By", "Duty");
        await priya.PressAsync("Save this step");
        await priya.PressAsync("Add somebody to tell");
        await LookAsync();
        await priya.PickAsync("Tie", "Helen Price, daughter");
        await priya.FillAsync("AgreedTo", "stay Friday to Sunday nights, not weeknights");
        await priya.FillAsync("MayKnow", "that he is in hospital");
        await priya.PressAsync("Save");
        await priya.PressAsync("Add somebody to tell");
        await priya.FillAsync("ContactName", "Mrs Kaur");
        await priya.FillAsync("ContactPhone", "01632 960007");
        await priya.FillAsync("AgreedTo", "lets people in with her key");
        await priya.PressAsync("Save");
        await priya.SeesAsync("May be told: that he is in hospital");
        await priya.SeesAsync("May be told only that the plan has started");
        await priya.FillAsync("With", "Arthur, Edna and Helen");
        await priya.PressAsync("Agree this plan");
        await priya.PressAsync("The card");
        await priya.SeesAsync($"v1, {Web.Design.Times.Day(Days.Of(DateTime.UtcNow))}");
        await priya.SeesAsync("lets people in with her key");
        await Looking.FitsOnePageAsync(priya.Page);
        await priya.SeesAsync("The radio, hymns, Helen’s voice");
        await priya.SeesAsync("not weeknights");
        await LookAsync();
        await priya.GoAsync($"/people/{arthur}/looked");
        await priya.SeesAsync("Open card");
        await priya.GoAsync($"/people/{arthur}/card");
    }

    /// <summary>A11 to A13, and A17: one notice starts it for both, the card comes first, and what Helen saw is kept in her words.</summary>
    async Task AdmittedAsync()
    {
        await priya.PressAsync("Somebody told us that something has gone wrong");
        await LookAsync();
        await priya.ChooseAsync("Kind", "Admitted");
        await priya.FillAsync("Teller", "Dr Shah");
        await priya.PressAsync("Save, and start what follows");
        await priya.SeesAsync("What follows from it has begun");
        foreach (var both in new[] { arthur, edna })
        {
            await priya.GoAsync($"/people/{both}");
            await priya.SeesAsync("Their plan has started");
        }

        // A12: the card is the first thing, with what is to do; nothing on it asks for their story again.
        await priya.PressAsync("Open the card");
        foreach (var there in new[] { "Started", "Go to see Edna", "What is to do", "New places, noise in the night", "somebody else’s plan that names them" }) await priya.SeesAsync(there);
        (await priya.Page.Locator("main textarea").CountAsync()).ShouldBe(0, "a card, and not a form");
        await LookAsync();
        await priya.PressAsync("Somebody told us how it goes");
        await LookAsync();
        await priya.FillAsync("Words", "She was up and frightened. It was the bins, at three.");
        await priya.FillAsync("SaidBy", "Helen");
        await priya.PressAsync("Save what they said");
        priya.Path.ShouldEndWith("/card");
        await priya.GoAsync($"/people/{edna}");
        await priya.SeesAsync("It was the bins, at three.");
        await priya.PressAsync("Plan and contacts");
        Crisis = priya.Path;
        foreach (var beside in new[] { "Next call", "Priya Nair", "The radio, hymns, Helen’s voice", "New places, noise in the night", "Changes of hands: 0." }) await priya.SeesAsync(beside);
        await priya.PressAsync("Same");
        await priya.SeesAsync("1 made, 0 late, 0 missed");
        await LookAsync();
    }

    string Crisis { get; set; } = "";

    Task LookAsync() => priya.Way == Way.Mouse ? Looking.AtAsync(priya) : Looking.WordsAsync(priya.Page, priya.Path);
}
