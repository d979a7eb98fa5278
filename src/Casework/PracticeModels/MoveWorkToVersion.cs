using System.Security.Cryptography;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.PracticeModels;

/// <summary>
/// Open work goes on under a newer version, because somebody named decided it and wrote why. Each conversation is a deed of its
/// own, so that what was cut off is simply done again. Nothing of the records is handed over, and no answer is touched.
/// </summary>
public sealed class MoveWorkToVersion(RecordDoor door, OpenWork work, ModelShelf models, TimeProvider clock)
{
    /// <summary>Moves one conversation, or all of a team's. Refused as a whole, and written down, when the mapping has holes.</summary>
    /// <param name="by">The practice lead, the principal social worker or a manager; a team manager for their own team.</param>
    /// <param name="to">The version: <c>norfolk@2</c>.</param>
    /// <param name="team">Whose work, or <see langword="null"/> with a conversation.</param>
    /// <param name="talk">One conversation, or <see langword="null"/> for all of the team's.</param>
    /// <param name="reason">Why, in their words; it stands in each record.</param>
    /// <param name="stop">Stops between two conversations.</param>
    /// <exception cref="NotThere">There is no such version.</exception>
    public async Task<Verdict> DoAsync(Caller by, string to, Guid? team, Guid? talk, string reason, CancellationToken stop = default)
    {
        var model = models.Find(to) ?? throw new NotThere(nameof(PracticeModel));
        if (team is null && talk is null) return Verdict.No("Choose a team.", nameof(team));
        var all = await work.OnOthersAsync(by, model.Code, to, team, talk, stop);
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        var verdict = Moving.MayMove(model, all.Select(w => w.Stage), reason, today).With(KeepableWords.MayKeep(reason, nameof(reason)));
        foreach (var theirs in all.Select(w => w.Team).Append(team ?? Guid.Empty).Where(t => t != Guid.Empty).Distinct()) verdict = verdict.With(AccessRules.MayMoveWork(by.Actor, theirs));
        if (verdict.Allowed && all.Count == 0) verdict = Verdict.No("No open work there is on another version. Nothing was left to move.");
        if (!verdict.Allowed) return await door.OpenAsync(by with { Key = null }, [], Purpose.PracticeModel, nameof(MoveWorkToVersion), file => RefusedAsync(file, to, verdict), stop);
        foreach (var one in all)
        {
            var moved = await door.BringAsync(by with { Key = KeyOf(by.Key, one.Talk) }, [], [one.Person], Purpose.PracticeModel, nameof(MoveWorkToVersion), file => MoveAsync(file, one.Talk, model, reason.Trim(), stop), stop);
            if (!moved.Allowed) return moved;
        }

        return verdict;
    }

    static async Task<Verdict> MoveAsync(PersonFile file, Guid talk, PracticeModel to, string reason, CancellationToken stop)
    {
        file.ModelVersion = to.Id;
        var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
        if (!conversation.IsOpen || conversation.Model == to.Id) return Verdict.Yes;
        if (Moving.StageFor(to, conversation.Stage) is not { } key) return Moving.MayMove(to, [conversation.Stage], reason, file.Today);
        file.Record(conversation, new ConversationMigrated(talk, conversation.Model, to.Id, conversation.Stage, key, to.Stage(key).Label, reason));
        return Verdict.Made(talk);
    }

    static Task<Verdict> RefusedAsync(PersonFile file, string to, Verdict verdict)
    {
        file.ModelVersion = to;
        return Task.FromResult(verdict);
    }

    /// <summary>One key for each conversation, from the form's own: the same form sent again moves nothing twice.</summary>
    static Guid? KeyOf(Guid? form, Guid talk) => form is { } key ? new Guid(SHA256.HashData([.. key.ToByteArray(), .. talk.ToByteArray()]).AsSpan(0, 16)) : null;
}
