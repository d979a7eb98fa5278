using System.Globalization;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;

namespace Threefold.Casework.Crisis;

/// <summary>What is said of a notice on somebody's own record. Of somebody whose record few may open, no name is said on another's.</summary>
static class Sentences
{
    /// <summary>What happened, for one person's story.</summary>
    /// <param name="kind">What the notice tells of.</param>
    /// <param name="about">Whom it is about.</param>
    /// <param name="reader">Whose story this is.</param>
    public static string Why(NoticeKind kind, Person about, Guid reader)
    {
        var own = about.Id == reader;
        if (!own && about.Restricted.Length > 0) return "Somebody they rely on cannot be there just now.";
        var who = own ? "They" : about.FullName.Length > 0 ? about.FullName : "Somebody they rely on";
        return kind switch
        {
            NoticeKind.Admitted => own ? "They were taken into hospital." : $"{who} was taken into hospital.",
            NoticeKind.CarerIll => own ? "Whoever helps them is ill." : $"Something changed in how {who} is helped.",
            _ => own ? "A professional told us that something is wrong." : $"We were told that something is wrong with {who}.",
        };
    }

    /// <summary>A day as it is said: “Fri 20 Mar”.</summary>
    public static string Day(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.GetCultureInfo("en-GB"));
}
