using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>A direct payment was thought about and somebody said no: the person, or the council with its reasons.</summary>
[Source("Care Act 2014, s 31")]
public sealed class DirectPaymentAnswer : Thing
{
    /// <summary>True when the person did not want it; false when the council refused.</summary>
    public bool Theirs { get; private set; }

    /// <summary>Why.</summary>
    public string Why { get; private set; } = "";

    /// <summary>How they were told, and how to disagree.</summary>
    public string Told { get; private set; } = "";

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <inheritdoc/>
    protected override void Apply(Fact fact, DateTime at, Author by)
    {
        if (fact is DirectPaymentNotGiven f) (Theirs, Why, Told, On) = (f.Theirs, f.Why, f.Told, Days.Of(at));
    }
}

/// <summary>There is no direct payment, and why.</summary>
public sealed record DirectPaymentNotGiven(Guid Of, bool Theirs, string Why, string Told) : Fact<DirectPaymentAnswer>(Of)
{
    /// <inheritdoc/>
    public override string Sentence => Theirs ? $"They did not want a direct payment: “{Why}”" : $"We said no to a direct payment, and gave our reasons in writing. {Why} {Told}".TrimEnd();
}
