using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What somebody said to the offer of a conversation about their own life.</summary>
public enum OfferAnswer
{
    /// <summary>Not answered yet.</summary>
    NotYet,

    /// <summary>Yes.</summary>
    Accepted,

    /// <summary>No, for now. Always open again.</summary>
    Declined,
}

/// <summary>
/// The offer of a conversation about their own life, made to somebody who gives help whatever they call themselves. It
/// says nothing about what they are.
/// </summary>
[Source("Care Act 2014, s 10")]
public sealed class OwnConversationOffer : Noted
{
    /// <summary>The day it was offered.</summary>
    public DateOnly OfferedOn { get; private set; }

    /// <summary>How it was put to them.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What they said.</summary>
    public OfferAnswer Answer { get; private set; }

    /// <summary>The day they answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>What would open it again: “if my breathing gets worse”.</summary>
    public string AskAgainIf { get; private set; } = "";

    /// <inheritdoc/>
    protected override void Take(Fact fact)
    {
        switch (fact)
        {
            case OwnConversationOffered f: (OfferedOn, Words, Answer, AnsweredOn) = (f.On, f.Words, OfferAnswer.NotYet, null); break;
            case OwnConversationAccepted f: (Answer, AnsweredOn) = (OfferAnswer.Accepted, f.On); break;
            case OwnConversationDeclined f: (Answer, AnsweredOn, AskAgainIf) = (OfferAnswer.Declined, f.On, f.AskAgainIf); break;
        }
    }

    /// <summary>Whether an answer may be noted. “No” says what would open it again; an answer is never forced.</summary>
    /// <param name="answer">What they said.</param>
    /// <param name="askAgainIf">After a no: what would be a reason to ask again.</param>
    /// <param name="talkBy">After a yes: by when they talk.</param>
    /// <param name="today">The day of the answer.</param>
    public static Verdict MayAnswer(OfferAnswer answer, string askAgainIf, DateOnly? talkBy, DateOnly today) => answer switch
    {
        OfferAnswer.Declined => KeepableWords.MustSay(askAgainIf, "AskAgainIf", "Write what would be a good reason to ask again."),
        OfferAnswer.Accepted => talkBy is null ? Verdict.No("Choose a day to talk by.", "TalkBy") : talkBy < today ? Verdict.No("Choose a day that is still to come.", "TalkBy") : Verdict.Yes,
        _ => Verdict.No("Choose what they said.", "Answer"),
    };
}

/// <summary>They were offered a conversation about their own life.</summary>
public sealed record OwnConversationOffered(Guid Of, string Words, DateOnly On) : Fact<OwnConversationOffer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "We offered a conversation about their own life.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They would like that conversation.</summary>
public sealed record OwnConversationAccepted(Guid Of, DateOnly On) : Fact<OwnConversationOffer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "They would like a conversation about their own life.";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}

/// <summary>They said no for now, and what would open it again.</summary>
public sealed record OwnConversationDeclined(Guid Of, string AskAgainIf, DateOnly On) : Fact<OwnConversationOffer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"They said no to a conversation about their own life, for now. Ask again: {AskAgainIf}";

    /// <inheritdoc/>
    public override DateOnly? OccurredOn => On;
}
