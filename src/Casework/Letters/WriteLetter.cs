using System.Text.Json;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.People;

namespace Threefold.Casework.Letters;

/// <summary>A letter is made from a template and what was recorded, in the form that the person asked for. Nobody has it yet.</summary>
public sealed class WriteLetter(RecordDoor door, TeamShelf teams, LetterTemplateShelf templates, LetterHead head)
{
    /// <summary>Writes it, or writes one that has not gone yet again.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose letter.</param>
    /// <param name="template">Which letter.</param>
    /// <param name="typed">What is written in it, and how it reaches them.</param>
    /// <param name="again">The letter that is put better, with the version on the page; <see langword="null"/> for a new one.</param>
    /// <param name="answer">The worker’s answer to what was pointed out.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else changed it since.</exception>
    public async Task<Verdict> DoAsync(Caller by, Guid person, string template, LetterAsTyped typed, (Guid Letter, int Seen)? again, RuleAnswer answer, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        var wording = await templates.FindAsync(template, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(WriteLetter), async file =>
        {
            var held = again is { } a ? await file.OneAsync<Letter>(a.Letter, expecting: a.Seen, stop) : null;
            if (held is { MayChange: false }) return Verdict.No("This letter has gone. Write a new one.");
            var tie = typed.Tie is { } id ? await file.OneAsync<Tie>(id, stop: stop) : null;
            var filled = LetterRules.MayFill(wording, typed.Values).With(answer.MayKeep());
            if (!filled.Allowed) return filled;

            var who = await file.PersonAsync(stop);
            var wanted = tie is null ? LetterFormats.For(await file.ListAsync<CommunicationNeed>(n => n.Person == person && n.EndedOn == null, stop)) : LetterFormats.For([]);
            var (format, points) = (typed.Format ?? wanted.Format, typed.Points > 0 ? typed.Points : wanted.Points);
            var to = new LetterTo(tie?.Name ?? who.Called, tie is null ? LetterWork.Lines(await LetterWork.SafeWayAsync(file, WayKind.Address, stop)) : "", tie is null ? "" : LabelRules.Short(who), by.Actor.Name, team.Name, file.Today);
            var made = LetterMaker.Make(wording, typed.Values, head, to);
            var may = LetterRules.MayWrite(made.Text, await LetterWork.NotCarerAsync(file, stop), LeaveRules.MayTell(await file.LeaveAsync(tie, stop), typed.Covers, "letter"))
                .With(LetterFormats.MayUse(wanted, format, points, to.To)).Answered(answer.Read, answer.Reason);
            if (!may.Allowed) return may;

            var letter = new LetterAsMade(wording.Key, wording.Version, wording.Title, to.To, tie?.Id, JsonSerializer.Serialize(Used(wording, typed.Values)), made.Html, made.Text, made.Hash,
                format, points, wanted.Asks, LetterRules.ReadsAt(made.Text), wording.Signed, team.Id);
            if (held is null) return may with { Answer = file.Begin(person, new LetterWritten(file.NewId(), letter)).Id };
            file.Record(held, new LetterRewritten(held.Id, letter));
            return may with { Answer = held.Id };
        }, stop);
    }

    static Dictionary<string, string> Used(LetterTemplate template, IReadOnlyDictionary<string, string> values) =>
        template.Words().Where(w => !w.Core && values.ContainsKey(w.Key)).ToDictionary(w => w.Key, w => values[w.Key], StringComparer.Ordinal);
}
