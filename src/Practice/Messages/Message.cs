using Threefold.Practice.Ground;

namespace Threefold.Practice.Messages;

/// <summary>How a message goes out.</summary>
public enum MessageChannel
{
    /// <summary>A notice on the page of a worker who is signed in. It never leaves the house.</summary>
    PageNotice,

    /// <summary>Email.</summary>
    Email,

    /// <summary>A text message to a mobile.</summary>
    Text,

    /// <summary>A printed letter.</summary>
    Letter,
}

/// <summary>Where a message is on its way out.</summary>
public enum MessageState
{
    /// <summary>Asked for, and not handed over yet.</summary>
    Asked,

    /// <summary>Being handed over just now.</summary>
    BeingHandedOver,

    /// <summary>Whoever carries it has taken it.</summary>
    HandedOver,

    /// <summary>It could not be handed over; it is tried again by itself.</summary>
    WillTryAgain,

    /// <summary>It could not be handed over; somebody must decide.</summary>
    NeedsSomebody,

    /// <summary>The hand-over was cut off and nobody can tell whether it went; somebody must decide.</summary>
    MayHaveBeenSent,

    /// <summary>It was not sent, because that would not be safe or it is no longer wanted.</summary>
    Withdrawn,

    /// <summary>A person looked into it and said how it ended.</summary>
    Settled,
}

/// <summary>
/// One message that somebody is owed: what it says, how it goes out, and how far it has come. All messages together are the
/// outbox. It is asked for in the same deed as what it tells of, so that neither stands without the other.
/// </summary>
public sealed class Message : Thing
{
    /// <summary>How it goes out.</summary>
    public MessageChannel Channel { get; private set; }

    /// <summary>The number, email address or postal address, one line each; empty for a page notice.</summary>
    public string To { get; private set; } = "";

    /// <summary>Who it is for, in words: “Helen, daughter”.</summary>
    public string ToName { get; private set; } = "";

    /// <summary>The heading of an email or a letter.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The thing it tells of.</summary>
    public Guid About { get; private set; }

    /// <summary>Which wording was used, by key.</summary>
    [NotWords]
    public string Template { get; private set; } = "";

    /// <summary>The team that answers for it.</summary>
    public Guid Team { get; private set; }

    /// <summary>The worker it is for, when it is for one.</summary>
    public Guid? Worker { get; private set; }

    /// <summary>The person's own contact way it uses, when it uses one.</summary>
    public Guid? Way { get; private set; }

    /// <summary>True when it may also go out at night.</summary>
    public bool Urgent { get; private set; }

    /// <summary>When it was asked for (UTC).</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>How far it has come.</summary>
    public MessageState State { get; private set; }

    /// <summary>How many times a hand-over was begun.</summary>
    public int Tries { get; private set; }

    /// <summary>How many times it was asked for after it was cut off, with no answer.</summary>
    public int LookUps { get; private set; }

    /// <summary>When the clock next does something about it (UTC); <see langword="null"/> when nothing is left for it to do.</summary>
    public DateTime? TryAt { get; private set; }

    /// <summary>When it was handed over (UTC).</summary>
    public DateTime? HandedOverAt { get; private set; }

    /// <summary>What whoever carries it calls it.</summary>
    [NotWords]
    public string Reference { get; private set; } = "";

    /// <summary>Why it did not go out, or how it was settled, in plain words.</summary>
    public string Why { get; private set; } = "";

    /// <summary>True while a person must decide.</summary>
    public bool WaitsForSomebody => State is MessageState.NeedsSomebody or MessageState.MayHaveBeenSent;

    /// <summary>True while somebody may say what became of it: it waits for them, or was not sent and they may be told another way.</summary>
    public bool MayBeSettled => WaitsForSomebody || State == MessageState.Withdrawn;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case MessageAsked f:
                (Channel, To, ToName, Heading, Text, About, Template) = (f.Channel, f.To, f.ToName, f.Heading, f.Text, f.About, f.Template);
                (Team, Worker, Way, Urgent, AskedAt) = (f.Team, f.Worker, f.Way, f.Urgent, at);
                Now(MessageState.Asked, at);
                break;
            case HandOverBegan f: (Tries, LookUps) = (Tries + 1, 0); Now(MessageState.BeingHandedOver, f.LookAt); break;
            case HandOverLookedUp f: LookUps++; Now(MessageState.BeingHandedOver, f.LookAt); break;
            case MessageHandedOver f: (HandedOverAt, Reference) = (at, f.Reference); Now(MessageState.HandedOver, null); break;
            case HandOverFailed f: Now(f.TryAt is null ? MessageState.NeedsSomebody : MessageState.WillTryAgain, f.TryAt, f.Why); break;
            case HandOverCutOff f: Now(MessageState.MayHaveBeenSent, null, f.Why); break;
            case MessageTriedAgain f: Now(MessageState.WillTryAgain, at, f.Why); break;
            case MessageWithdrawn f: Now(MessageState.Withdrawn, null, f.Why); break;
            case MessageSettled f: Now(MessageState.Settled, null, f.Why); break;
        }
    }

    void Now(MessageState state, DateTime? tryAt, string why = "") => (State, TryAt, Why) = (state, tryAt, why);
}
