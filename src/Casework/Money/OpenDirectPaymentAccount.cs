using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>A direct payment gets another account, where the first was closed. The first is opened by itself when the agreement is signed. A third party’s account is none of these.</summary>
[Source("SI 2014/2871, reg 7")]
public sealed class OpenDirectPaymentAccount(RecordDoor door)
{
    /// <summary>Opens it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid way, string conditions, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(OpenDirectPaymentAccount), async file =>
        {
            var held = await file.OneAsync<Deployment>(way, stop: stop);
            return await AccountWork.OpenAsync(file, person, held, conditions, stop);
        }, stop);
}
