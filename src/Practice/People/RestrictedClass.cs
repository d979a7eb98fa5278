using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>A class of record that fewer people may open. Which class it is, is itself not told.</summary>
/// <param name="Key">A key that never changes.</param>
/// <param name="Words">How the worker who chooses it reads it.</param>
[Source("Practice records 4.6")]
[Source("Gender Recognition Act 2004, s 22")]
public sealed record RestrictedClass(string Key, string Words)
{
    /// <summary>Every class.</summary>
    public static readonly IReadOnlyList<RestrictedClass> All =
    [
        new("staff", "Works for us, or is close to somebody who does"),
        new("well-known", "Somebody well known"),
        new("said-to-harm", "Somebody said to have harmed another"),
        new("hidden-address", "Where they live must stay hidden"),
        new("earlier-identity", "Adoption, an earlier identity or gender recognition"),
        new("police", "A police matter"),
        new("court", "A court order or legal action"),
    ];

    /// <summary>Whether a record may be put in a class, or taken out of one with an empty key.</summary>
    /// <param name="who">Who asks. Anybody involved may add a limit; lifting it takes a manager.</param>
    /// <param name="key">The class, or empty to lift the limit.</param>
    /// <param name="reason">Why.</param>
    public static Verdict MayPut(Actor who, string key, string reason) =>
        key.Length > 0 && All.All(c => c.Key != key) ? Verdict.No("Choose why fewer people may open this.", "Class")
        : key.Length == 0 && !who.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService, Role.PrincipalSocialWorker)
            ? Verdict.No("Ask a manager to lift this. They check that it is safe first.", "Class")
        : KeepableWords.MustSay(reason, "Reason", "Write why.");
}
