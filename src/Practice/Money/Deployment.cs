using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>How a budget is paid out.</summary>
[Source("Care and support statutory guidance, 11.30")]
public enum DeploymentKind
{
    /// <summary>The council arranges and pays for it.</summary>
    CouncilManaged,

    /// <summary>The person is paid and arranges it.</summary>
    DirectPayment,

    /// <summary>An organisation that the person chose holds the money and arranges it with them.</summary>
    ThirdParty,
}

/// <summary>Who runs a direct payment. Whoever runs it, it is a direct payment still.</summary>
public enum RunBy
{
    /// <summary>The person themselves.</summary>
    Person,

    /// <summary>Somebody they named, who agreed.</summary>
    Nominee,

    /// <summary>Somebody authorised, because they cannot decide about this payment.</summary>
    AuthorisedPerson,

    /// <summary>An organisation that keeps the account for them.</summary>
    Administrator,
}

/// <summary>How an agreement was signed.</summary>
public enum SignedBy
{
    /// <summary>In ink, on paper.</summary>
    Ink,

    /// <summary>Electronically.</summary>
    Electronic,

    /// <summary>Made in another way that they chose, with a witness.</summary>
    Witnessed,
}

/// <summary>One way in which a person’s own budget is paid: all of it, or the lines that it names.</summary>
[Source("Practice trap 15")]
public sealed class Deployment : Thing
{
    /// <summary>How.</summary>
    public DeploymentKind Kind { get; private set; }

    /// <summary>Who runs a direct payment; <see langword="null"/> for the other two.</summary>
    public RunBy? RunBy { get; private set; }

    /// <summary>Who is paid: the organisation, the nominee, or the person.</summary>
    public string PaidTo { get; private set; } = "";

    /// <summary>Why they chose it, in their words.</summary>
    public string TheirWords { get; private set; } = "";

    /// <summary>The lines it pays for, by id with commas between; empty for all that no other way names.</summary>
    [NotWords]
    public string Lines { get; private set; } = "";

    /// <summary>True when all of it is paid out and the person is asked for their share afterwards.</summary>
    public bool Gross { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day; <see langword="null"/> while it goes on.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The day its agreement was signed.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>How.</summary>
    public SignedBy? SignedHow { get; private set; }

    /// <summary>Who signed: “Edna Jones, with Arthur”.</summary>
    public string Signers { get; private set; } = "";

    /// <summary>The last day that was paid for.</summary>
    public DateOnly? PaidThrough { get; private set; }

    /// <summary>The run that paid it last.</summary>
    public Guid? PaidIn { get; private set; }

    /// <summary>The first of the days that were paid for and cost more by now; <see langword="null"/> when none do.</summary>
    public DateOnly? MoreFrom { get; private set; }

    /// <summary>How much more is to be paid for them, in pence, by what was known when it was looked at last.</summary>
    public int MorePence { get; private set; }

    /// <summary>How much more was paid than those days cost by now, in pence. It is talked about and never taken back by itself.</summary>
    public int TooMuchPence { get; private set; }

    /// <summary>How much of that was talked about, in pence.</summary>
    public int TalkedAboutPence { get; private set; }

    /// <summary>The first day that something is owed for; <see langword="null"/> when nothing is, or nothing may be paid yet.</summary>
    public DateOnly? OwedFrom { get; private set; }

    /// <summary>The first day that was not paid for yet. Bills that the council pays itself are not paid here, and nothing is paid out before an agreement is signed.</summary>
    public DateOnly? NextDay => Kind == DeploymentKind.CouncilManaged || SignedOn is null || EndsOn < (PaidThrough?.AddDays(1) ?? StartsOn) ? null : PaidThrough?.AddDays(1) ?? StartsOn;

    /// <summary>True on a day within its first and last.</summary>
    public bool RunsOn(DateOnly day) => StartsOn <= day && !(EndsOn < day);

    /// <summary>True when it pays for a line by name.</summary>
    public bool Names(Guid line) => Lines.Contains(line.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        switch (fact)
        {
            case DeploymentChosen f:
                (Kind, RunBy, PaidTo, TheirWords, Gross, StartsOn, EndsOn) = (f.Kind, f.RunBy, f.PaidTo, f.TheirWords, f.Gross, f.StartsOn, f.EndsOn);
                Lines = string.Join(',', f.Lines);
                break;
            case AgreementSigned f: (SignedOn, SignedHow, Signers) = (f.On, f.How, f.Signers); break;
            case DeploymentGoesOn f: Lines = string.Join(',', f.Lines.Select(l => l.ToString()).Prepend(Lines)); break;
            case DeploymentEnded f: EndsOn = f.On; break;
            case PaidDaysChanged f: (MoreFrom, MorePence, TooMuchPence, TalkedAboutPence) = (f.MoreFrom, f.MorePence, f.TooMuchPence, Math.Min(TalkedAboutPence, f.TooMuchPence)); break;
            case TooMuchTalkedAbout f: TalkedAboutPence = f.Pence; break;
            case PeriodSettled f: (PaidThrough, PaidIn, MoreFrom, MorePence) = (f.Through, f.Run, null, 0); break;
        }

        OwedFrom = MoreFrom ?? NextDay;
    }
}
