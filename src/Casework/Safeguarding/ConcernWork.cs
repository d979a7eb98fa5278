using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Safeguarding;

/// <summary>The one place where a concern begins: kept, on a desk, and with the desk let in to read it.</summary>
static class ConcernWork
{
    /// <summary>Begins it.</summary>
    public static Concern Begin(PersonFile file, Guid about, Worry worry, SafeguardingDesk desk)
    {
        var concern = file.Begin(about, new ConcernRaised(
            file.NewId(), worry.SeenOrHeard.Trim(), worry.Danger, worry.ToldWhom.Trim(), worry.PersonKnows, worry.TheyWant.Trim(), desk.Team.Id));
        file.Begin(about, new ConcernDeskTookOn(file.NewId(), desk.Team.Id, desk.Team.Name));
        file.Begin(about, new NextStepAgreed(
            file.NewId(), NextStepKind.AnswerConcern, "Read this concern and say what happens now.", concern.Id, desk.Team.Id, desk.Manager?.Id, desk.Manager?.Name ?? "", ConcernRules.AnswerBy(worry.Danger, file.Now)));
        return concern;
    }
}
