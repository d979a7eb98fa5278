using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Door;

/// <summary>A question that somebody was asked for advice on: the question, what was shared with it, and nothing else of the record.</summary>
/// <param name="Id">The question.</param>
/// <param name="AskerName">Who asks.</param>
/// <param name="AskedAt">When (UTC).</param>
/// <param name="Question">The question.</param>
/// <param name="Shared">What was shared with it.</param>
/// <param name="Words">The advice, once it is given.</param>
/// <param name="GivenAt">When it was given (UTC).</param>
public sealed record QuestionAsked(Guid Id, string AskerName, DateTime AskedAt, string Question, string Shared, string Words, DateTime? GivenAt);

/// <summary>Lets a colleague who was asked for advice see the question and answer it. It opens nothing else, and leaves no relationship.</summary>
public sealed class AdviceDesk
{
    const string Authority = "asked for advice";

    readonly Stores stores;
    readonly DiaryWriter diary;
    readonly RecordDoor door;

    internal AdviceDesk(Stores stores, DiaryWriter diary, RecordDoor door) => (this.stores, this.diary, this.door) = (stores, diary, door);

    /// <summary>The question, for whoever was asked. The look is on disk before it is handed over.</summary>
    /// <exception cref="CannotOpen">They were not asked, or there is no such question.</exception>
    public async Task<QuestionAsked> ReadAsync(Caller by, Guid advice, CancellationToken stop = default)
    {
        var held = await MineAsync(by, advice, "ReadQuestion", stop);
        await diary.WriteLookAsync(diary.Begin(by, Purpose.Conversation, "ReadQuestion", [held.Person], allowed: true, Authority), stop);
        return new(held.Id, held.AskerName, held.AskedAt, held.Question, held.Shared, held.Words, held.GivenAt);
    }

    /// <summary>A deed by whoever was asked, on the record that the question is about.</summary>
    /// <exception cref="CannotOpen">They were not asked, or there is no such question.</exception>
    internal async Task<Verdict> AnswerAsync(Caller by, Guid advice, Purpose purpose, string act, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop)
    {
        if (!AccessRules.MayActFor(by.Actor, purpose)) throw new CannotOpen("No role for this purpose.");
        var held = await MineAsync(by, advice, act, stop);
        return await door.AskAsync(by, held.Person, act, file =>
        {
            file.Act.Authority = Authority;
            return deed(file);
        }, stop);
    }

    async Task<Advice> MineAsync(Caller by, Guid advice, string act, CancellationToken stop)
    {
        await using var store = stores.Open();
        var me = by.Actor.Id;
        if (await store.Set<Advice>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == advice && a.Adviser == me, stop) is { } held) return held;
        const string because = "They were not asked, or no such question.";
        await diary.WriteLookAsync(diary.Begin(by, Purpose.Conversation, act, [], allowed: false, why: because), stop);
        throw new CannotOpen(because);
    }
}
