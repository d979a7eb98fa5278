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
        var about = (await ConcernAsync(file, asked, stop), asked.Id);
        foreach (var step in (await file.ListAsync<NextStep>(s => (s.About == about.Item1 || s.About == about.Id) && s.DoneAt == null, stop)).Where(Is)) file.Record(step, new NextStepDone(step.Id, how));
    }

    /// <summary>What is still to be done goes on beside another concern whose enquiry it was asked for as well, when the one that it stood beside leaves the desk.</summary>
    public static async Task GoesOnAsync(PersonFile file, IEnumerable<NextStep> ended, Guid concern, CancellationToken stop)
    {
        var questions = (await file.ListAsync<AdvocacyQuestion>(stop: stop)).FindAll(q => q.Step == AdvocacyStep.Enquiry && q.Needed);
        foreach (var step in ended.Where(Is))
            if ((await EnquiriesAsync(file, stop)).Find(c => c.Id != concern && AdvocacyRules.ForEnquiry(questions, c) is not null) is { } other)
                file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.AnswerConcern, step.What, other.Id, other.Team, step.Worker, step.WorkerName, step.DueAt));
    }

    /// <summary>The open concern that it was asked about, else one whose enquiry it was asked for as well; nothing where there is none.</summary>
    static async Task<Guid?> ConcernAsync(PersonFile file, AdvocacyQuestion asked, CancellationToken stop)
    {
        if (asked.Step != AdvocacyStep.Enquiry) return null;
        if (asked.About is { } about && await file.FindAsync<Concern>(c => c.Id == about, stop) is { IsOpen: true }) return about;
        return (await EnquiriesAsync(file, stop)).Find(c => AdvocacyRules.ForEnquiry([asked], c) is not null)?.Id;
    }

    static async Task<List<Concern>> EnquiriesAsync(PersonFile file, CancellationToken stop) =>
        await file.ListAsync<Concern>(c => c.EnquiryAskedAt != null && c.EnquiryEndedAt == null, stop);
}
