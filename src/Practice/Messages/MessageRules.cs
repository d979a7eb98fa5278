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

    /// <summary>Whether a number or an address is this way, however it is written.</summary>
    public static bool IsSameWay(ContactWay way, string to)
    {
        var (theirs, asked) = (Letters(way.Value), Letters(to));
        if (theirs.Length == 0 || asked.Length == 0) return false;
        return way.Kind switch
        {
            WayKind.Phone or WayKind.Mobile => theirs.Length >= PhoneDigits && asked.Length >= PhoneDigits ? theirs[^PhoneDigits..] == asked[^PhoneDigits..] : theirs == asked,
            WayKind.Address or WayKind.NoFixedAbode => asked.Contains(theirs, StringComparison.Ordinal),
            _ => string.Equals(way.Value.Trim(), to.Trim(), StringComparison.OrdinalIgnoreCase),
        };
    }

    /// <summary>Whether a person may decide that it goes out again.</summary>
    public static Verdict MayDecide(Message message) =>
        message.WaitsForSomebody ? Verdict.Yes : Verdict.No("This message does not wait for anybody now.");

    /// <summary>Whether somebody may say what became of it: while it waits for somebody, or a notice by the worker it is for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="who">Who says so.</param>
    public static Verdict MaySettle(Message message, Guid who) =>
        message is { Channel: MessageChannel.PageNotice, State: MessageState.HandedOver } && message.Worker == who || message.MayBeSettled ? Verdict.Yes : MayDecide(message);

    /// <summary>Whether it can still be called back: nobody has begun to send it, or it did not go.</summary>
    public static Verdict MayWithdraw(Message message) =>
        message.State is MessageState.Asked or MessageState.WillTryAgain or MessageState.NeedsSomebody ? Verdict.Yes : Verdict.No("This message has gone, or is being sent.");

    /// <summary>So many digits at the end make a number in Britain, with or without +44.</summary>
    const int PhoneDigits = 9;

    static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>How a channel is said.</summary>
    public static string SaidAs(MessageChannel channel) => channel switch
    {
        MessageChannel.PageNotice => "A notice on the page",
        MessageChannel.Email => "An email",
        MessageChannel.Text => "A text message",
        _ => "A letter",
    };
}
