using Threefold.Casework.Door;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>What a worker answers to rules that asked.</summary>
/// <param name="Read">True when they ticked “I have read this”.</param>
/// <param name="Reason">Why they go ahead, in their words.</param>
public sealed record RuleAnswer(bool Read = false, string? Reason = null)
{
    /// <summary>Nothing was asked yet.</summary>
    public static readonly RuleAnswer None = new();

    /// <summary>Whether the reason can be kept as it was typed.</summary>
    internal Verdict MayKeep() => KeepableWords.MayKeep(Reason, nameof(Reason));

    /// <summary>Writes down each exception that the reason made.</summary>
    internal void Record(PersonFile file, Conversation talk, Verdict asked)
    {
        if (string.IsNullOrWhiteSpace(Reason)) return;
        foreach (var finding in asked.Findings.Where(f => f.Weight == Weight.Reason))
            file.Record(talk, new WentAhead(talk.Id, finding.Rule, finding.Source, Reason.Trim()));
    }
}
