using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>What the person's own page gives to a conversation, and what a conversation gives back to it.</summary>
static class PeopleFacts
{
    /// <summary>Case facts from what is held about the person.</summary>
    public static async Task<CaseFacts> OfAsync(PersonFile file, Guid person, CancellationToken stop)
    {
        var strengths = await file.ListAsync<Strength>(s => s.Person == person && s.EndedOn == null, stop);
        var ties = await file.ListAsync<Tie>(t => t.Person == person && t.EndedOn == null, stop);
        // The offer is kept with whoever gives the help, because it is about their own life.
        var givers = ties.Where(t => t.GivesHelp).Select(t => t.Other).OfType<Guid>().Append(person).ToList();
        var offered = await file.AnyAboutAsync<OwnConversationOffer>(givers, stop);
        var named = await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop);
        var paired = await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.Paired && i.Until == null, stop);
        return CaseFacts.None
            .With("workers.lead", (named is null ? 0 : 1) + (paired is null ? 0 : 1))
            .With("strengths.named", strengths.Count)
            .With("carer.known", ties.Any(t => t.GivesHelp))
            .With("carer.offered", offered)
            .With("known.to-us", named is not null)
            .With("worker.named", named is not null)
            .With("worker.same", named is null || named.Worker == file.By.Actor.Id);
    }

    /// <summary>
    /// What the person said once is used everywhere: a strength, or what matters to them, said in a talk stands on their page
    /// too, in the same words. Where an answer is put right, what stood there in the old words is put right with it.
    /// </summary>
    /// <param name="file">The open file.</param>
    /// <param name="prompt">What was asked.</param>
    /// <param name="said">What was said.</param>
    /// <param name="before">What was held before it was put right; <see langword="null"/> when nothing was.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task LearnAsync(PersonFile file, Prompt prompt, Said said, Said? before, CancellationToken stop)
    {
        var (words, was) = (Own(said), Own(before));
        if (words == was) return;
        var who = await file.OneAsync<Person>(file.Person, stop: stop);
        if (prompt.Key == "what-matters") await LearnMattersAsync(file, who, words, was, stop);
        if (prompt.Tags.Contains("strength")) await LearnStrengthAsync(file, who, prompt.Tags.Contains("asset") ? StrengthPlace.FamilyAndFriends : StrengthPlace.Own, words, was, stop);
    }

    /// <summary>Whether a name is the person's own: any that they are shown by, or the one for somebody who had given no name yet.</summary>
    public static bool IsTheirs(Person who, string saidBy) =>
        new[] { who.Called, who.FullName, who.GivenName, who.PreferredName, NotNamed }.Any(name => name.Length > 0 && name.Equals(saidBy.Trim(), StringComparison.OrdinalIgnoreCase));

    static readonly string NotNamed = new Person().Called;

    /// <summary>The person's own words; empty when there are none, or somebody else said them.</summary>
    static string Own(Said? said) => said is { SaidBy: "" } ? said.Words.Trim() : "";

    static async Task LearnMattersAsync(PersonFile file, Person who, string words, string was, CancellationToken stop)
    {
        var old = was.Length == 0 ? null : await file.FindAsync<Saying>(m => m.Kind == SayingKind.Matters && m.Words == was && m.EndedOn == null, stop);
        if (old is not null && !IsTheirs(who, old.SaidBy)) old = null;
        var isNew = words.Length > 0 && await file.FindAsync<Saying>(m => m.Kind == SayingKind.Matters && m.Words == words && m.EndedOn == null, stop) is null;
        if (old is not null && isNew) file.Record(old, new SayingChanged(old.Id, words, who.Called, file.Today));
        else if (old is not null) file.Record(old, new SayingNoLongerTrue(old.Id, file.Today) { PutRight = true });
        else if (isNew) file.Begin(new SayingNoted(file.NewId(), SayingKind.Matters, words, who.Called, file.Today));
    }

    static async Task LearnStrengthAsync(PersonFile file, Person who, StrengthPlace place, string words, string was, CancellationToken stop)
    {
        var old = was.Length == 0 ? null : await file.FindAsync<Strength>(s => s.Words == was && s.EndedOn == null, stop);
        if (old is not null && !IsTheirs(who, old.SaidBy)) old = null;
        var isNew = words.Length > 0 && await file.FindAsync<Strength>(s => s.Words == words && s.EndedOn == null, stop) is null;
        if (old is not null && isNew) file.Record(old, new StrengthReworded(old.Id, words, who.Called, file.Today));
        else if (old is not null) file.Record(old, new StrengthNoLonger(old.Id, "", file.Today) { PutRight = true });
        else if (isNew) file.Begin(new StrengthNamed(file.NewId(), place, words, who.Called, file.Today));
    }
}
