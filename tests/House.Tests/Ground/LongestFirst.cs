using Threefold.House.Tests.Ground;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Threefold.House.Tests.Ground;

/// <summary>Begins with the classes that take longest, so that no core waits for one of them at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    static readonly string[] Long =
    [
        "AccessMatrixTests", "StoryATests", "OnToldLives", "EveryRouteTests", "HostileWordsTests", "KilledWhileAgreeing", "ActivationKills", "NothingKeptBackLeaks", "HostileTalkTests", "KilledWhileSendingTests",
        "KillTests", "MoneyPages", "HostileFeeds", "PublishedAgain", "GeneratedCounty", "MeasuresOfACounty", "AlwaysOpenTests",
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Array.FindIndex(Long, l => c.TestCollectionDisplayName.Contains(l, StringComparison.Ordinal)) is var at && at < 0 ? Long.Length : at).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];
}
