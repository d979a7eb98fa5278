using Threefold.Casework.Door;
using Threefold.Casework.Quality;
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

    /// <summary>Writes down each exception that was made in a talk.</summary>
    internal void Record(PersonFile file, Conversation talk, Verdict asked, Checks? checks = null) => Exceptions.Record(file, talk.Person, talk.Id, talk.Team, asked, Reason, checks);
}
