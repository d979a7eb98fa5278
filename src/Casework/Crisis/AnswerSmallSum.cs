using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>A second person agrees to a sum, or says no. It is never whoever asked.</summary>
public sealed class AnswerSmallSum(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Writes the answer down and ends the step.</summary>
    /// <exception cref="SavedFirst">Somebody else answered since.</exception>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid line, int seen, bool? agrees, string words, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AnswerSmallSum), async file =>
        {
            var held = await file.OneAsync<HelpLine>(line, expecting: seen, stop);
            var crisis = held.Crisis is { } id ? await file.FindAsync<CrisisRecord>(c => c.Id == id, stop) : null;
            var model = models.Pinned(crisis?.Model ?? team?.Model ?? throw new NotThere("Team"));
            file.ModelVersion = model.Id;
            var verdict = SumRules.MayAnswer(held, model.Crisis.Sums, by.Actor.Id, HelpRoles.Of(by.Actor)).With(KeepableWords.MayKeep(words, nameof(words)));
            if (agrees is null) verdict = verdict.With(Verdict.No("Choose yes or no.", nameof(agrees)));
            if (agrees == false) verdict = verdict.With(KeepableWords.MustSay(words, nameof(words), "Write why not, and what could be done instead."));
            if (!verdict.Allowed) return verdict;
            if (agrees == true) file.Record(held, new SmallSumAgreed(line, held.Pence, words.Trim()));
            else file.Record(held, new SmallSumDeclined(line, words.Trim()));
            if (await HelpWork.StepAsync(file, line, stop) is { } step) file.Record(step, new NextStepDone(step.Id, agrees == true ? "Agreed." : "Not agreed."));
            return Verdict.Made(line);
        }, stop);
    }
}
