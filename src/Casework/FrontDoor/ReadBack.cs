using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// What happens next is read back to whoever is in touch, in their own form, and they are told that they may ask for an
/// assessment, may disagree, and may come back, and what there is for health, care and home.
/// </summary>
[Source("Care Act 2014, s 4")]
public sealed class ReadBack(RecordDoor door, ContactCards cards)
{
    /// <summary>Writes down what they were told and in what form.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="format">Their form.</param>
    /// <param name="rightsTold">True when they were told their rights and what there is.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid contact, Telling? format, bool rightsTold, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, null, nameof(ReadBack), async (file, found) =>
        {
            if (format is not { } form) return Verdict.No("In what form were they told?", nameof(format));
            var step = await file.StepAsync(found, stop);
            var said = NextInWords.Of(step);
            file.Record(found, new WhatNextTold(contact, said.What, said.Who, Days.Of(step.DueAt), form));
            if (rightsTold && !found.RightsTold)
            {
                file.Record(found, new RightsExplained(contact, form));
                RightsSteps.Told(file, found.Person, RightsStep.InTouch, contact, form);
            }

            return Verdict.Made(contact);
        }, stop);
}
