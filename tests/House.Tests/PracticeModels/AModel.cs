using Threefold.Casework.Conversations;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.PracticeModels;

/// <summary>A practice lead at work on Norfolk's model in a house of their own.</summary>
static class AModel
{
    public const string One = "norfolk@1";
    public const string Two = "norfolk@2";

    public static Actor Pia { get; } = Worker("Pia", AHouse.North, Role.PracticeLead);
    public static Actor Petra { get; } = Worker("Petra", AHouse.South, Role.PrincipalSocialWorker);

    public static DateOnly Today { get; } = new(2026, 1, 13);

    public static Task<Verdict> BeginAsync(AHouse house, Actor? by = null) => house.WithAsync((BeginDraft act) => act.DoAsync(by ?? Pia, One));

    public static async Task<ModelDraft> DraftAsync(AHouse house) => (await house.Get<ModelVersions>().DraftAsync(Two))!;

    public static async Task<Verdict> SaveAsync(AHouse house, string file, Func<string, string> change, int? seen = null, Actor? by = null)
    {
        var draft = await DraftAsync(house);
        return await house.WithAsync((SaveDraft act) => act.DoAsync(by ?? Pia, Two, new Dictionary<string, string> { [file] = change(draft.Text[file]!) }, seen ?? draft.Revision));
    }

    public static async Task<Verdict> PublishAsync(AHouse house, DateOnly? from = null, int? seen = null, Actor? by = null)
    {
        var revision = seen ?? (await DraftAsync(house)).Revision;
        return await house.WithAsync((PublishModel act) => act.DoAsync(by ?? Pia, Two, revision, from ?? Today));
    }

    /// <summary>Somebody new, talking with Priya in Norfolk's first kind of conversation or another.</summary>
    public static async Task<(Guid Person, Guid Talk)> TalkAsync(AHouse house, string stage = "")
    {
        var person = await Access.Lives.EdnaAsync(house);
        var begun = await house.WithAsync((BeginConversation act) => act.DoAsync(AHouse.Priya, [person], stage, "visit", true, new RuleAnswer(true, "They asked to talk today.")));
        return begun.Allowed ? (person, begun.Answer!.Value) : throw new InvalidOperationException(begun.Because);
    }

    public static Task<T> StoredAsync<TThing, T>(AHouse house, Func<IQueryable<TThing>, Task<T>> read) where TThing : class => ATalk.StoredAsync(house, read);

    /// <summary>The stage “steady” under another key, with a place for its open work or without.</summary>
    public static string WithoutSteady(string model, bool mapped) =>
        model.Replace("stage: steady", "stage: safe", StringComparison.Ordinal).Replace("to: steady", "to: safe", StringComparison.Ordinal).Replace("from: steady", "from: safe", StringComparison.Ordinal)
        + (mapped ? "\nmoves: [ { was: steady, is: safe } ]\n" : "");

    public static Actor Worker(string name, Team team, params Role[] roles) =>
        new(ActorKind.Worker, new Guid(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name))), name, roles.ToHashSet(), new HashSet<Guid> { team.Id }, new HashSet<Guid>());
}
