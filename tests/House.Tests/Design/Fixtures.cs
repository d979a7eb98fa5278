using System.Text.Json;
using Xunit;

namespace Threefold.House.Tests.Design;

/// <summary>What GOV.UK Frontend itself says its components look like; it ships one file of examples with each.</summary>
static class Fixtures
{
    /// <summary>The example's markup; the test is skipped, visibly, where the package is not installed.</summary>
    public static string Html(string component, string name)
    {
        var file = Path.Combine(Root(), "src", "Web", "node_modules", "govuk-frontend", "dist", "govuk", "components", component, "fixtures.json");
        Assert.SkipUnless(File.Exists(file), "GOV.UK Frontend is not installed: build src/Web first.");
        using var all = JsonDocument.Parse(File.ReadAllText(file));
        return all.RootElement.GetProperty("fixtures").EnumerateArray()
            .First(f => f.GetProperty("name").GetString() == name)
            .GetProperty("html").GetString()!;
    }

    /// <summary>The project's root: the folder that holds the solution.</summary>
    public static string Root()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (here is not null && !File.Exists(Path.Combine(here.FullName, "Threefold.slnx")))
            here = here.Parent;
        return here?.FullName ?? throw new DirectoryNotFoundException("Run the tests from inside the project.");
    }
}
