using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>Somebody under 18 helps at home: children's services are told, so that they talk with them about their own life.</summary>
[Source("Children Act 1989, s 17ZA")]
public sealed class NoticeYoungCarer(RecordDoor door)
{
    /// <summary>Notes it on the record that was open, with telling children's services as the next step.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">In whose life it was noticed.</param>
    /// <param name="name">The young person's first name.</param>
    /// <param name="age">Their age, where it is known.</param>
    /// <param name="does">What they do.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, string name, int? age, string does, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoticeYoungCarer), file =>
        {
            var verdict = HelperRules.MayNoticeYoung(name, age, does).With(AssessmentWork.MustHaveATeam(by));
            if (!verdict.Allowed) return Task.FromResult(verdict);
            var held = file.Begin(person, new YoungCarerNoticed(file.NewId(), name.Trim(), age, does.Trim(), file.Today));
            file.Next(person, held.Id, $"Tell children’s services that {held.Name} helps, and write down who will talk with them.", file.Today.AddDays(1));
            return Task.FromResult(verdict with { Answer = held.Id });
        }, stop);
}
