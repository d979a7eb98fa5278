using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>What was said to a prompt, as it was said.</summary>
/// <param name="Words">The words.</param>
/// <param name="Choice">The choice made where the prompt has choices.</param>
/// <param name="Noticed">What the worker noticed.</param>
/// <param name="SaidBy">Who said it when it was not the person; empty when it was.</param>
public sealed record Said(string Words, string Choice = "", string Noticed = "", string SaidBy = "")
{
    /// <summary>True when it was asked afresh although an earlier answer was known.</summary>
    public bool Afresh { get; init; }
}

/// <summary>Writes down what was said to one prompt, or puts it right.</summary>
public sealed class AnswerPrompt(RecordDoor door, ModelShelf models)
{
    /// <summary>Keeps an answer. When somebody saved another since, nothing is overwritten.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose conversation.</param>
    /// <param name="talk">The conversation.</param>
    /// <param name="prompt">The prompt's key.</param>
    /// <param name="said">What was said.</param>
    /// <param name="seen">The version of the answer on the worker's page; 0 when there was none.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else answered meanwhile; it carries their words.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid talk, string prompt, Said said, int seen, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AnswerPrompt), async file =>
        {
            var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
            var model = models.Pinned(conversation.Model);
            file.ModelVersion = model.Id;
            var asked = model.Prompts.FirstOrDefault(p => p.Key == prompt) ?? throw new NotThere("Prompt");
            var verdict = ConversationRules.MayAnswer(conversation, asked, said.Words, said.Choice)
                .With(KeepableWords.MayKeep(said.Noticed, nameof(said.Noticed)))
                .With(KeepableWords.MayKeep(said.SaidBy, nameof(said.SaidBy)));
            if (!verdict.Allowed) return verdict;

            var asks = Wording.Fill(model, asked.Asks);
            var held = await file.FindAsync<Answer>(a => a.Conversation == talk && a.Prompt == prompt, stop);
            if (held is not null && held.Version != seen)
            {
                if (held.Words == said.Words && held.Choice == said.Choice) return Verdict.Made(held.Id);
                throw new SavedFirst("Words", held.Words.Length > 0 ? held.Words : held.Choice, held.By, held.At, held.Version);
            }

            if (held is null && said.Afresh && !asked.IsAskedAfresh && await file.FindAsync<Answer>(a => a.Prompt == prompt && a.SaidBy == "", stop) is not null)
                file.Begin(new AskedAgain(file.NewId(), prompt, asks));
            var before = held is null ? null : new Said(held.Words, SaidBy: held.SaidBy);
            if (held is null) held = file.Begin(new AnswerGiven(file.NewId(), talk, prompt, asks, said.Words, said.Choice, said.Noticed, said.SaidBy, asked.OwnWords || asked.Form == AnswerForm.OwnWords));
            else file.Record(held, new AnswerChanged(held.Id, asks, said.Words, said.Choice, said.Noticed, said.SaidBy));
            await file.ClearDraftsAsync(talk.ToString(), prompt, stop);
            await PeopleFacts.LearnAsync(file, asked, said, before, stop);
            return Verdict.Made(held.Id);
        }, stop);
}
