using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>At one step of the way somebody is told their rights and what there is for health, care and home, in a form they can use.</summary>
[Source("Leicester 2021, App B: I-statement, priority three")]
public sealed class TellRights(RecordDoor door)
{
    /// <summary>Writes down that they were told, and in what form.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Who was told.</param>
    /// <param name="about">The contact, talk, crisis, assessment, plan or look that it was at.</param>
    /// <param name="format">The form.</param>
    /// <param name="read">True when the worker has read that it is not the form they asked for.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid? about, Telling? format, bool read, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(TellRights), async file =>
        {
            var step = (await RightsSteps.OfAsync(file, person, stop)).FirstOrDefault(s => s.About == about);
            var died = (await file.PersonAsync(stop)).DiedOn is not null;
            var verdict = (died ? Verdict.No("They have died. There is nothing to tell them.") : step is null ? Verdict.No("Choose the step you are at.", nameof(about)) : Verdict.Yes)
                .With(RightsRules.MayTell(format, await file.ListAsync<CommunicationNeed>(n => n.Person == person && n.EndedOn == null, stop))).Answered(read, reason: "");
            if (!verdict.Allowed) return verdict;
            RightsSteps.Told(file, person, step!.Step, step.About, format!.Value);
            return verdict with { Answer = step.About };
        }, stop);
}
