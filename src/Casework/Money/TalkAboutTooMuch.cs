using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>What was paid for support that became less was talked about with the person: what they said and what was agreed. Nothing is taken back by this.</summary>
[Source("Practice trap 17")]
public sealed class TalkAboutTooMuch(RecordDoor door)
{
    /// <summary>Writes it down, and takes the step from the desk once it holds for every way of theirs.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid way, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(TalkAboutTooMuch), async file =>
        {
            var held = await file.OneAsync<Deployment>(way, stop: stop);
            var verdict = DeploymentRules.MaySayTalked(held, words);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new TooMuchTalkedAbout(way, held.TooMuchPence, words.Trim()));
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop), words.Trim(), stop);
            return Verdict.Made(way);
        }, stop);
}
