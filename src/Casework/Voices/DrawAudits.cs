using Threefold.Casework.Door;
using Threefold.Evidence.Comparison;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>Some of a team’s finished talks are drawn by lot, to see how well we keep our promises. Nobody chooses which.</summary>
[Source("Practice quality 6.1: moderation")]
public sealed class DrawAudits(RecordDoor door, AuditBoard board)
{
    /// <summary>Draws them, with a seed that is kept so that the draw can be done again.</summary>
    /// <param name="by">Whoever answers for practice in the team.</param>
    /// <param name="many">How many talks.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, int? many, CancellationToken stop = default)
    {
        var most = VoiceReference.Numbers.AuditMost;
        if (many is not { } wanted || wanted < 1 || wanted > most) return Verdict.No($"Draw from 1 to {most} talks at once.", nameof(many));
        if (by.Team is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        var finished = await board.FinishedAsync(by, team, VoiceReference.Numbers.AuditDays, stop);
        if (finished.Count == 0) return Verdict.No("No talk of your team that could be drawn was finished in these days.");
        var seed = BitConverter.ToInt64(Guid.NewGuid().ToByteArray(), 8) & long.MaxValue;
        var drawn = Drawn(finished, wanted, seed);
        return await door.OpenAsync(by, [.. drawn.Select(t => t.Person).Distinct()], Purpose.Oversight, nameof(DrawAudits), async file =>
        {
            foreach (var (talk, person, ledBy) in drawn)
            {
                if (await file.FindAsync<PracticeAudit>(a => a.Talk == talk, stop) is null) file.Begin(person, new AuditDrawn(file.NewId(), talk, team, ledBy, seed));
            }

            return Verdict.Yes;
        }, stop);
    }

    /// <summary>Which of these a seed draws: each is as likely as any other.</summary>
    internal static IReadOnlyList<T> Drawn<T>(IReadOnlyList<T> from, int many, long seed)
    {
        var lot = new Lot((ulong)seed);
        return [.. from.Select(t => (Of: t, Place: lot.Next())).OrderBy(t => t.Place).Take(many).Select(t => t.Of)];
    }
}
