namespace Threefold.Practice.Community;

/// <summary>Something that helps a person get in and take part.</summary>
/// <param name="Key">Kept for ever: <c>step-free</c>.</param>
/// <param name="Says">As it is shown: “No steps, or a ramp or lift”.</param>
/// <param name="Signs">Folded words that, in a place's own description, mean that it is there.</param>
public sealed record AccessFeature(string Key, string Says, IReadOnlyList<string> Signs)
{
    /// <summary>Every feature one may ask for, in the order shown. Our own list: the published ones are too coarse to choose a room by.</summary>
    public static readonly IReadOnlyList<AccessFeature> All =
    [
        new("step-free", "No steps, or a ramp or lift", ["step-free", "step free", "no steps", "level access", "wheelchair", "ramp", "lift", "ground floor"]),
        new("toilet", "A toilet for disabled people", ["accessible toilet", "disabled toilet", "changing places", "changing place"]),
        new("changing-place", "A Changing Places toilet, with hoist and bench", ["changing places", "changing place", "hoist"]),
        new("hearing-loop", "A hearing loop", ["hearing loop", "induction loop"]),
        new("sign-language", "British Sign Language", ["british sign language", "bsl", "sign language"]),
        new("easy-words", "Easy read or large print", ["easy read", "large print", "braille", "audio"]),
        new("quiet", "A quiet space or a quiet session", ["quiet", "sensory", "calm room", "autism friendly"]),
        new("dementia", "Friendly to people with dementia", ["dementia friendly", "dementia-friendly"]),
        new("parking", "Parking for disabled people", ["disabled parking", "disabled car parking", "blue badge", "accessible parking", "car parking"]),
        new("bus", "On a bus route, or with transport", ["bus", "transport", "lifts can be arranged", "minibus"]),
        new("bring-someone", "Bring somebody with you", ["bring someone", "companions welcome", "carers welcome", "come with a friend", "bring a friend"]),
        new("from-home", "Can be done from home", ["online", "by phone", "by telephone", "home visit", "in your home", "video"]),
    ];

    /// <summary>The keys of the features that an entry says it has, from its places' access notes, its languages and how it is attended.</summary>
    public static IReadOnlyList<string> Of(ServiceEntry entry)
    {
        var said = entry.Places.SelectMany(place => place.Access.Append(place.Notes)).Concat(entry.Languages).Concat(entry.Attending)
            .Concat(entry.Places.Where(place => place.Kind == PlaceKind.Online).Select(_ => "online"))
            .Select(text => $" {string.Join(' ', PlainWords.Of(text))} ").ToList();
        return said.Count == 0 ? [] : [.. Folded.Where(feature => feature.Signs.Exists(sign => Said(said, sign))).Select(feature => feature.Key)];
    }

    static readonly List<(string Key, List<string> Signs)> Folded =
        [.. All.Select(feature => (feature.Key, feature.Signs.Select(sign => $" {string.Join(' ', PlainWords.Of(sign))} ").Distinct(StringComparer.Ordinal).ToList()))];

    static bool Said(List<string> said, string folded)
    {
        return said.Exists(text => text.Contains(folded, StringComparison.Ordinal) && !text.Contains($" no{folded}", StringComparison.Ordinal) && !text.Contains($" not{folded}", StringComparison.Ordinal));
    }
}
