using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>The figures of one year by which it is found what somebody can pay.</summary>
/// <param name="Year">The year: <c>2024/25</c>.</param>
/// <param name="From">Its first day.</param>
/// <param name="UpperCapitalPence">Above this the full cost may be asked.</param>
/// <param name="LowerCapitalPence">Under this savings do not count.</param>
/// <param name="TariffEveryPence">For each so much between the limits, or part of it, one pound a week counts.</param>
/// <param name="Kept">What somebody must be left with each week, by age.</param>
/// <param name="KeptInCareHomePence">What somebody in a care home must be left with; <see langword="null"/> when the papers give none.</param>
/// <param name="Checked">True when somebody has checked these against this year's circular.</param>
/// <param name="Source">Where they come from.</param>
[Source("SI 2014/2672")]
public sealed record ChargingRates(
    string Year, DateOnly From, int UpperCapitalPence, int LowerCapitalPence, int TariffEveryPence, IReadOnlyDictionary<AgeBand, int> Kept, int? KeptInCareHomePence, bool Checked, string Source);
