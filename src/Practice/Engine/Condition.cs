using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>
/// A question about case facts in six words: all, any, not, is, over, under. Anything cleverer is a named rule in C#
/// that a council's file may switch on and weigh, and never define.
/// </summary>
[Source("Practice models 1.5")]
public abstract record Condition
{
    /// <summary>Always true: what a rule or prompt with no condition has.</summary>
    public static readonly Condition Always = new All([]);

    /// <summary>Does it hold, given what is known?</summary>
    public abstract bool Holds(CaseFacts facts);

    /// <summary>The names of the case facts it asks about.</summary>
    public abstract IEnumerable<string> Asks { get; }

    /// <summary>Every one of them holds. With nothing inside, it holds.</summary>
    public sealed record All(IReadOnlyList<Condition> Of) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(CaseFacts facts) => Of.All(c => c.Holds(facts));

        /// <inheritdoc/>
        public override IEnumerable<string> Asks => Of.SelectMany(c => c.Asks);
    }

    /// <summary>At least one of them holds.</summary>
    public sealed record Any(IReadOnlyList<Condition> Of) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(CaseFacts facts) => Of.Any(c => c.Holds(facts));

        /// <inheritdoc/>
        public override IEnumerable<string> Asks => Of.SelectMany(c => c.Asks);
    }

    /// <summary>It does not hold.</summary>
    public sealed record Not(Condition Of) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(CaseFacts facts) => !Of.Holds(facts);

        /// <inheritdoc/>
        public override IEnumerable<string> Asks => Of.Asks;
    }

    /// <summary>The fact is a yes. A bare name in a council's file is this.</summary>
    public sealed record Yes(string Fact) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(CaseFacts facts) => facts.Yes(Fact);

        /// <inheritdoc/>
        public override IEnumerable<string> Asks => [Fact];
    }

    /// <summary>The fact is this word.</summary>
    public sealed record Is(string Fact, string Word) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(CaseFacts facts) => string.Equals(facts.Word(Fact), Word, StringComparison.Ordinal);

        /// <inheritdoc/>
        public override IEnumerable<string> Asks => [Fact];
    }

    /// <summary>The number is more than this.</summary>
    public sealed record Over(string Fact, int Number) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(CaseFacts facts) => facts.Number(Fact) > Number;

        /// <inheritdoc/>
        public override IEnumerable<string> Asks => [Fact];
    }

    /// <summary>The number is less than this.</summary>
    public sealed record Under(string Fact, int Number) : Condition
    {
        /// <inheritdoc/>
        public override bool Holds(CaseFacts facts) => facts.Number(Fact) < Number;

        /// <inheritdoc/>
        public override IEnumerable<string> Asks => [Fact];
    }
}
