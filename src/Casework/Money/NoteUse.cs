using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>What a direct payment is used for: personal assistants with help in being an employer, cover, equipment, getting about, or weeks that need more.</summary>
public sealed class NoteUse(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid account, PaymentUse? use, string what, string help, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(NoteUse), async file =>
        {
            var held = await file.OneAsync<DirectPaymentAccount>(account, stop: stop);
            var verdict = AccountRules.MayUse(use, what, help);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new AccountUseNoted(account, use!.Value, what.Trim(), help.Trim()));
            return Verdict.Made(account);
        }, stop);
}
