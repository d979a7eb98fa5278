using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>A worker asks a colleague for advice and shares what is needed for it. The person stays with their worker; no hand-off is counted.</summary>
[Source("Norfolk 2017, 4.1(d)")]
public sealed class AskAdvice(RecordDoor door, TeamShelf teams)
{
    /// <summary>Within how many hours advice is asked for; the product's own start.</summary>
    public const int Hours = 72;

    /// <summary>Asks. It is on the colleague's own desk, with the question and what was shared and nothing more.</summary>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid? adviser, string question, string shared, CancellationToken stop = default)
    {
        var colleague = (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == adviser && w.Active);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AskAdvice), file =>
        {
            var verdict = AdviceRules.MayAsk(by.Actor.Id, colleague?.Id, question, shared);
            if (!verdict.Allowed) return Task.FromResult(verdict);
            var advice = file.Begin(new AdviceAsked(file.NewId(), question.Trim(), shared.Trim(), colleague!.Id, colleague.Name, by.Team ?? colleague.Team));
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GiveAdvice, $"{by.Actor.Name} asks for your advice.", advice.Id, colleague.Team, colleague.Id, colleague.Name, file.Now.AddHours(Hours)));
            return Task.FromResult(Verdict.Made(advice.Id));
        }, stop);
    }
}
