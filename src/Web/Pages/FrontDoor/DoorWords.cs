using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Threefold.Web.Design;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>What the front door's choices are called on screens.</summary>
public static class DoorWords
{
    /// <summary>Ways to be in touch.</summary>
    public static IEnumerable<SelectListItem> Channels { get; } = List<Channel>(c => c switch
    {
        Channel.Phone => "By phone",
        Channel.Video => "By video",
        Channel.CommunityPoint => "In person, at a community point",
        Channel.Visit => "On a visit",
        Channel.Online => "Online or by email",
        _ => "A professional introduces them",
    });

    /// <summary>Who is in touch.</summary>
    public static IEnumerable<SelectListItem> Origins { get; } = List<Origin>(Say);

    /// <summary>Who was in touch, in words.</summary>
    public static string Say(Origin origin) => origin switch
    {
        Origin.Self => "The person themselves",
        Origin.FamilyOrFriend => "Family, a friend or a neighbour",
        Origin.Health => "A GP or other health worker",
        Origin.Hospital => "A hospital",
        Origin.Provider => "Somebody who provides support",
        Origin.Police => "The police",
        Origin.Transition => "Children’s services",
        Origin.MovingIn => "Another council",
        _ => "A community group",
    };

    /// <summary>Whom likely matches were shown for: the page keeps it, so that they are shown before a record is made and only once.</summary>
    internal static string LookedFor(PeopleQuestion question) => $"{question.Name} {question.BornOn:O} {question.Postcode}".Trim();

    /// <summary>Why a contact goes before others, in three words; empty where it can wait its turn.</summary>
    public static string CannotWait(YesNoUnsure danger, bool urgent) => danger != YesNoUnsure.No ? "May be in danger" : urgent ? "Cannot wait" : "";

    /// <summary>Who introduces somebody, and from where.</summary>
    public static string Introducer(Contact contact) => string.Join(", ", new[] { contact.Introducer, contact.IntroducerFrom }.Where(w => w.Length > 0));

    /// <summary>Forms in which somebody can be told.</summary>
    public static IEnumerable<SelectListItem> Formats { get; } = List<Telling>(RightsRules.SaidAs);

    /// <summary>When to try again after no answer.</summary>
    public static IEnumerable<SelectListItem> Tries { get; } =
        [new("In 1 hour", "1"), new("In 3 hours", "3"), new("Tomorrow at 10am", "tomorrow"), new("In 3 days at 10am", "days")];

    /// <summary>The moment (UTC) of a next try; nothing for a word that is not on the list.</summary>
    public static DateTime? TryAt(string? choice, DateTime now) => choice switch
    {
        "1" => now.AddHours(1),
        "3" => now.AddHours(3),
        "tomorrow" => Days.At(Days.Of(now).AddDays(1), new TimeOnly(10, 0)),
        "days" => Days.At(Days.Of(now).AddDays(3), new TimeOnly(10, 0)),
        _ => null,
    };

    /// <summary>Teams to introduce somebody to: those that work where they live first, then by name.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> OthersAsync(TeamShelf teams, Guid not, TheirPlace? place, CancellationToken stop)
    {
        var there = place?.Teams.Select(t => t.Id).ToHashSet() ?? [];
        return [.. (await teams.TeamsAsync(stop)).Where(t => t.Id != not).OrderByDescending(t => there.Contains(t.Id)).Select(t => new SelectListItem(there.Contains(t.Id) ? $"{t.Name} (works in {place!.Area})" : t.Name, t.Id.ToString()))];
    }

    /// <summary>Where somebody lives, and who works there.</summary>
    public static string Say(TheirPlace place) => place.Teams.Count == 0
        ? $"They live in {place.Area}. No team is set down for this area; choose one."
        : $"They live in {place.Area}. {(place.Teams.Count == 1 ? $"{place.Teams[0].Name} works there." : $"Teams that work there: {string.Join(", ", place.Teams.Select(t => t.Name))}.")}";

    /// <summary>How long one would wait with a team: how many wait there, and since when the longest of them.</summary>
    public static string Say(TeamAtTheDoor team, DateTime now) => team.Since is { } since
        ? $"{team.Name}: {team.Waiting} {(team.Waiting == 1 ? "waits" : "wait")}, {(team.Waiting == 1 ? "" : "the longest ")}since {Times.Say(since, now)}."
        : $"{team.Name}: nobody waits there.";

    static List<SelectListItem> List<T>(Func<T, string> say)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => new SelectListItem(say(v), v.ToString()))];
}
