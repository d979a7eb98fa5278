using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Practice.Messages;

/// <summary>What holds for messages.</summary>
public static class MessageRules
{
    /// <summary>All that an email or a text to a worker ever says: it may be read on a bus.</summary>
    public const string ForWorkers = "Someone needs you. Please sign in.";

    /// <summary>Whether a way to reach somebody may be used with nobody there to judge: only one that was said to be safe, and that holds.</summary>
    [Source("Practice records 4.6")]
    public static Verdict MayUse(ContactWay way) =>
        !way.IsCurrent ? Verdict.No("This way to reach them is no longer right.")
        : way.Safe != WaySafety.Safe ? Verdict.No("This way to reach them is not marked as safe.")
        : Verdict.Yes;

    /// <summary>What the message says on its way out: to a worker only a page notice says what it is about.</summary>
    public static string TextOf(Message message) =>
        message is { Worker: not null, Channel: not MessageChannel.PageNotice } ? ForWorkers : message.Text;

    /// <summary>How a channel is said.</summary>
    public static string SaidAs(MessageChannel channel) => channel switch
    {
        MessageChannel.PageNotice => "A notice on the page",
        MessageChannel.Email => "An email",
        MessageChannel.Text => "A text message",
        _ => "A letter",
    };
}
