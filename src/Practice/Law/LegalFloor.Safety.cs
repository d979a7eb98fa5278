using Threefold.Practice.Ground;

namespace Threefold.Practice.Law;

/// <content>LF-2, LF-3, LF-6, LF-9 and LF-10: urgent help, concerns, capacity, closing and nobody lost.</content>
public static partial class LegalFloor
{
    /// <summary>LF-2. Urgent help may be given before any assessment, wherever someone lives. It needs a date to end, and nothing else.</summary>
    [Source("Care Act 2014, s 19(3)")]
    public static Verdict MayGiveUrgentHelp(DateOnly? endsOn) =>
        endsOn is not null ? Verdict.Yes : Says("LF-2", Weight.Block, "Give this help now, and give it a date to end. We look again before that day.", nameof(endsOn), "Add an end date");

    /// <summary>LF-3. A concern may always be raised; with nothing written yet, a hint asks for a few words.</summary>
    [Source("Care Act 2014, s 42(1)")]
    public static Verdict MayRaiseConcern(string? whatWasSeen) =>
        HasWords(whatWasSeen) ? Verdict.Yes : Says("LF-3", Weight.Coach, "You can send this now. A few words about what you saw or heard will help.", nameof(whatWasSeen));

    /// <summary>
    /// LF-6. A capacity record names one decision, says what help was given, and ticks an inability only with its cause.
    /// There is no record that a person “lacks capacity”.
    /// </summary>
    [Source("Mental Capacity Act 2005, ss 1(3), 2(1) and 3(1)")]
    public static Verdict MayRecordCapacity(string? decision, string? helpGiven, bool unableInSomeWay, string? becauseOf) =>
        (HasWords(decision) ? Verdict.Yes : Says("LF-6", Weight.Block, "Which decision is this about? Write it as a question, for example “Can Edna agree to Helen being told?”", nameof(decision)))
        .With(HasWords(helpGiven) ? Verdict.Yes : Says("LF-6", Weight.Block, "What help did they have to decide for themselves?", nameof(helpGiven)))
        .With(!unableInSomeWay || HasWords(becauseOf) ? Verdict.Yes : Says("LF-6", Weight.Block, "Say how this comes from an illness or injury of the mind or brain.", nameof(becauseOf)));

    /// <summary>LF-9. Closing over something that still needs an eye takes somebody's agreement, never just a click.</summary>
    [Source("Care Act 2014, ss 19(3), 27(1) and 42(2)")]
    public static Verdict MayClose(bool enquiryOpen, bool urgentNeedUnmet, bool contingencyUnread, bool agreedByAnother)
    {
        if (agreedByAnother) return Verdict.Yes;
        return Needs(enquiryOpen, "A safeguarding enquiry is open.")
            .With(Needs(urgentNeedUnmet, "An urgent need has not been met."))
            .With(Needs(contingencyUnread, "Nobody has looked again at the plan for if things go wrong."));

        static Verdict Needs(bool so, string says) =>
            so ? Says("LF-9", Weight.Approve, $"{says} Ask someone who may agree before you close.", "", "Keep this open", "Ask for agreement") : Verdict.Yes;
    }

    /// <summary>LF-10. True when the person must stand on somebody's desk: they are waiting to hear and nobody has their name.</summary>
    [Source("Care Act 2014, s 1(1)")]
    public static bool MustShowOnADesk(bool waitingToHear, bool namedWorker) => waitingToHear && !namedWorker;

    /// <summary>LF-10. A person may leave a desk only for another desk, or once they have been answered.</summary>
    [Source("Care Act 2014, s 1(1)")]
    public static Verdict MayLeaveTheDesk(bool waitingToHear, bool namedWorkerAfter) =>
        MustShowOnADesk(waitingToHear, namedWorkerAfter)
            ? Says("LF-10", Weight.Block, "They have not had an answer yet and nobody would have their name. Name who takes this on.", "worker", "Take this myself", "Give it to the duty desk")
            : Verdict.Yes;
}
