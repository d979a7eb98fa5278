using Microsoft.AspNetCore.Mvc.Rendering;
using Shouldly;
using Threefold.Web.Design.Fields;
using Xunit;

namespace Threefold.House.Tests.Design;

public sealed class Fields_look_as_the_package_says
{
    const string Insurance = "It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.";

    [Fact]
    public async Task A_plain_box() => await SameAsync("input", "default", new TextField { Name = "test-name", Label = "National Insurance number" });

    [Fact]
    public async Task A_box_with_a_hint() =>
        await SameAsync("input", "with hint text", new TextField { Name = "test-name-2", Label = "National insurance number", Hint = Insurance }, "input-with-hint-text");

    [Fact]
    public async Task A_box_with_a_mistake() => await SameAsync(
        "input",
        "with error message",
        new TextField { Name = "test-name-3", Label = "National Insurance number" },
        "input-with-error-message",
        "Enter a National Insurance number in the correct format");

    [Fact]
    public async Task A_box_with_words_before_and_after() => await SameAsync(
        "input", "with prefix and suffix", new TextField { Name = "cost", Label = "Cost per item, in pounds", Prefix = "£", Suffix = "per item" }, "input-with-prefix-suffix");

    [Fact]
    public async Task A_narrow_box() =>
        await SameAsync("input", "with width-2 class", new TextField { Name = "test-width-2", Label = "National insurance number", Hint = Insurance, Width = 2 }, "input-width-2");

    [Fact]
    public async Task A_box_whose_label_is_the_heading() => await SameAsync(
        "textarea", "with label as page heading", new WordsField { Name = "address", Label = "Full address", LabelSize = "l", Heading = true }, "textarea-with-page-heading");

    [Fact]
    public async Task A_large_box() => await SameAsync("textarea", "default", new WordsField { Name = "more-detail", Label = "Can you provide more detail?" });

    [Fact]
    public async Task A_large_box_with_words_in_it() => await SameAsync(
        "textarea", "with default value", new WordsField { Name = "address", Label = "Full address", Value = "221B Baker Street\nLondon\nNW1 6XE\n" }, "full-address");

    [Fact]
    public async Task A_list_to_choose_from() => await SameAsync("select", "default", new SelectField
    {
        Name = "select-1",
        Label = "Label text goes here",
        Items = [new("GOV.UK frontend option 1", "1"), new("GOV.UK frontend option 2", "2", selected: true), new("GOV.UK frontend option 3", "3", selected: false, disabled: true)],
    });

    [Fact]
    public async Task A_list_with_a_hint_and_a_mistake() => await SameAsync(
        "select",
        "with hint text and error message",
        new SelectField { Name = "select-2", Label = "Label text goes here", Hint = "Hint text goes here", Items = Enumerable.Range(1, 3).Select(n => new SelectListItem($"GOV.UK frontend option {n}", $"{n}")) },
        mistake: "Error message goes here");

    [Fact]
    public async Task A_day() => await SameAsync(
        "date-input",
        "default",
        new DayField { Name = "dob", Label = "What is your date of birth?", Hint = "For example, 31 3 1980" },
        adjust: html => html
            .Replace("name=\"day\"", "name=\"dob.Day\"", StringComparison.Ordinal)
            .Replace("name=\"month\"", "name=\"dob.Month\"", StringComparison.Ordinal)
            .Replace("name=\"year\"", "name=\"dob.Year\"", StringComparison.Ordinal));

    static async Task SameAsync(string component, string example, FieldTag ours, string? theirId = null, string? mistake = null, Func<string, string>? adjust = null)
    {
        ours.View = Rendered.View();
        if (mistake is not null)
            ours.View.ViewData.ModelState.AddModelError(ours.Name!, mistake);
        var theirs = Fixtures.Html(component, example);
        if (theirId is not null)
            theirs = theirs.Replace($"\"{theirId}", $"\"{ours.Name}", StringComparison.Ordinal);
        var html = await Rendered.OfAsync(ours, "x");
        Markup.Plain(html).ShouldBe(Markup.Plain(adjust is null ? theirs : adjust(theirs)));
    }
}
