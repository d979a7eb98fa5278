using Shouldly;
using Threefold.Casework.Letters;
using Threefold.Practice.Letters;
using Xunit;

namespace Threefold.House.Tests.Letters;

/// <summary>Lays every letter out to be looked at as an image: <c>THREEFOLD_WRITE_LETTERS=FOLDER</c>.</summary>
public sealed class LookingAtLetters
{
    [Fact]
    public async Task Every_letter_can_be_laid_out_to_be_looked_at()
    {
        var folder = Environment.GetEnvironmentVariable("THREEFOLD_WRITE_LETTERS");
        var head = new LetterHead("Norfolk County Council", "01632 960 000");
        foreach (var template in ShippedLetters.All)
        {
            var made = LetterMaker.Try(template, head);
            var longOnes = LetterMaker.Make(template, template.Needs.ToDictionary(n => n, n => LetterWords.Find(n)! is { Kind: WordKind.Money or WordKind.Day } w ? w.Sample : new string('W', 120), StringComparer.Ordinal), head,
                new(new string('Ö', 90), new string('M', 90) + "\nNR1 1AA", "", new string('N', 90), "North", new DateOnly(2026, 3, 2)));
            made.Html.ShouldNotBeEmpty();
            if (string.IsNullOrEmpty(folder)) continue;
            await File.WriteAllTextAsync(Path.Combine(folder, $"{template.Key}.html"), LetterSheet.Of(template.Title, made.Html, 14), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, $"{template.Key}.long.html"), LetterSheet.Of(template.Title, longOnes.Html, 14), TestContext.Current.CancellationToken);
        }
    }
}
