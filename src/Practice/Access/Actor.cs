using Threefold.Practice.Ground;

namespace Threefold.Practice.Access;

/// <summary>What kind of hand did something.</summary>
public enum ActorKind
{
    /// <summary>A worker of the council.</summary>
    Worker,

    /// <summary>The person themselves, or somebody who helps them.</summary>
    Person,

    /// <summary>Somebody from another organisation.</summary>
    Partner,

    /// <summary>A programme that brings something in from outside.</summary>
    Importer,

    /// <summary>Time itself: something fell due.</summary>
    Clock,
}

/// <summary>Who is acting, and the authority they carry.</summary>
/// <param name="Kind">What kind of hand.</param>
/// <param name="Id">The worker's, person's or programme's id.</param>
/// <param name="Name">The name shown beside what they write.</param>
/// <param name="Roles">What they are to the council.</param>
/// <param name="Teams">The teams they belong to.</param>
/// <param name="Covers">Teams whose duty desk they cover just now.</param>
public sealed record Actor(ActorKind Kind, Guid Id, string Name, IReadOnlySet<Role> Roles, IReadOnlySet<Guid> Teams, IReadOnlySet<Guid> Covers)
{
    /// <summary>Colleagues who are away just now and for whom they stand in. Nothing when nobody is.</summary>
    public IReadOnlySet<Guid> StandsInFor { get; init; } = new HashSet<Guid>();

    /// <summary>The workers of their own team, for a team's manager, and for whoever answers for how good the work is. Nothing for anybody else.</summary>
    public IReadOnlySet<Guid> AnswersFor { get; init; } = new HashSet<Guid>();

    /// <summary>The programme's own clock.</summary>
    public static readonly Actor Clock = new(ActorKind.Clock, new Guid("00000000-0000-7000-8000-00000000c10c"), "Threefold", new HashSet<Role>(), new HashSet<Guid>(), new HashSet<Guid>());

    /// <summary>A programme that brings something in.</summary>
    public static readonly Actor Importer = new(ActorKind.Importer, new Guid("00000000-0000-7000-8000-0000000019b0"), "Import", new HashSet<Role>(), new HashSet<Guid>(), new HashSet<Guid>());

    /// <summary>Name and id, as kept beside what they wrote.</summary>
    public Author Author => new(Id, Name);

    /// <summary>True when they hold any of these roles.</summary>
    public bool IsAny(params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (Roles.Contains(role)) return true;
        }

        return false;
    }
}
