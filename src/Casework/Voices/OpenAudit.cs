using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>A talk that was drawn, as a reader sees it. What others wrote is there only once two have read it.</summary>
/// <param name="Person">Whose talk.</param>
/// <param name="Audit">The audit’s id.</param>
/// <param name="MayGrade">True when this reader may say what they see.</param>
/// <param name="Why">Why not, in a sentence, or empty.</param>
/// <param name="Talk">The talk.</param>
/// <param name="Answers">What was said in it.</param>
/// <param name="Options">What was thought of.</param>
/// <param name="First">What the first saw, once two have read it.</param>
/// <param name="Second">What the second saw, once two have read it.</param>
public sealed record AuditView(
    Guid Person, Guid Audit, bool MayGrade, string Why, Conversation Talk, IReadOnlyList<Answer> Answers, IReadOnlyList<SolutionOption> Options,
    IReadOnlyDictionary<string, AuditGrade>? First, IReadOnlyDictionary<string, AuditGrade>? Second);

/// <summary>Opens a talk that was drawn for a reader.</summary>
public sealed class OpenAudit(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens it; the look is written down.</summary>
    /// <exception cref="NotThere">There is no such audit.</exception>
    public async Task<AuditView> DoAsync(Caller by, Guid audit, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<PracticeAudit>(audit, stop), Purpose.Oversight, nameof(OpenAudit), stop);
        var held = await file.OneAsync<PracticeAudit>(audit, stop: stop);
        var (talk, both) = (held.Talk, held.SecondBy is not null);
        var verdict = VoiceRules.MayRead(held, by.Actor.Id, new Dictionary<string, AuditGrade?>(StringComparer.Ordinal), "");
        return new(held.Person, audit, verdict.Allowed, verdict.Because, await file.OneAsync<Conversation>(talk, stop: stop), await file.ListAsync<Answer>(a => a.Conversation == talk, stop), await file.ListAsync<SolutionOption>(o => o.Conversation == talk, stop),
            both ? PracticeAudit.Grades(held.First) : null, both ? PracticeAudit.Grades(held.Second) : null);
    }
}
