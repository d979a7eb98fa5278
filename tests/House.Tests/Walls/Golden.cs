using Shouldly;
using Threefold.House.Tests.Ground;

namespace Threefold.House.Tests.Walls;

/// <summary>A file that a test writes and then keeps true. THREEFOLD_WRITE_GOLDEN=1 writes it again.</summary>
static class Golden
{
    public static void ShouldBeCurrent(string path, string now)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("THREEFOLD_WRITE_GOLDEN") == "1") File.WriteAllText(file, now);
        File.Exists(file).ShouldBeTrue($"{path} is not there. Run this test with THREEFOLD_WRITE_GOLDEN=1.");
        File.ReadAllText(file).ShouldBe(now, $"{path} is stale. Run this test with THREEFOLD_WRITE_GOLDEN=1 and keep the difference.");
    }
}
