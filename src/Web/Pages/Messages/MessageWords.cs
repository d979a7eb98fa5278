using Threefold.Practice.Messages;

namespace Threefold.Web.Pages.Messages;

/// <summary>How messages are said on screens.</summary>
public static class MessageWords
{
    /// <summary>The channel in words.</summary>
    public static string Say(MessageChannel channel) => channel switch
    {
        MessageChannel.PageNotice => "notice",
        MessageChannel.Email => "email",
        MessageChannel.Text => "text message",
        _ => "letter",
    };

    /// <summary>The state in words.</summary>
    public static string Say(MessageState state) => state switch
    {
        MessageState.Asked => "not sent yet",
        MessageState.BeingHandedOver => "being sent",
        MessageState.HandedOver => "sent",
        MessageState.WillTryAgain => "will be tried again",
        MessageState.NeedsSomebody => "could not be sent",
        MessageState.MayHaveBeenSent => "may have been sent",
        MessageState.Withdrawn => "not sent",
        _ => "settled",
    };
}
