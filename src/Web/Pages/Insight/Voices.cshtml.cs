using System.Globalization;
using Threefold.Casework.Door;
using Threefold.Casework.Voices;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For whoever wants to know whether it helps, by the word of those whose lives it is: sentences, promises, and how much evidence there is.</summary>
[For(Purpose.Insight)]
public sealed class VoicesModel(VoiceBook book, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    /// <summary>A year, so that each who was asked once is in it.</summary>
    protected override int UsualDays => 365;

    /// <summary>The counts.</summary>
    public VoicesCounted Counted { get; private set; } = null!;

    /// <summary>What they come to.</summary>
    public VoiceEvidence Told { get; private set; } = null!;

    /// <summary>What stands beside it.</summary>
    public BesideIt Beside { get; private set; } = null!;

    /// <summary>The finding, in one line.</summary>
    public string Headline => Enough.Count == 0 ? "Not enough evidence yet of what people say" : FigureWords.Spread([.. Enough.Select(l => l.Good!.Value.Value)]);

    List<SentenceLine> Enough => [.. Told.Sentences.Where(l => l.Good is not null)];

    /// <summary>A share, or that there is not enough.</summary>
    public string Share(Estimate? share) => share is { } s ? FigureWords.Say(MeasureUnit.Share, s.Value) : "Not enough evidence yet";

    /// <summary>An interval, or nothing.</summary>
    public string Between(Estimate? share) => share is { } s ? FigureWords.Between(MeasureUnit.Share, s.Low, s.High) : "";

    /// <summary>The beginning of a sentence, as long as a drawing has room for; the whole stands in the table.</summary>
    static string Short(string says) => says.Length <= 34 ? says : $"{says[..33].TrimEnd(' ', ',')}…";

    /// <summary>Two digits.</summary>
    public string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    public override IReadOnlyList<Chart> Charts => Enough.Count == 0 ? [] : [BarDrawing.Of("voices", Headline, $"Share who say 4 or 5, {FigureWords.Day(From!.Value)} to {FigureWords.Day(To!.Value)}",
        [.. Enough.Select(l => new Bar(Short(l.Statement.Says), l.Good!.Value.Value * 100, Share(l.Good), l.N.ToString(CultureInfo.InvariantCulture), l.Good.Value.Low * 100, l.Good.Value.High * 100))], "Share in 100")];

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Counted = await book.CountAsync(Me, From!.Value, To!.Value, stop);
        Told = VoiceEvidence.Of(Counted, VoiceReference.Numbers);
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, null, Say, stop);
    }
}
