using System.Collections.Immutable;

namespace Threefold.Practice.Engine;

/// <summary>
/// What is known about the person and the work at one moment, by name. What nobody handed in is “no”, nought and no
/// word: a rule that asks for something to be there speaks up until somebody says that it is.
/// </summary>
public sealed record CaseFacts
{
    readonly ImmutableDictionary<string, object> values;

    CaseFacts(ImmutableDictionary<string, object> values) => this.values = values;

    /// <summary>Nothing is known yet.</summary>
    public static readonly CaseFacts None = new(ImmutableDictionary<string, object>.Empty);

    /// <summary>The same facts and one yes or no more. Throws <see cref="ArgumentException"/> for a name that is not on the list or of another kind.</summary>
    public CaseFacts With(string name, bool yes) => Add(name, CaseFactKind.YesNo, yes);

    /// <summary>The same facts and one number more. Throws as the other does.</summary>
    public CaseFacts With(string name, int number) => Add(name, CaseFactKind.Number, number);

    /// <summary>The same facts and one word more. Throws as the other does.</summary>
    public CaseFacts With(string name, string word) => Add(name, CaseFactKind.Word, word);

    /// <summary>The same facts and all of the others', which win where both speak.</summary>
    public CaseFacts With(CaseFacts others) => new(values.SetItems(others.values));

    /// <summary>True when somebody said yes.</summary>
    public bool Yes(string name) => values.GetValueOrDefault(name) is true;

    /// <summary>The number handed in, or nought.</summary>
    public int Number(string name) => values.GetValueOrDefault(name) as int? ?? 0;

    /// <summary>The word handed in, or empty.</summary>
    public string Word(string name) => values.GetValueOrDefault(name) as string ?? "";

    /// <summary>True once an assessment was asked for or a need appears: the law goes first from then on.</summary>
    public bool NeedMayBeThere => Yes("assessment.asked") || Yes("need.appears");

    CaseFacts Add(string name, CaseFactKind kind, object value) =>
        CaseFactNames.Find(name) is not { } known ? throw new ArgumentException($"There is no case fact called “{name}”.", nameof(name))
        : known.Kind != kind ? throw new ArgumentException($"The case fact “{name}” is a {known.Kind}, not a {kind}.", nameof(name))
        : new(values.SetItem(name, value));
}
