using Threefold.Practice.Ground;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>What happens if things go wrong, written from an address, as somebody does who knows the pages.</summary>
sealed class IfThingsGoWrong(Hand hand, Guid person)
{
    string At => $"/people/{person}/if-things-go-wrong";

    /// <summary>What sets it going, who depends on them, and a day to look again.</summary>
    public async Task SetAsync(string trigger, Guid depends)
    {
        await hand.GoAsync($"{At}/write");
        await hand.TickOneAsync("Triggers", trigger);
        await hand.PressAsync("Save what sets it going");
        await hand.GoAsync($"{At}/write");
        await hand.TickOneAsync("Depends", $"{depends}");
        await hand.PressAsync("Save who it names");
        await hand.GoAsync($"{At}/write");
        await hand.FillDayAsync("ReviewOn", Days.Of(DateTime.UtcNow).AddDays(180));
        await hand.PressAsync("Save the day");
    }

    /// <summary>A step; more of the form is filled in by whoever asks.</summary>
    public async Task StepAsync(string what, string by, Func<Task>? more = null)
    {
        await hand.GoAsync($"{At}/step");
        await hand.FillAsync("What", what);
        await hand.ChooseAsync("By", by);
        if (more is not null) await more();
        await hand.PressAsync("Save this step");
    }

    /// <summary>Somebody to tell, who is named by whoever asks.</summary>
    public async Task TellAsync(string agreedTo, string mayKnow, Func<Task> who)
    {
        await hand.GoAsync($"{At}/contact");
        await who();
        await hand.FillAsync("AgreedTo", agreedTo);
        await hand.FillAsync("MayKnow", mayKnow);
        await hand.PressAsync("Save", within: true);
    }

    /// <summary>It is agreed.</summary>
    public async Task AgreeAsync(string with)
    {
        await hand.GoAsync(At);
        await hand.FillAsync("With", with);
        await hand.PressAsync("Agree this plan");
        await hand.GoAsync(At);
        await hand.SeesAsync($"with {with}");
    }
}
