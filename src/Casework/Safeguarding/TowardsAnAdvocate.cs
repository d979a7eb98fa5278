using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Safeguarding;

/// <summary>
/// What is still to be done until somebody has met their advocate. For an enquiry it stands beside its concern, where whoever opens the
/// record for safeguarding only can do it.
/// </summary>
static class TowardsAnAdvocate
{
    /// <summary>Ask for one.</summary>
    public const string Seek = "Ask for an advocate, and write down who was asked.";

    /// <summary>One was asked for.</summary>
    public const string Named = "Ask if an advocate has been named.";

    /// <summary>One was named.</summary>
    public const string Met = "Ask if they have met their advocate.";

    /// <summary>Whether a step is one of these.</summary>
    public static bool Is(NextStep step) => step.What is Seek or Named or Met;

    /// <summary>Puts what comes next on the desk of whoever wrote this.</summary>
    public static async Task NextAsync(PersonFile file, AdvocacyQuestion asked, string what, DateOnly on, CancellationToken stop)
    {
        if (await ConcernAsync(file, asked, stop) is not { } concern) file.LookAgain(asked.Id, what, on);
        else file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.AnswerConcern, what, concern, file.By.Team!.Value, file.By.Actor.Id, file.By.Actor.Name, Days.At(on, new TimeOnly(9, 0))));
    }

    /// <summary>Ends what stood on a desk for it.</summary>
    public static async Task DoneAsync(PersonFile file, AdvocacyQuestion asked, string how, CancellationToken stop)
    {
        var about = await ConcernAsync(file, asked, stop) ?? asked.Id;
        foreach (var step in (await file.ListAsync<NextStep>(s => s.About == about && s.DoneAt == null, stop)).Where(Is)) file.Record(step, new NextStepDone(step.Id, how));
    }

    /// <summary>The open concern that it was asked about; nothing where it was asked in a talk, or on a page of its own.</summary>
    static async Task<Guid?> ConcernAsync(PersonFile file, AdvocacyQuestion asked, CancellationToken stop) =>
        asked is { Step: AdvocacyStep.Enquiry, About: { } about } && await file.FindAsync<Concern>(c => c.Id == about, stop) is { IsOpen: true } ? about : null;
}
