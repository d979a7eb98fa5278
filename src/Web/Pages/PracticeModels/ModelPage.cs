using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Web.Design;

namespace Threefold.Web.Pages.PracticeModels;

/// <summary>A page about one version of a practice model, in use or being written.</summary>
/// <param name="models">The versions in use.</param>
/// <param name="versions">Those written and published here.</param>
/// <param name="clock">What time it is.</param>
public abstract partial class ModelPage(ModelShelf models, ModelVersions versions, TimeProvider clock) : HousePage
{
    /// <summary>Fewer people than this are not counted out to those who do not answer for the work.</summary>
    public const int Few = 8;

    /// <summary>The version: <c>norfolk@2</c>.</summary>
    [FromRoute(Name = "version")]
    public string Version { get; set; } = "";

    /// <summary>The model; <see langword="null"/> when a draft's model.yaml cannot be read.</summary>
    public PracticeModel? Model { get; private set; }

    /// <summary>The draft, while it is one.</summary>
    public ModelDraft? Draft { get; private set; }

    /// <summary>Who published it here and when, where it was.</summary>
    public PublishedModel? Published { get; private set; }

    /// <summary>What is wrong with the draft.</summary>
    public IReadOnlyList<Mistake> Mistakes { get; private set; } = [];

    /// <summary>How many mistakes must be mended before the draft can be published.</summary>
    public int Errors => Mistakes.Count(m => m.Gravity == Gravity.Error);

    /// <summary>True for those who write and publish versions.</summary>
    public bool MayWrite => AccessRules.MayWriteModel(Me.Actor).Allowed;

    /// <summary>An address of this version.</summary>
    public string At(string more = "") => $"/practice-model/{Version}{more}";

    /// <summary>A moment, as people say it.</summary>
    public string Say(DateTime moment) => Times.Say(moment, clock.GetUtcNow().UtcDateTime);

    /// <summary>A count of people, as this reader may see it.</summary>
    public string Say(int people) => people is > 0 and < Few && !AccessRules.MayActFor(Me.Actor, Purpose.Oversight) ? "1 to 7" : people.ToString(CultureInfo.InvariantCulture);

    /// <summary>Finds the version.</summary>
    /// <exception cref="NotThere">There is no such version and no such draft.</exception>
    protected async Task LoadAsync(CancellationToken stop)
    {
        if (!Id().IsMatch(Version)) throw new NotThere(nameof(PracticeModel));
        Model = models.Find(Version);
        Published = Model is null ? null : versions.Published(Version);
        if (Model is not null) return;
        Draft = await versions.DraftAsync(Version, stop) ?? throw new NotThere(nameof(PracticeModel));
        var reading = models.Read(Draft.Code, Draft.Text);
        (Model, Mistakes) = (reading.Model, reading.Mistakes);
    }

    [GeneratedRegex("^[a-z][a-z-]{0,39}@[0-9]{1,5}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
