using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Practice.Crisis;

namespace Threefold.Web.Pages.Crisis;

/// <summary>How what a crisis holds is said on screens, and sums as people type them.</summary>
public static class CrisisWords
{
    /// <summary>What a call found.</summary>
    public static string Say(CallAnswer answer) => answer switch
    {
        CallAnswer.Steadier => "steadier",
        CallAnswer.Worse => "worse",
        CallAnswer.NoAnswer => "no answer",
        _ => "the same",
    };

    /// <summary>What kind of help.</summary>
    public static string Say(HelpKind kind) => kind switch
    {
        HelpKind.Person => "Their own people",
        HelpKind.Community => "A group or place",
        HelpKind.Equipment => "Equipment or technology",
        HelpKind.ShortTerm => "Help to recover",
        HelpKind.PaidHelp => "Help at home",
        HelpKind.SafeBed => "A safe bed for a time",
        _ => "A small sum",
    };

    /// <summary>What kind of help to recover.</summary>
    public static string Say(SupportKind kind) => kind switch
    {
        SupportKind.Reablement => "Reablement: doing things again",
        SupportKind.CareAtHome => "Short Term Care at Home",
        SupportKind.Equipment => "Equipment, technology or a small change at home",
        SupportKind.IntermediateBed => "A bed to recover in, for a time",
        _ => "Help from a voluntary or community group",
    };

    /// <summary>What kind of help to recover, in a count.</summary>
    public static string Short(SupportKind kind) => kind switch
    {
        SupportKind.Reablement => "reablement",
        SupportKind.CareAtHome => "care at home",
        SupportKind.Equipment => "equipment",
        SupportKind.IntermediateBed => "in a bed to recover",
        _ => "from a group",
    };

    /// <summary>Kinds of help that can be set up as a line.</summary>
    public static IReadOnlyList<HelpKind> Lines { get; } = [HelpKind.Person, HelpKind.Community, HelpKind.Equipment, HelpKind.ShortTerm, HelpKind.PaidHelp, HelpKind.SafeBed];

    /// <summary>Hours, days and working days, to choose from.</summary>
    public static IReadOnlyList<SelectListItem> Units { get; } = [new("hours", "hours"), new("days", "days"), new("working days", "working-days")];

    /// <summary>A sum as somebody typed it, in pence; <see langword="null"/> when it is none, and nought for an empty box.</summary>
    public static int? Pence(string? typed)
    {
        var text = (typed ?? "").Trim().TrimStart('£').Replace(",", "", StringComparison.Ordinal);
        if (text.Length == 0) return 0;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds) && pounds * 100 == decimal.Truncate(pounds * 100) && pounds <= SumRules.Most / 100
            ? (int)(pounds * 100) : null;
    }
}
