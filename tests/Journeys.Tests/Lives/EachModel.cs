using Shouldly;

namespace Threefold.Journeys.Tests.Lives;

/// <summary>Somebody rings, and has their first conversation, in whichever council's model the worker's team has.</summary>
sealed class EachModel(Hand hand, string worker, string family)
{
    static readonly DateOnly Soon = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(7);

    /// <summary>From the telephone to what was agreed.</summary>
    public async Task AllAsync()
    {
        await hand.ComeInAsync(worker);
        await hand.GoAsync("/front-door/new");
        await hand.ChooseAsync("Heard.Danger", "No");
        await hand.ChooseAsync("Heard.Assessment", "No");
        await hand.FillAsync("Heard.OwnWords", "I would like to get out more.");
        await hand.FillAsync("Heard.GivenName", "Maud");
        await hand.FillAsync("Heard.FamilyName", family);
        await hand.FillAsync("Heard.NextWhat", "We talk about what you would like.");
        await hand.ChooseAsync("Heard.NextWho", "Me");
        await Finding.SomeoneNewAsync(hand);
        await Finding.PersonAsync(hand, $"Maud {family}");
        await hand.PressAsync("Begin talk");
        await hand.ChooseAsync("Channel", "telephone-or-video");
        await hand.TickAsync("PurposeTold");
        await hand.PressAsync("Begin");
        var talk = hand.Path;
        await LookAsync();
        await AnswerAsync();
        await hand.GoAsync(talk + "/solutions");
        await hand.PickAsync("Segment", "Own strengths");
        await hand.FillAsync("What", "A walk each morning");
        await hand.PressAsync("Add it");
        await hand.SeesAsync("A walk each morning");
        await LookAsync();
        await AgreeAsync(talk);
    }

    /// <summary>Each prompt as it comes, to the end.</summary>
    async Task AnswerAsync()
    {
        for (var asked = 0; asked < 25; asked++)
        {
            var box = hand.Page.Locator("#ask textarea[name$='.Words']");
            if (await box.CountAsync() == 0) return;
            var key = (await box.First.GetAttributeAsync("name"))!.Split('.')[0];
            if (await hand.Page.Locator($"input[name='{key}.Choice'][value=yes]").CountAsync() > 0) await hand.ChooseAsync($"{key}.Choice", "yes");
            await hand.FillAsync($"{key}.Words", "What I say about it, in my own words.");
            await hand.PressAsync("Save and next");
        }

        throw new InvalidOperationException("The talk never came to its end.");
    }

    async Task AgreeAsync(string talk)
    {
        await hand.GoAsync(talk + "/agree");
        await LookAsync();
        await hand.ChooseAsync("Outcome", "universal");
        await hand.FillAsync("Words", "She wants to walk again.");
        await hand.FillAsync("Next", "We ring to hear how the walks are.");
        await hand.FillDayAsync("NextBy", Soon);
        await hand.TickAsync("RightsTold");
        await hand.TickAsync("PersonAgrees");
        await hand.PressAsync("Save and read it back");
        hand.Path.ShouldEndWith("/agreed");
        await hand.SeesAsync("We ring to hear how the walks are.");
    }

    Task LookAsync() => hand.Way == Way.Mouse ? Looking.AtAsync(hand) : Looking.WordsAsync(hand.Page, hand.Path);
}
