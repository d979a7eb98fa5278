using Shouldly;
using Threefold.Web.Design.Fields;
using Xunit;

namespace Threefold.House.Tests.Design;

public sealed class Choices_look_as_the_package_says
{
    [Fact]
    public async Task Two_answers() => Same("radios", "default", await RadiosAsync(
        new RadioGroup { Name = "example-default", Label = "Have you changed your name?" },
        ("yes", "Yes", ""), ("no", "No", "")));

    [Fact]
    public async Task Answers_side_by_side_with_one_held() => Same("radios", "inline", await RadiosAsync(
        new RadioGroup { Name = "example", Label = "Have you changed your name?", Hint = "This includes changing your last name or spelling your name differently.", Inline = true, Value = "no" },
        ("yes", "Yes", ""), ("no", "No", "")));

    [Fact]
    public async Task An_answer_that_opens_another_question()
    {
        var theirs = Markup.Plain(Fixtures.Html("radios", "with conditional items"));
        var inside = "<label class=\"govuk-label\" for=\"context-email\">Email address</label><input class=\"govuk-input govuk-!-width-one-third\" name=\"context-email\" type=\"text\" id=\"context-email\">";
        var ours = Markup.Plain(await RadiosAsync(new RadioGroup { Name = "how-contacted", Label = "How do you want to be contacted?" }, ("email", "Email", inside)));
        var opening = ours.Split('\n').Skip(4).ToArray();
        theirs.Split('\n').Skip(4).Take(opening.Length).ShouldBe(opening);
    }

    [Fact]
    public async Task Answers_with_or_between() => Same(
        "radios",
        "with a divider",
        await Rendered.OfAsync(In(new RadioGroup { Name = "example", Label = "How do you want to sign in?" }), "radio-group", async items =>
            await Rendered.InAsync(items, new ChoiceItem { Value = "government-gateway", Label = "Use Government Gateway" }, "radio-item")
            + await Rendered.InAsync(items, new ChoiceItem { Value = "govuk-verify", Label = "Use GOV.UK Verify" }, "radio-item")
            + await Rendered.InAsync(items, new ChoiceOr(), "choice-or")
            + await Rendered.InAsync(items, new ChoiceItem { Value = "create-account", Label = "Create an account" }, "radio-item")),
        html => html.Replace("example-divider", "example", StringComparison.Ordinal).Replace("example-4", "example-3", StringComparison.Ordinal));

    [Fact]
    public async Task What_was_chosen_is_still_chosen_after_a_mistake()
    {
        var group = new CheckGroup { Name = "Needs", Label = "What helps?", View = Rendered.View() };
        group.View.ViewData.ModelState.SetModelValue("Needs", new[] { "quiet", "print" }, "quiet,print");
        var html = await Rendered.OfAsync(group, "check-group", async items =>
            await Rendered.InAsync(items, new ChoiceItem { Value = "quiet", Label = "Quiet" }, "check-item")
            + await Rendered.InAsync(items, new ChoiceItem { Value = "sign", Label = "Sign" }, "check-item")
            + await Rendered.InAsync(items, new ChoiceItem { Value = "print", Label = "Large print" }, "check-item"));
        Markup.Plain(html).Split('\n').Where(l => l.Contains("checked=", StringComparison.Ordinal)).Select(l => l.Contains("quiet", StringComparison.Ordinal) ? "quiet" : "print")
            .ShouldBe(["quiet", "print"]);
    }

    static RadioGroup In(RadioGroup group)
    {
        group.View = Rendered.View();
        return group;
    }

    static Task<string> RadiosAsync(RadioGroup group, params (string Value, string Label, string Inside)[] answers) =>
        Rendered.OfAsync(In(group), "radio-group", async items =>
        {
            var all = "";
            foreach (var (value, label, inside) in answers)
                all += await Rendered.InAsync(items, new ChoiceItem { Value = value, Label = label }, "radio-item", inside);
            return all;
        });

    static void Same(string component, string example, string ours, Func<string, string>? adjust = null)
    {
        var theirs = Fixtures.Html(component, example);
        Markup.Plain(ours).ShouldBe(Markup.Plain(adjust is null ? theirs : adjust(theirs)));
    }
}
