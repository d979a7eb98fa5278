using Threefold.Casework.Door;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>Gathers from an open file what a plain note says, and whose wishes about words it must keep.</summary>
static class NoteOf
{
    /// <summary>What the note is made from. A note to somebody else holds what happens next and nothing that was said in confidence.</summary>
    public static async Task<NoteFrom> FromAsync(PersonFile file, Person who, Conversation talk, Tie? tie, CancellationToken stop)
    {
        var (id, person) = (talk.Id, talk.Person);
        var noCarer = await NoCarerAsync(file, person, stop);
        var offered = (await file.ListAsync<Connection>(c => c.Person == person && c.Conversation == id, stop)).Where(c => NoteRules.MayName(c, noCarer)).ToList();
        var abouts = offered.Select(c => c.Id).Append(id).ToList();
        var next = await file.ListAsync<NextStep>(s => s.Person == person && s.DoneAt == null && abouts.Contains(s.About), stop);
        var made = new NoteFrom(tie?.Name ?? who.Called, tie is null ? "" : LabelRules.Short(who), talk.WorkerName, Days.Of(talk.CompletedAt ?? talk.BeganAt)) { Next = next };
        if (tie is not null) return made;
        // What somebody else said of them is never read back as their own.
        var matters = await file.ListAsync<Saying>(s => s.Person == person && s.Kind == SayingKind.Matters && s.EndedOn == null, stop);
        return made with { Matters = [.. matters.Where(s => PeopleFacts.IsTheirs(who, s.SaidBy)).OrderByDescending(s => s.SaidOn).Select(s => s.Words).Take(2)], Agreed = await AgreedAsync(file, talk, stop), Offered = offered };
    }

    /// <summary>True when whoever it is for, or anyone around them, does not want to be called a carer.</summary>
    public static async Task<bool> NoCarerAsync(PersonFile file, Guid person, CancellationToken stop) =>
        await file.FindAsync<OwnWord>(w => w.Person == person && w.NotCarer, stop) is not null
        || await file.FindAsync<Tie>(t => t.Person == person && t.EndedOn == null && t.NotCarer, stop) is not null;

    static async Task<string> AgreedAsync(PersonFile file, Conversation talk, CancellationToken stop)
    {
        var line = (await file.ChronologyAsync(kinds: [nameof(ConversationCompleted)], stop: stop)).FirstOrDefault(l => l.Person == talk.Person && l.At == talk.CompletedAt);
        // The sentence of the fact begins with how the talk ended; the person is told the rest, which was written for them.
        var start = $"The talk ended: {talk.OutcomeLabel}.";
        return line?.Sentence is { } said && said.StartsWith(start, StringComparison.Ordinal) ? said[start.Length..].Trim() : "";
    }
}
