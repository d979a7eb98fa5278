using Threefold.Casework.Door;
using Threefold.Practice.Money;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Money;

/// <summary>The next step of a talk about money in an account, on the team’s desk.</summary>
static class SurplusDesk
{
    /// <summary>Ends the step that was done and puts the next on the desk.</summary>
    public static async Task FollowAsync(PersonFile file, SurplusDecision surplus, CancellationToken stop)
    {
        await MoneyDesk.DoneAsync(file, NextStepKind.TalkAboutSurplus, surplus.Account, "The talk about the money went on.", stop);
        if (Next(surplus, file.Today) is not { } next) return;
        MoneyDesk.Put(file, NextStepKind.TalkAboutSurplus, next.What, surplus.Account, await MoneyDesk.TeamAsync(file, stop), next.By);
    }

    static (string What, DateOnly By)? Next(SurplusDecision surplus, DateOnly today) => surplus.State switch
    {
        SurplusState.Noticed => ("Explain what is in the account, and ask what it is for.", today.AddDays(7)),
        SurplusState.Explained => ("Hear what they say about the money in the account.", surplus.AnswerBy!.Value),
        SurplusState.Answered => ("Decide about the money in the account, with reasons.", today.AddDays(14)),
        SurplusState.Decided when surplus.Challenged => ("They do not agree about the money. Somebody else looks at it.", today.AddDays(14)),
        SurplusState.Decided when surplus.Outcome is SurplusOutcome.Repay or SurplusOutcome.Reduce && surplus.BackPence < surplus.DecidedPence => ("Follow what was decided about the money in the account.", surplus.From!.Value),
        SurplusState.Decided => ("Close the talk about the money in the account.", today.AddDays(7)),
        _ => null,
    };
}
