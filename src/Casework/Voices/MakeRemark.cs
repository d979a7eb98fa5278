using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>A complaint or a compliment is written down as it was said, and goes to the desk of the team that answers. It is never too late, and no support waits for it.</summary>
[Source("SI 2009/309, reg 13")]
public sealed class MakeRemark(RecordDoor door, BankHolidays holidays)
{
    /// <summary>Keeps it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, RemarkAsMade made, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(MakeRemark), async file =>
        {
            var verdict = VoiceRules.MayMake(made);
            if (!verdict.Allowed) return verdict;
            if (await RemarkWork.TeamAsync(file, person, stop) is not { } team) return Verdict.No("No team answers for them and you are in none. Ask your manager.");
            var (numbers, words, by3) = (VoiceReference.Numbers, made.Words.Trim(), holidays.After(file.Today, VoiceReference.Numbers.AcknowledgeWorkingDays));
            var (about, saidBy) = (VoiceReference.Known(made.About), made.SaidBy.Trim());
            var held = made.Kind == RemarkKind.Complaint
                ? file.Begin(person, new ComplaintMade(file.NewId(), words, made.Hope.Trim(), about, made.How!.Value, saidBy, file.Today, team, by3))
                : file.Begin(person, new ComplimentMade(file.NewId(), words, about, made.How!.Value, saidBy, file.Today, team, by3));
            RemarkWork.Put(file, held, made.Kind == RemarkKind.Complaint
                ? $"Tell them within {numbers.AcknowledgeWorkingDays} working days that we have their complaint, and agree how we look into it." : "Say thank you, and tell the team.", by3);
            return Verdict.Made(held.Id);
        }, stop);
}
