namespace Threefold.Practice.Money;

/// <summary>How ways of paying are said, to workers and people alike.</summary>
public static class MoneyWords
{
    /// <summary>A way of paying.</summary>
    public static string Say(DeploymentKind kind, RunBy? runBy) => kind switch
    {
        DeploymentKind.CouncilManaged => "the council arranges and pays for it",
        DeploymentKind.ThirdParty => "an organisation of their choice holds the money",
        _ => runBy switch
        {
            RunBy.Nominee => "a direct payment, run by somebody they named",
            RunBy.AuthorisedPerson => "a direct payment, run by somebody authorised",
            RunBy.Administrator => "a direct payment, run by an organisation that keeps the account",
            _ => "a direct payment",
        },
    };
}
