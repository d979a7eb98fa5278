using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Community;

/// <summary>Something in the community was offered, and what the person said to it.</summary>
/// <param name="Entry">The entry in the directory.</param>
/// <param name="Reply">What they said; <see langword="null"/> while nobody asked.</param>
/// <param name="Hopes">What they hope it will bring, in their words.</param>
public sealed record CommunityOffer(Guid Entry, OfferReply? Reply, string Hopes);

/// <summary>A person is connected to a group or place, says no, or wants to think. We ask later whether it helped.</summary>
public sealed class ConnectToCommunity(RecordDoor door, CommunityShelf shelf, TeamShelf teams, ModelShelf models)
{
    /// <summary>The cadence that says when we ask.</summary>
    public const string AskCadence = "ask-if-it-helped";

    /// <summary>After how many days we ask, where a model does not say.</summary>
    public const int UsualDays = 42;

    /// <summary>Writes the offer and the answer down, puts it in the solution ring of an open talk, and promises to ask.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Who it was offered to.</param>
    /// <param name="talk">The talk it came up in, or <see langword="null"/>.</param>
    /// <param name="offer">What was offered and what they said.</param>
    /// <param name="answer">The worker's answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the connection, or what stands in the way.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid? talk, CommunityOffer offer, RuleAnswer answer, CancellationToken stop = default)
    {
        var entry = (await shelf.FindAsync(offer.Entry, stop) ?? throw new NotThere("Entry")) is var found && !found.Withdrawn ? found.Entry : found.Entry with { Running = Running.Ended };
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        if (offer.Reply is not { } reply) return Verdict.No("Choose what they said.", nameof(offer.Reply));
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(ConnectToCommunity), async file =>
        {
            var conversation = talk is { } id ? await file.OneAsync<Conversation>(id, stop: stop) : null;
            var model = models.Pinned(conversation?.Model ?? team.Model);
            file.ModelVersion = model.Id;
            var situation = await Situation.OfAsync(file, person, model, conversation, stop);
            var verdict = ConnectionRules.MayConnect(reply, offer.Hopes, entry.Running == Running.Active, entry.Name)
                .With(KeepableWords.MayKeep(offer.Hopes, nameof(offer.Hopes)))
                .With(answer.MayKeep())
                .With(Weighing.Weigh(model, Trigger.ConnectToCommunity, situation.Facts.With("person.agrees", reply == OfferReply.Accepted)));
            var answered = verdict.Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;

            var connection = Offer(file, talk, entry, reply, offer.Hopes.Trim(), model);
            if (connection.AskOn is { } day)
            {
                var desk = await OwnDesk.LaterAsync(file, person, new(team.Id, team.Name, by.Actor.Id, by.Actor.Name), teams, stop);
                file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.AskIfItHelped, $"Ask: did you go to {entry.Name}, and did it help?", connection.Id, desk.Team, desk.Worker, desk.WorkerName, Days.At(day, new TimeOnly(12, 0))));
            }

            Exceptions.Record(file, person, conversation?.Id ?? connection.Id, team.Id, verdict, answer.Reason);
            if (conversation is { IsOpen: true }) PutInRing(file, conversation.Id, situation.Options, entry, reply, by.Actor.Name);
            return answered with { Answer = connection.Id };
        }, stop);
    }

    static Connection Offer(PersonFile file, Guid? talk, ServiceEntry entry, OfferReply reply, string hopes, PracticeModel model)
    {
        var askOn = model.Cadence(AskCadence)?.DueOn(file.Today) ?? file.Today.AddDays(UsualDays);
        return reply == OfferReply.Accepted
            ? file.Begin(new ConnectedToCommunity(file.NewId(), talk, entry.Id, entry.Name, hopes, askOn))
            : file.Begin(new CommunityOffered(file.NewId(), talk, entry.Id, entry.Name, hopes, reply, reply == OfferReply.Thinking ? askOn : null));
    }

    static void PutInRing(PersonFile file, Guid talk, IReadOnlyList<SolutionOption> ring, ServiceEntry entry, OfferReply reply, string worker)
    {
        OptionStatus? status = reply switch { OfferReply.Accepted => OptionStatus.Used, OfferReply.Declined => OptionStatus.NotWanted, _ => null };
        var held = ring.LastOrDefault(o => o.Entry == entry.Id && o.Status != status);
        if (ring.Any(o => o.Entry == entry.Id && o.Status == status)) return;
        if (held is null) file.Begin(new OptionProposed(file.NewId(), talk, "community", entry.Name, worker, status, "", entry.Id));
        else if (status is { } settled) file.Record(held, new OptionSettled(held.Id, held.What, settled, ""));
    }
}
