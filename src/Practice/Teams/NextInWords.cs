namespace Threefold.Practice.Teams;

/// <summary>What happens next, in words for the person.</summary>
/// <param name="What">What happens.</param>
/// <param name="Who">Who does it.</param>
public sealed record NextInWords(string What, string Who)
{
    /// <summary>What a contact's step says before anybody wrote something better.</summary>
    public const string AnswerIt = "Answer this contact.";

    /// <summary>A step in words that can be read aloud.</summary>
    public static NextInWords Of(NextStep step) => new(
        step.What == AnswerIt ? "We look at what you told us and get back to you." : step.What,
        $"{(step.WorkerName.Length > 0 ? step.WorkerName : "Our team")} will {(step.Kind == NextStepKind.AskIfItHelped ? "ask" : "do")} this");
}
