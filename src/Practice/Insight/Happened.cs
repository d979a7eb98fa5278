using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>A fact as insight reads it: its skeleton, and its body while its words are there.</summary>
/// <param name="Kind">The kind of fact, by its name for ever.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="At">When it was written down (UTC).</param>
/// <param name="On">The day it happened in the person's life.</param>
/// <param name="Team">The team that wrote it, or empty.</param>
/// <param name="Fact">The fact itself; <see langword="null"/> once its words were lawfully destroyed.</param>
public sealed record Happened(string Kind, Guid Subject, DateTime At, DateOnly On, Guid Team, Fact? Fact)
{
    /// <summary>The day it was written down, in London.</summary>
    public DateOnly Day => Days.Of(At);
}

/// <summary>What a council's stages and outcomes mean, whatever it calls them.</summary>
/// <param name="StageOf">The kind of a stage, from the model's id and the stage's key.</param>
/// <param name="SequelOf">What an outcome counts as, from the model's id and the outcome's key.</param>
public sealed record ModelMeanings(Func<string, string, StageKind> StageOf, Func<string, string, SequelKind> SequelOf)
{
    /// <summary>What an outcome counts as, from how the yearly return names it.</summary>
    [Source("Evidence notes, section 1, row 15")]
    public static SequelKind Sequel(string returnCode) => returnCode switch
    {
        "Universal services" or "Information and advice only" => SequelKind.Universal,
        "No further action" or "" => SequelKind.Nothing,
        "Ongoing low level support" => SequelKind.LowLevel,
        "Short term support to maximise independence" => SequelKind.ShortTerm,
        var code when code.StartsWith("Long term", StringComparison.Ordinal) => SequelKind.LongTerm,
        _ => SequelKind.Other,
    };
}
