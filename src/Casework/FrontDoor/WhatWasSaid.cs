using Threefold.Casework.Door;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.People;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// What a caller without a name said in a talk, on its way to the record of the person they turned out to be: nobody is asked
/// again. The words stay where they were written; what they are about moves.
/// </summary>
internal sealed class WhatWasSaid(PersonFile file, Guid caller, Guid known, CancellationToken stop)
{
    /// <summary>The kinds of things that go along.</summary>
    public static readonly Type[] Kinds = [typeof(Conversation), typeof(Answer), typeof(SolutionOption), typeof(Connection), typeof(Saying), typeof(Strength), typeof(RightsTelling)];

    /// <summary>Moves them, and what was typed and not yet said.</summary>
    public async Task GoesAlongAsync()
    {
        foreach (var talk in await file.ListAsync<Conversation>(t => t.Person == caller, stop)) file.Record(talk, new ConversationFoundToBe(talk.Id, known));
        foreach (var answer in await file.ListAsync<Answer>(a => a.Person == caller, stop)) file.Record(answer, new AnswerFoundToBe(answer.Id, known));
        foreach (var option in await file.ListAsync<SolutionOption>(o => o.Person == caller, stop)) file.Record(option, new OptionFoundToBe(option.Id, known));
        foreach (var connection in await file.ListAsync<Connection>(c => c.Person == caller, stop)) file.Record(connection, new ConnectionFoundToBe(connection.Id, known));
        foreach (var saying in await file.ListAsync<Saying>(s => s.Person == caller, stop)) file.Record(saying, new SayingFoundToBe(saying.Id, known));
        foreach (var strength in await file.ListAsync<Strength>(s => s.Person == caller, stop)) file.Record(strength, new StrengthFoundToBe(strength.Id, known));
        foreach (var telling in await file.ListAsync<RightsTelling>(t => t.Person == caller, stop)) file.Record(telling, new RightsTellingFoundToBe(telling.Id, known));
        await file.MoveDraftsAsync(caller, known, stop);
    }
}
