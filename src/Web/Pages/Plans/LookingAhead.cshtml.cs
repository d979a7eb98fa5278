using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>Looking ahead with somebody: who would speak for them, and what matters later. Nobody is an attorney before the registered paper was seen.</summary>
[For(Purpose.Conversation)]
[GuidedBy("looking-ahead")]
public sealed class LookingAheadModel(ReadFuture read, WriteFuture write) : HousePage
{
    [FromRoute] public Guid Person { get; set; }

    /// <summary>What has come further; none for something new.</summary>
    [FromRoute(Name = "id")] public Guid? One { get; set; }

    [BindProperty] public FutureKind? Kind { get; set; }
    [BindProperty] public FutureStage Stage { get; set; }
    [BindProperty] public string? Who { get; set; }
    [BindProperty] public string? Scope { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public YesNoUnsure? CanDecide { get; set; }
    [BindProperty] public Guid? Paper { get; set; }

    /// <summary>What there is.</summary>
    public FutureInView View { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (View.All.FirstOrDefault(f => f.Id == One) is { } held) (Kind, Stage, Who, Scope, Words, CanDecide, Paper) = (held.Kind, held.Stage, held.Who, held.Scope, held.Words, held.CanDecide, held.Paper);
        else if (One is not null) throw new NotThere(nameof(FuturePlan));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var told = new FutureAsTold { Kind = Kind, Stage = Stage, Who = Who ?? "", Scope = Scope ?? "", Words = Words ?? "", CanDecide = CanDecide, Paper = Paper };
        var verdict = ModelState.IsValid ? await write.DoAsync(Me, Person, One, told, stop) : Verdict.Yes;
        if (verdict is { Allowed: true, Answer: not null }) return LocalRedirect($"/people/{Person}/looking-ahead");
        await LoadAsync(stop);
        return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Record capacity for this decision"] = $"/people/{Person}/decisions/new", ["Write down the paper that you saw"] = $"/people/{Person}/authority",
        });
    }

    async Task LoadAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, Person, stop);
}
