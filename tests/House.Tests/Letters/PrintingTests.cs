using System.Text;
using Shouldly;
using Threefold.Casework.Letters;
using Threefold.Edges.Letters;
using Xunit;

namespace Threefold.House.Tests.Letters;

public sealed class PrintingTests
{
    static string Sheet => LetterSheet.Of("A letter", LetterMaker.Try(ShippedLetters.Find("care-plan")!, new("Norfolk", "01632 960 000")).Html, 14);

    [Fact]
    public async Task A_pdf_is_tagged_and_says_its_language_and_nothing_of_it_stays_behind()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/chromium"), "There is no browser here to print with.");
        var before = Folders();
        using var printer = new LetterPrinter("/usr/bin/chromium", TimeSpan.FromMinutes(2));
        var pdf = Encoding.Latin1.GetString((await printer.PrintAsync(Sheet, TestContext.Current.CancellationToken)).Pdf.ShouldNotBeNull());
        pdf.ShouldStartWith("%PDF");
        pdf.ShouldContain("/StructTreeRoot");
        pdf.ShouldContain("/MarkInfo");
        pdf.ShouldContain("/Lang (en-GB)");
        Folders().Except(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_browser_it_says_so_plainly()
    {
        using var printer = new LetterPrinter("/nowhere/chromium", TimeSpan.FromSeconds(5));
        var printed = await printer.PrintAsync(Sheet, TestContext.Current.CancellationToken);
        (printed.Pdf, printed.Why).ShouldBe((null, LetterPrinter.NoBrowser));
    }

    [Fact]
    public async Task A_browser_that_hangs_is_ended_and_the_letter_is_printed_another_way()
    {
        var folder = Directory.CreateTempSubdirectory("threefold-hang-");
        var hangs = Path.Combine(folder.FullName, "hangs");
        await File.WriteAllTextAsync(hangs, "#!/bin/sh\nsleep 60\n", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(hangs, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var printer = new LetterPrinter(hangs, TimeSpan.FromSeconds(1));
        (await printer.PrintAsync(Sheet, TestContext.Current.CancellationToken)).Why.ShouldContain("could not be made");
        folder.Delete(recursive: true);
    }

    static string[] Folders() => Directory.GetDirectories(Path.GetTempPath(), "threefold-letter-*");
}
