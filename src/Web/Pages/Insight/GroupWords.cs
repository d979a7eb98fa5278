using Threefold.Practice.People;

namespace Threefold.Web.Pages.Insight;

/// <summary>Groups and topics in words, from the keys that the sums keep.</summary>
public static class GroupWords
{
    /// <summary>A topic in the middle of a sentence.</summary>
    public static string Topic(string topic) => topic switch { "age" => "age", "sex" => "sex", "ethnicity" or "ethnic" => "ethnic group", "area" or "ward" => "area", _ => topic };

    /// <summary>A group.</summary>
    public static string Say(string topic, string group) =>
        group is "unknown" or "" ? "Not known"
        : topic == "sex" ? (group == "female" ? "Women" : group == "male" ? "Men" : group)
        : EthnicCategory.All.FirstOrDefault(c => c.Key == group)?.Words ?? group;
}
