using Threefold.Casework.Door;
using Threefold.Practice.Messages;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Messages;

/// <summary>Writes down how a hand-over went, and asks somebody where nobody else can tell.</summary>
static class HandOverOutcome
{
    const string NotTold = "The line was cut while it was sent. It may have arrived.";

    /// <summary>Writes down how it went.</summary>
    /// <param name="file">The file of the person it is about.</param>
    /// <param name="message">The message.</param>
    /// <param name="carried">The answer.</param>
    /// <param name="lookedUp">True when it was asked for afterwards, and not handed over just now.</param>
    /// <param name="canBeAsked">Whether it can be asked again.</param>
    /// <param name="sending">How often things are tried.</param>
    public static void Record(PersonFile file, Message message, Carried carried, bool lookedUp, bool canBeAsked, Sending sending)
    {
        switch (carried.How)
        {
            case HandedOver.Taken:
                file.Record(message, new MessageHandedOver(message.Id, carried.Reference));
                return;
            case HandedOver.Refused:
                file.Record(message, new HandOverFailed(message.Id, carried.Why, null));
                break;
            case HandedOver.NotNow:
                file.Record(message, new HandOverFailed(message.Id, carried.Why, sending.TryAgainAt(message.Tries, file.Now, carried.Wait)));
                break;
            case HandedOver.Unknown when !canBeAsked:
                file.Record(message, new HandOverCutOff(message.Id, NotTold));
                break;
            case HandedOver.Unknown when !lookedUp:
                return; // It is asked for once its moment has come.
            default:
                if (sending.TryAgainAt(message.LookUps + 1, file.Now, carried.Wait) is { } again) file.Record(message, new HandOverLookedUp(message.Id, again));
                else file.Record(message, new HandOverCutOff(message.Id, NotTold));
                break;
        }

        AskSomebody(file, message, sending);
    }

    /// <summary>Puts it on the team's desk when a person must decide, or must reach them another way.</summary>
    public static void AskSomebody(PersonFile file, Message message, Sending sending)
    {
        if (!message.WaitsForSomebody && message.State != MessageState.Withdrawn) return;
        var what = message.State == MessageState.MayHaveBeenSent ? "Find out if a message reached them." : "A message did not go out. Reach them another way.";
        file.Begin(message.Person, new NextStepAgreed(file.NewId(), NextStepKind.LookIntoMessage, what, message.Id, message.Team, null, "", file.Now.AddHours(sending.SettleWithin)));
    }
}
