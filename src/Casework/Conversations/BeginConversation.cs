using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>A worker and a person, or several who live together, begin to talk.</summary>
public sealed class BeginConversation(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Begins a conversation for each person; each keeps their own.</summary>
    /// <param name="by">The worker who talks with them. Where the model lets workers pick, they become the named worker.</param>
    /// <param name="people">Who takes part: one person, or a couple or household talking together.</param>
    /// <param name="stage">The stage's key; empty for the model's first.</param>
    /// <param name="channel"><c>telephone-or-video</c>, <c>community-point</c> or <c>visit</c>.</param>
    /// <param name="purposeTold">True when they know why we are talking.</param>
    /// <param name="answer">The worker's answer to rules that asked: read it, or why go ahead.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the first person's conversation, or what stands in the way.</returns>
    public async Task<Verdict> DoAsync(Caller by, IReadOnlyList<Guid> people, string stage, string channel, bool purposeTold, RuleAnswer answer, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        if (team is null) return Verdict.No("You are not in a team yet. Ask your manager.");
        return await door.OpenAsync(by, people, Purpose.Conversation, nameof(BeginConversation), async file =>
        {
            var model = models.Pinned(team.Model);
            file.ModelVersion = model.Id;
            var entering = stage.Length == 0 ? model.FirstStage : model.Stages.FirstOrDefault(s => s.Key == stage);
            if (entering is null || !entering.Channels.Contains(channel)) return Verdict.No("Choose where you talk.", nameof(channel));

            var answered = answer.MayKeep();
            var entries = new List<(Guid Person, Verdict Asked, Checks Checks)>();
            foreach (var person in people)
            {
                var facts = (await Situation.OfAsync(file, person, model, null, stop)).Facts.With("channel", channel);
                // Nobody was asked about a talk that has not begun: what was said for an earlier one answers for that one.
                var checks = Checks.None;
                Verdict Weigh(CaseFacts known) => Weighing.Weigh(model, Trigger.BeginConversation, known).With(Weighing.Enter(model, entering, known));
                entries.Add((person, Weigh(facts), checks));
                answered = answered.With(Weigh(checks.In(facts)));
            }

            answered = answered.Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;

            Guid? together = people.Count > 1 ? file.NewId() : null;
            var first = Guid.Empty;
            foreach (var (person, asked, checks) in entries)
            {
                var talk = file.Begin(person, new ConversationBegan(
                    file.NewId(), model.Id, entering.Key, entering.Label, channel, "simple", by.Actor.Id, by.Actor.Name, team.Id, together, purposeTold));
                if (first == Guid.Empty) first = talk.Id;
                answer.Record(file, talk, asked, checks);
                await checks.UseAsync(file, stop);
                var mine = new TheirDesk(team.Id, team.Name, by.Actor.Id, by.Actor.Name);
                var desk = await StayWithAsync(file, person, model, by, stop) ? mine : await OwnDesk.LaterAsync(file, person, mine, teams, stop);
                file.Begin(person, new NextStepAgreed(
                    file.NewId(), NextStepKind.CarryOnTalking, $"Carry on: {entering.Label}.", talk.Id, desk.Team, desk.Worker, desk.WorkerName, file.Now.AddDays(7)));
                await Waits.TalkedAsync(file, person, stop);
            }

            return answered with { Answer = first };
        }, stop);
    }

    /// <summary>Where workers pick their own work, whoever begins to talk stays with the person; nobody is replaced by this. True when they do from now on.</summary>
    static async Task<bool> StayWithAsync(PersonFile file, Guid person, PracticeModel model, Caller by, CancellationToken stop)
    {
        if (model.Settings.Allocation == "manager") return false;
        // Whoever was let in for a time does not stay by beginning to talk: the reason is still checked, and the team decides.
        // (On a restricted record the door refuses the deed itself.)
        if (file.IsForATime && (await file.OneAsync<Practice.People.Person>(person, stop: stop)).Restricted.Length == 0) return false;
        if (await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop) is not null) return false;
        file.Begin(person, new WorkerNamed(file.NewId(), by.Actor.Id, by.Actor.Name));
        return true;
    }
}
