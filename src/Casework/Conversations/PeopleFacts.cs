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
    /// too, in the same words.
    /// </summary>
    public static async Task LearnAsync(PersonFile file, Prompt prompt, Said said, CancellationToken stop)
    {
        var words = said.Words.Trim();
        if (words.Length == 0 || said.SaidBy.Length > 0) return;
        var who = (await file.OneAsync<Person>(file.Person, stop: stop)).Called;
        if (prompt.Key == "what-matters" && await file.FindAsync<Saying>(m => m.Kind == SayingKind.Matters && m.Words == words, stop) is null)
            file.Begin(new SayingNoted(file.NewId(), SayingKind.Matters, words, who, file.Today));
        if (prompt.Tags.Contains("strength"))
        {
            var place = prompt.Tags.Contains("asset") ? StrengthPlace.FamilyAndFriends : StrengthPlace.Own;
            if (await file.FindAsync<Strength>(s => s.Words == words, stop) is null)
                file.Begin(new StrengthNamed(file.NewId(), place, words, who, file.Today));
        }
    }
}
