using Threefold.Practice.Ground;

namespace Threefold.Practice.Conversations;

/// <summary>
/// A worker and a person talk. It belongs to one stage of the council's model, and stays on the version of the model that it
/// began under.
/// </summary>
public sealed class Conversation : Thing
{
    /// <summary>The model version it is pinned to: <c>norfolk@1</c>.</summary>
    [NotWords]
    public string Model { get; private set; } = "";

    /// <summary>The stage's key in that model.</summary>
    [NotWords]
    public string Stage { get; private set; } = "";

    /// <summary>What the stage was called when it began or moved there.</summary>
    [NotWords]
    public string StageLabel { get; private set; } = "";

    /// <summary>The stages it has been through so far, in order, with commas between; the last is the one it is in.</summary>
    [NotWords]
    public string Visited { get; private set; } = "";

    /// <summary>How they talk: <c>telephone-or-video</c>, <c>community-point</c> or <c>visit</c>.</summary>
    public string Channel { get; private set; } = "";

    /// <summary>How many parts the situation has: <c>simple</c>, <c>mixed</c> or <c>involved</c>.</summary>
    public string Complexity { get; private set; } = "simple";

    /// <summary>The worker who leads it.</summary>
    public Guid Worker { get; private set; }

    /// <summary>Their name.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>Their team.</summary>
    public Guid Team { get; private set; }

    /// <summary>The same for each person's own conversation when several talk together (a couple, a household).</summary>
    public Guid? Together { get; private set; }

    /// <summary>True once the person knows why we are talking.</summary>
    public bool PurposeTold { get; private set; }

    /// <summary>True once there is a question about whether the person can make one of the decisions; which one is asked in the talk.</summary>
    public bool CapacityInDoubt { get; private set; }

    /// <summary>When it began (UTC).</summary>
    public DateTime BeganAt { get; private set; }

    /// <summary>The outcome's key, or empty while it goes on.</summary>
    [NotWords]
    public string Outcome { get; private set; } = "";

    /// <summary>What the outcome is called.</summary>
    [NotWords]
    public string OutcomeLabel { get; private set; } = "";

    /// <summary>When it was completed (UTC).</summary>
    public DateTime? CompletedAt { get; private set; }

    /// <summary>How many questions were asked; what was only confirmed does not count.</summary>
    public int Asked { get; private set; }

    /// <summary>The stages whose talk has been had: each that was left, and the last once the talk was completed.</summary>
    public IReadOnlyList<string> Had() => [.. Visited.Split(',', StringSplitOptions.RemoveEmptyEntries).SkipLast(IsOpen ? 1 : 0)];

    /// <summary>True while it goes on.</summary>
    public bool IsOpen => CompletedAt is null;

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case ConversationBegan f:
                (Model, Stage, StageLabel, Channel, Complexity) = (f.Model, f.Stage, f.StageLabel, f.Channel, f.Complexity);
                (Worker, WorkerName, Team, Together, PurposeTold, BeganAt) = (f.Worker, f.WorkerName, f.Team, f.Together, f.PurposeTold, at);
                Visited = f.Stage;
                break;
            case ConversationMoved f: (Stage, StageLabel, Visited) = (f.Stage, f.StageLabel, $"{Visited},{f.Stage}"); break;
            case ConversationMigrated f: (Model, Stage, StageLabel, Visited) = (f.Model, f.Stage, f.StageLabel, $"{Visited},{f.Stage}"); break;
            case ConversationShaped f: (Channel, Complexity, PurposeTold, CapacityInDoubt) = (f.Channel, f.Complexity, f.PurposeTold, f.CapacityInDoubt); break;
            case ConversationFoundToBe f: IsAbout(f.Person); break;
            case ConversationCompleted f: (Outcome, OutcomeLabel, CompletedAt, Asked) = (f.Outcome, f.OutcomeLabel, at, f.Asked); break;
        }
    }
}

/// <summary>A conversation began.</summary>
public sealed record ConversationBegan(
    Guid Of, string Model, string Stage, string StageLabel, string Channel, string Complexity,
    Guid Worker, string WorkerName, Guid Team, Guid? Together, bool PurposeTold) : Fact<Conversation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"{WorkerName} began a talk: {StageLabel}.";
}

/// <summary>A conversation went on in another stage.</summary>
public sealed record ConversationMoved(Guid Of, string Stage, string StageLabel, string Says, string Reason) : Fact<Conversation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The talk went on: {StageLabel}. {Says}".TrimEnd();
}

/// <summary>
/// A conversation goes on under a newer version of the council's model. Somebody named decided it and said why; every answer
/// stays, because answers hang on keys.
/// </summary>
public sealed record ConversationMigrated(Guid Of, string From, string Model, string StageWas, string Stage, string StageLabel, string Reason) : Fact<Conversation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The talk goes on as the council works now: {StageLabel}. Everything that was said stays. {Reason}".TrimEnd();
}

/// <summary>How the conversation is held, how involved it is, and what the person was told of it.</summary>
public sealed record ConversationShaped(Guid Of, string Channel, string Complexity, bool PurposeTold, bool CapacityInDoubt) : Fact<Conversation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "How we talk was noted.";
}

/// <summary>A conversation was completed with an outcome, and the person knows what happens next.</summary>
public sealed record ConversationCompleted(Guid Of, string Outcome, string OutcomeLabel, string Words, int Asked, bool RightsTold) : Fact<Conversation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"The talk ended: {OutcomeLabel}. {Words}".TrimEnd();
}

/// <summary>A worker went ahead although a rule asked why, and wrote the reason. Shown on the record and to the team.</summary>
public sealed record WentAhead(Guid Of, string Rule, string Source, string Reason) : Fact<Conversation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => $"Exception to {Rule}: {Reason}";
}

/// <summary>A caller without a name turned out to be somebody we know, and this goes with them.</summary>
public sealed record ConversationFoundToBe(Guid Of, Guid Person) : Fact<Conversation>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => "This talk was found to be with somebody we already know.";
}
