using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Letters;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Letters;

/// <summary>Somebody’s letters, and those that can be written to them.</summary>
[For(Purpose.Conversation)]
public sealed class LettersModel(ReadLetters read) : HousePage
{
    [FromRoute] public Guid Person { get; set; }

    /// <summary>What is there.</summary>
    public LettersOf Held { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(Held.Flags.Who);

    public async Task OnGetAsync(CancellationToken stop) => Held = await read.DoAsync(Me, Person, stop);
}
