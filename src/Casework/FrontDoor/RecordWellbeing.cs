using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Casework.FrontDoor;

/// <summary>What wellbeing and early support heard.</summary>
public sealed record WellbeingHeard(string ImmediateNeeds, string Strengths, string Responses, string Risks, bool PersonAgrees, bool Read, string Reason);

/// <summary>Wellbeing and early support write down immediate needs, strengths, responses and risks, where the model keeps such a record.</summary>
[Source("Lancashire 2024, Wellbeing and Early Support")]
public sealed class RecordWellbeing(RecordDoor door, ContactCards cards, ModelShelf models)
{
    /// <summary>Writes the record, or the next version of it.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="seen">The version of the record the worker saw; <see langword="null"/> when there was none.</param>
    /// <param name="heard">What was heard.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote it meanwhile.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid contact, int? seen, WellbeingHeard heard, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, null, nameof(RecordWellbeing), async (file, found) =>
        {
            var model = models.Pinned(found.Model);
            var facts = ContactCaseFacts.Of(found, file.Now).With("person.agrees", heard.PersonAgrees);
            var asked = WellbeingRules.MayRecord(model, facts, heard.ImmediateNeeds, heard.Strengths);
            var verdict = asked.Answered(heard.Read, heard.Reason)
                .With(ContactRules.MayKeep((heard.ImmediateNeeds, "ImmediateNeeds"), (heard.Strengths, "Strengths"), (heard.Responses, "Responses"), (heard.Risks, "Risks")));
            if (!verdict.Allowed) return verdict;
            var there = await file.FindAsync<WellbeingRecord>(r => r.Contact == contact, stop);
            if ((there?.Version ?? 0) != (seen ?? 0)) throw new SavedFirst("ImmediateNeeds", there?.ImmediateNeeds ?? "", there?.WrittenBy ?? "", there?.WrittenAt, there?.Version ?? 0);
            var written = new WellbeingRecorded(there?.Id ?? file.NewId(), contact, heard.ImmediateNeeds.Trim(), heard.Strengths.Trim(), heard.Responses.Trim(), heard.Risks.Trim());
            if (there is null) file.Begin(found.Person, written);
            else file.Record(there, written);
            Exceptions.Record(file, found.Person, contact, found.Team, asked, heard.Reason);
            return verdict with { Answer = contact };
        }, stop);
}
