using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>What holds for ways to reach somebody.</summary>
[Source("Practice records 4.6")]
public static class ContactWayRules
{
    /// <summary>Whether a way may be noted as it was told.</summary>
    public static Verdict MayNote(WayAsTold way) =>
        KeepableWords.MustSay(way.Value, nameof(way.Value), AskFor(way.Kind))
            .With(KeepableWords.MayKeep(way.Label, nameof(way.Label)))
            .With(KeepableWords.MayKeep(way.How, nameof(way.How)))
            .With(KeepableWords.MayKeep(way.Postcode, nameof(way.Postcode)))
            .With(MustLookRight(way))
            .With(MustBeSafeToPrefer(way))
            .With(MustSayWhen(way));

    /// <summary>Whether a way may be put right as it was told. Nobody stops hiding what they do not know: then it is written again.</summary>
    /// <param name="held">The way as it is held.</param>
    /// <param name="told">The way as it was told.</param>
    public static Verdict MayChange(WayAsTold held, WayAsTold told) =>
        held.Hidden && !told.Hidden && told.Value.Length == 0
            ? Verdict.No("It is kept hidden. To stop hiding it, ask them and write it again.", nameof(told.Value))
            : MayNote(ShouldBecome(held, told));

    /// <summary>
    /// A way as it is from now on: what is kept hidden and was not written again stays as it is held, and so does what no form asks for.
    /// The property’s number stays while the address does.
    /// </summary>
    /// <param name="held">The way as it is held.</param>
    /// <param name="told">The way as it was told.</param>
    public static WayAsTold ShouldBecome(WayAsTold held, WayAsTold told)
    {
        var stays = held.Hidden && told.Hidden && told.Value.Length == 0;
        var way = stays ? told with { Value = held.Value, Postcode = told.Postcode.Length > 0 ? told.Postcode : held.Postcode } : told;
        var uprn = way.Uprn.Length == 0 && way.Kind == held.Kind && way.Value == held.Value ? held.Uprn : way.Uprn;
        return way with { Uprn = uprn, From = way.From ?? held.From };
    }

    /// <summary>All of a way in one line, to lay beside another’s; never a number or an address that is kept hidden.</summary>
    /// <param name="way">The way.</param>
    /// <param name="hidden">What stands for what is kept hidden.</param>
    public static string SaidWhole(WayAsTold way, string hidden = "kept hidden") => Upper(string.Join("; ", new[]
    {
        SaidAs(way.Kind), way.Hidden ? hidden : string.Join(", ", new[] { way.Value, way.Postcode }.Where(v => v.Length > 0)), way.Label,
        way.Safe switch { WaySafety.Safe => "safe", WaySafety.SafeIf => "safe in a certain way", WaySafety.NotSafe => "not safe", _ => "not asked yet if it is safe" },
        way.How, way.Preferred ? "the way they like best" : "",
    }.Where(part => part.Length > 0)));

    /// <summary>The way to use first: the one they like best, else one that was said to be safe. Never one that is not safe.</summary>
    public static ContactWay? ShouldUseFirst(IEnumerable<ContactWay> ways) =>
        ways.Where(w => w.IsCurrent && !w.Hidden && w.Safe != WaySafety.NotSafe && w.Kind is not (WayKind.Address or WayKind.NoFixedAbode))
            .OrderByDescending(w => w.Preferred)
            .ThenByDescending(w => w.Safe is WaySafety.Safe or WaySafety.SafeIf)
            .FirstOrDefault();

    /// <summary>What a caller needs to know before dialling, in one short line.</summary>
    public static string MustKnow(ContactWay way)
    {
        var what = way.Label.Length > 0 ? way.Label : SaidAs(way.Kind);
        return way.Safe switch
        {
            WaySafety.NotSafe => $"Never use {Lower(what)}. It is not safe.",
            WaySafety.NotAsked => $"{Upper(what)}: {way.Shown}. Ask if it is safe.",
            _ => $"{Upper(what)}: {way.Shown}{(way.How.Length > 0 ? $". {Upper(way.How)}" : "")}",
        };
    }

    /// <summary>
    /// What anybody who answers must know of a way: whether it is safe and how, and never the number or the address. Empty where
    /// that was not asked yet, and for a hidden way that is safe: it is shown to nobody without a reason.
    /// </summary>
    [Source("UK GDPR, Art 5(1)(c)")]
    public static string MustKnowFirst(ContactWay way)
    {
        var what = way.Label.Length > 0 && !way.Hidden ? way.Label : SaidAs(way.Kind);
        return way.Safe switch
        {
            WaySafety.NotSafe => $"Never use {Lower(what)}. It is not safe.",
            _ when way.Safe == WaySafety.NotAsked || way.Hidden || way.Kind == WayKind.NoFixedAbode => "",
            WaySafety.SafeIf => $"{Upper(what)}: safe only like this: {way.How}",
            _ => $"{Upper(what)}: safe{(way.How.Length > 0 ? $". {Upper(way.How)}" : "")}",
        };
    }

    /// <summary>How a kind is said.</summary>
    public static string SaidAs(WayKind kind) => kind switch
    {
        WayKind.Phone => "phone",
        WayKind.Mobile => "mobile",
        WayKind.Email => "email",
        WayKind.Address => "address",
        WayKind.NoFixedAbode => "no fixed place to live",
        _ => "another way",
    };

    internal static string Sentence(WayAsTold way, string what) =>
        way.Safe == WaySafety.NotSafe ? $"They told us that one way to reach them is not safe ({SaidAs(way.Kind)})."
        : way.Kind == WayKind.NoFixedAbode ? "They told us that they have no fixed place to live."
        : $"A way to reach them {what} ({SaidAs(way.Kind)}).";

    static string AskFor(WayKind kind) => kind switch
    {
        WayKind.Phone or WayKind.Mobile => "Write the number.",
        WayKind.Email => "Write the email address.",
        WayKind.Address => "Write the address.",
        WayKind.NoFixedAbode => "Write where they can be found.",
        _ => "Write how to reach them.",
    };

    static Verdict MustLookRight(WayAsTold way) => way.Kind switch
    {
        WayKind.Phone or WayKind.Mobile when way.Value.Count(char.IsAsciiDigit) is var n && (n < 3 || n > 15) && way.Value.Length > 0 =>
            Verdict.No("This does not look like a phone number. Check it.", nameof(way.Value)),
        WayKind.Email when way.Value.Length > 0 && !way.Value.Trim().Contains('@') =>
            Verdict.No("An email address has an @ in it. Check it.", nameof(way.Value)),
        WayKind.Address when way.Uprn.Length > 12 || way.Uprn.Any(c => !char.IsAsciiDigit(c)) =>
            Verdict.No("A property number has up to 12 digits.", nameof(way.Uprn)),
        _ => Verdict.Yes,
    };

    static Verdict MustBeSafeToPrefer(WayAsTold way) =>
        way is { Preferred: true, Safe: WaySafety.NotSafe } ? Verdict.No("A way that is not safe cannot be the way to use first.", nameof(way.Preferred)) : Verdict.Yes;

    static Verdict MustSayWhen(WayAsTold way) =>
        way.Safe == WaySafety.SafeIf && string.IsNullOrWhiteSpace(way.How) ? Verdict.No("Write when or how it is safe.", nameof(way.How)) : Verdict.Yes;

    static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
