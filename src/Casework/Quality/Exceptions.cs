using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>The one place where going ahead over a rule is written down, whichever room it happens in.</summary>
public static class Exceptions
{
    /// <summary>
    /// Writes an exception for each rule that was gone over: those that asked why, with the worker's reason; those that asked for a
    /// colleague or for agreement, with who gave it. Where a rule says when to look again, that is a next step of the worker.
    /// </summary>
    /// <param name="file">The file of the deed.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="about">The talk, contact, step or line.</param>
    /// <param name="team">The team that answers for it.</param>
    /// <param name="asked">Everything the rules said, before anything was answered.</param>
    /// <param name="reason">The worker's reason; blank when none was asked for.</param>
    /// <param name="checks">What colleagues said to this step, or <see langword="null"/>.</param>
    public static void Record(PersonFile file, Guid person, Guid about, Guid team, Verdict asked, string? reason, Checks? checks = null)
    {
        foreach (var finding in asked.Findings.DistinctBy(f => f.Rule))
        {
            var (why, agreedBy) = Because(finding, reason?.Trim() ?? "", checks ?? Checks.None);
            if (why.Length == 0) continue;
            DateOnly? again = finding.LookAgainAfterDays > 0 ? file.Today.AddDays(finding.LookAgainAfterDays) : null;
            var waiver = file.Begin(person, new WaiverGiven(
                file.NewId(), finding.Rule, finding.Title, finding.Source, finding.Rule.StartsWith("LF-", StringComparison.Ordinal) ? "" : file.ModelVersion, finding.Weight, why, agreedBy, about, team, again));
            if (again is { } day)
                file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.LookAtException, $"Look again at the exception to {finding.Rule}.", waiver.Id, team, file.By.Actor.Id, file.By.Actor.Name, Days.At(day, new TimeOnly(12, 0))));
        }
    }

    static (string Why, string AgreedBy) Because(Finding finding, string reason, Checks checks) => finding.Weight switch
    {
        Weight.Reason => (reason, ""),
        Weight.PeerCheck when checks.Peer is { End: PeerEnd.AllTheSame } over => (over.EndWords, ""),
        Weight.PeerCheck when checks.Peer is { } look => (look.Question, look.PeerName),
        Weight.Approve when checks.Approval is { } agreed => (agreed.Why, agreed.AnsweredByName),
        _ => ("", ""),
    };
}
