using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Community;

/// <summary>They told us whether they went and whether it helped.</summary>
public sealed class AskIfItHelped(RecordDoor door)
{
    /// <summary>Writes down what they told us; asking is then done.</summary>
    /// <param name="by">The worker who asked.</param>
    /// <param name="person">Who told us.</param>
    /// <param name="step">The next step that said to ask.</param>
    /// <param name="went">Whether they went.</param>
    /// <param name="helped">Whether it helped.</param>
    /// <param name="said">What they said of it.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid step, bool? went, HowHelpful? helped, string said, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AskIfItHelped), async file =>
        {
            var asking = await file.FindAsync<NextStep>(s => s.Id == step && s.Kind == NextStepKind.AskIfItHelped, stop) ?? throw new NotThere(nameof(NextStep));
            var verdict = ConnectionRules.MayTell(went, helped).With(KeepableWords.MayKeep(said, "Said"));
            if (asking.DoneAt is not null) verdict = verdict.With(Verdict.No("They have told us already. It stands in their story."));
            if (!verdict.Allowed) return verdict;

            var view = went == true ? helped : null;
            // What was asked for when a contact or a talk ended belongs to no connection; the answer stands in the story all the same.
            var connection = await file.FindAsync<Connection>(c => c.Id == asking.About, stop);
            if (connection is not null) file.Record(connection, new ConnectionHelped(connection.Id, connection.EntryName, went!.Value, view, said.Trim()));
            file.Record(asking, new NextStepDone(asking.Id, connection is null ? Answered(asking.What, went!.Value, view, said.Trim()) : "They told us how it was."));
            return Verdict.Made(asking.About);
        }, stop);

    /// <summary>The question and what they answered: “Does it do what you hoped? In part. “It hums.””</summary>
    static string Answered(string question, bool yet, HowHelpful? view, string said) =>
        $"{question} {(!yet ? "Not yet" : view switch { HowHelpful.Yes => "Yes", HowHelpful.ALittle => "In part", _ => "No" })}.{(said.Length > 0 ? $" “{said}”" : "")}";
}
