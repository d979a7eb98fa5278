using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>Vision, principles and golden rules of the models that the council's teams work by: for staff and public alike.</summary>
[ForEveryone]
public sealed class HowWeWorkModel(TeamShelf teams, ModelShelf models) : HousePage
{
    /// <summary>The models in force, each once.</summary>
    public IReadOnlyList<PracticeModel> Models { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) =>
        Models = [.. (await teams.TeamsAsync(stop)).Select(t => models.Find(t.Model)).OfType<PracticeModel>().DistinctBy(m => m.Id).OrderBy(m => m.Council, StringComparer.Ordinal)];

    /// <summary>How we keep to a rule of this weight, in words for everyone.</summary>
    public static string Say(Weight weight) => weight switch
    {
        Weight.Measure => "We count it.",
        Weight.Coach => "We remind each other.",
        Weight.Warn => "We stop and read it first.",
        Weight.Reason => "We write down why if we do otherwise.",
        Weight.PeerCheck => "A colleague looks before we do otherwise.",
        Weight.Approve => "Somebody else must agree before we do otherwise.",
        _ => "We do not do otherwise.",
    };
}
