using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>The agreement that belongs to a way of paying was signed. Nothing is paid out before. A direct payment starts with it: its account is opened and its own clock runs.</summary>
public sealed class SignAgreement(RecordDoor door)
{
    /// <summary>Writes it down, or says which agreement belongs to this way.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid way, DeploymentKind agreement, DateOnly? on, SignedBy? how, string signers, string conditions = "", CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(SignAgreement), async file =>
        {
            var held = await file.OneAsync<Deployment>(way, stop: stop);
            var verdict = DeploymentRules.MaySign(held, agreement, on, how, signers, file.Today);
            if (held.Kind == DeploymentKind.DirectPayment) verdict = verdict.With(KeepableWords.MayKeep(conditions, "Conditions"));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new AgreementSigned(way, held.Kind, on!.Value, how!.Value, signers.Trim()));
            if (held.Kind == DeploymentKind.DirectPayment) await AccountWork.OpenAsync(file, person, held, conditions, stop);
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop), "The agreement was signed.", stop);
            return Verdict.Made(way);
        }, stop);
}
