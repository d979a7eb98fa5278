using Threefold.Practice.Engine;
using Threefold.Practice.Ground;

namespace Threefold.Practice.FrontDoor;

/// <summary>What a contact hands to a council's rules, by the names they ask for.</summary>
public static class ContactCaseFacts
{
    /// <summary>The case facts of a contact at a moment.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="now">The moment (UTC).</param>
    public static CaseFacts Of(Contact contact, DateTime now) => CaseFacts.None
        .With("own-words.present", Has(contact.OwnWords))
        .With("hopes.present", Has(contact.Hopes))
        .With("rights.told", contact.RightsTold)
        .With("next-step.agreed", Has(contact.NextWhat))
        .With("person.told", Has(contact.ToldOfIntroduction) || !contact.IsIntroduction)
        .With("risk.present", contact.Danger != YesNoUnsure.No)
        .With("urgent.need", contact.UrgentNeedUnmet)
        .With("assessment.asked", contact.AssessmentWaits && contact.Assessment == YesNoUnsure.Yes)
        .With("need.appears", contact.AssessmentWaits && contact.Assessment == YesNoUnsure.Unsure)
        .With("worker.named", contact.Worker is not null)
        .With("hand-overs", contact.HandOvers)
        .With("waiting.hours", (int)Math.Max(0, (now - contact.MadeAt).TotalHours))
        .With("origin", Word(contact.Origin))
        .With("channel", Word(contact.Channel));

    /// <summary>The word for who got in touch, as conditions ask for it.</summary>
    public static string Word(Origin origin) => origin switch
    {
        Origin.Self => "self",
        Origin.FamilyOrFriend => "family",
        Origin.Hospital => "hospital",
        Origin.Provider => "provider",
        Origin.Police => "police",
        Origin.Transition => "transition",
        Origin.MovingIn => "move-in",
        _ => "professional",
    };

    static string Word(Channel channel) => channel switch
    {
        Channel.CommunityPoint => "community-point",
        Channel.Visit => "visit",
        _ => "telephone-or-video",
    };

    static bool Has(string text) => !string.IsNullOrWhiteSpace(text);
}
