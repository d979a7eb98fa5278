namespace Threefold.Benches;

/// <summary>How large and how long.</summary>
/// <param name="Whole">True at the size the promises are made for; a small run only shows that the benches run.</param>
/// <param name="People">Names to search.</param>
/// <param name="InTouchPerMille">Of a thousand people, how many were ever in touch.</param>
/// <param name="Services">Entries in the directory.</param>
/// <param name="Length">How long each bench lasts.</param>
/// <param name="Warm">How long to warm up, and to measure a ceiling.</param>
/// <param name="Searches">Searches a second.</param>
/// <param name="Records">Acts a second.</param>
/// <param name="AtOnce">How many at once where it is as many as can be.</param>
public sealed record Sizes(bool Whole, int People, int InTouchPerMille, int Services, TimeSpan Length, TimeSpan Warm, int Searches = 4, int Records = 20, int AtOnce = 16)
{
    public static readonly Sizes Small = new(false, 2_000, 100, 500, TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.25));

    public static Sizes OfCounty(int people, int seconds) => new(people >= 1_200_000, people, 20, 20_000, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(Math.Max(1, seconds / 2)));
}
