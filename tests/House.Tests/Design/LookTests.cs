using Shouldly;
using Threefold.Web.Design.Fields;
using Threefold.Web.Design.Pieces;
using Xunit;

namespace Threefold.House.Tests.Design;

public sealed class LookTests
{
    static string Served(string file) => Path.Combine(AppContext.BaseDirectory, "wwwroot", file);

    [Fact]
    public void The_stylesheet_has_our_typeface_and_neither_a_crown_nor_the_government_s()
    {
        var css = File.ReadAllText(Served("site.css"));
        css.ShouldContain("Atkinson Hyperlegible Next");
        css.ShouldNotContain("GDS Transport");
        css.ShouldNotContain("crown");
    }

    [Fact]
    public void Everything_a_page_asks_for_travels_with_the_program()
    {
        foreach (var file in new[] { "start.js", "early.js", "saving.js", "session.js", "conflict.js", "mark.svg", "lib/govuk-frontend.min.js", "lib/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2" })
            File.Exists(Served(file)).ShouldBeTrue(file);
    }

    [Fact]
    public void The_lock_file_names_no_place_to_download_from() =>
        File.ReadAllText(Path.Combine(Fixtures.Root(), "src", "Web", "package-lock.json")).ShouldNotContain("\"resolved\"");

    [Fact]
    public void Scripts_put_nobody_s_words_in_browser_storage()
    {
        foreach (var file in Directory.EnumerateFiles(Served(""), "*.js"))
            File.ReadAllText(file).ShouldNotMatch("localStorage|sessionStorage|indexedDB|document\\.cookie");
    }

    [Fact]
    public async Task Words_are_quoted_with_real_marks_and_markup_in_them_is_only_text()
    {
        var html = await Rendered.OfAsync(new OwnWords { Text = "\"Hymns <script>alert(1)</script>\"", Who = "Edna" }, "own-words");
        html.ShouldContain("“</span>Hymns &lt;script&gt;alert(1)&lt;/script&gt;<span");
        html.ShouldEndWith("<cite class=\"tf-words__who\">Edna</cite></blockquote>");
    }

    [Fact]
    public async Task No_words_yet_says_so_in_words() =>
        (await Rendered.OfAsync(new OwnWords { Text = " " }, "own-words", "Nobody has asked Edna this yet.")).ShouldContain("Nobody has asked Edna this yet.");

    [Fact]
    public async Task A_status_is_a_word_and_its_shape_is_silent() =>
        (await Rendered.OfAsync(new StatusTag { Kind = "late" }, "status-tag"))
            .ShouldBe("<strong class=\"tf-status tf-status--late\"><span aria-hidden=\"true\" class=\"tf-status__shape\">▲</span>Late</strong>");

    [Fact]
    public async Task What_was_typed_and_cleared_stays_cleared()
    {
        var field = new TextField { Name = "Hope", Label = "Hope", Value = "held before", View = Rendered.View() };
        field.View.ViewData.ModelState.SetModelValue("Hope", "", "");
        (await Rendered.OfAsync(field, "text-field")).ShouldNotContain("held before");
    }
}
