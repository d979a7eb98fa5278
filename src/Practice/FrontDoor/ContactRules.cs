using Threefold.Practice.Ground;

namespace Threefold.Practice.FrontDoor;

/// <summary>What holds when somebody is in touch, whichever council's model is in use.</summary>
public static class ContactRules
{
    /// <summary>Whether a contact may be taken. Words alone are enough; no name, and no other field, may stand in the way.</summary>
    public static Verdict MayTake(string ownWords) =>
        string.IsNullOrWhiteSpace(ownWords) ? Verdict.No("Write what they said, in their words. A few words are enough.", "OwnWords") : Verdict.Yes;

    /// <summary>By when a contact is answered: within the hour when anyone may be in danger or it is urgent, else by the same time tomorrow.</summary>
    public static DateTime AnswerBy(Contact contact, DateTime now) =>
        contact.Danger != YesNoUnsure.No || contact.Urgent ? now.AddHours(1) : now.AddHours(24);
}
