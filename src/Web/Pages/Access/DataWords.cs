using Threefold.Practice.Access;
using Threefold.Web.Design;

namespace Threefold.Web.Pages.Access;

/// <summary>What is held and who answers for it, in words.</summary>
public static class DataWords
{
    /// <summary>“Principal social worker”.</summary>
    public static string Say(Role role) => PlainNames.Of(role.ToString());

    /// <summary>Whom it is about.</summary>
    public static string Say(DataAbout about) => about switch
    {
        DataAbout.Person => "people", DataAbout.Family => "their family and friends", DataAbout.Worker => "those who work here", DataAbout.Organisation => "organisations", _ => "nobody",
    };

    /// <summary>Who tells us, as said to the person.</summary>
    public static string Say(DataFrom from) => from switch
    {
        DataFrom.Person => "you", DataFrom.Family => "your family and friends", DataFrom.Nhs => "the NHS", DataFrom.Provider => "those paid to help you", DataFrom.Partner => "others we work with",
        DataFrom.Worker => "our workers", _ => "us: we work it out",
    };

    /// <summary>Who gets it from us, as said to the person.</summary>
    public static string Say(DataTo to) => to switch
    {
        DataTo.Person => "you", DataTo.Family => "family and friends you let us tell", DataTo.Nhs => "the NHS, when they help you too", DataTo.Provider => "those paid to help you: what they need for it",
        DataTo.Partner => "others we work with", DataTo.Return => "the government: the count that each council must send", DataTo.Public => "all who want to read it", _ => "nobody outside",
    };

    /// <summary>Several, as one says them: “you, the NHS and our workers”.</summary>
    public static string All(IEnumerable<string> words) =>
        words.ToList() is { Count: > 1 } several ? $"{string.Join(", ", several.SkipLast(1))} and {several[^1]}" : string.Concat(words);

    /// <summary>Who decides about it.</summary>
    public static string Say(DataControl control, string partner) => control switch
    {
        DataControl.Ours => partner.Length > 0 ? $"We decide about it, and share it with {partner}." : "We decide about it.",
        DataControl.Joint => $"We decide about it together with {partner}.",
        _ => $"{partner} decides about it; we keep it for them.",
    };

    /// <summary>How it stands, for those who see to it.</summary>
    public static string Say(DataStanding standing) => standing.State switch
    {
        DataState.Nobody => "Nobody was named yet",
        DataState.Left => $"{standing.Now!.OwnerName} has left",
        DataState.OtherWork => $"{standing.Now!.OwnerName} has other work now",
        DataState.LookAgain => "The day to look again has passed",
        _ => "Somebody answers",
    };

    /// <summary>“3 of 20 kinds of data have an owner”, and how many wait to be seen to.</summary>
    public static string Count(IReadOnlyList<DataStanding> all) => $"{all.Count(s => s.HasOwner)} of {all.Count} have an owner";
}
