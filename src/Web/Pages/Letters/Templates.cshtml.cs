using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Letters;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Letters;

/// <summary>Every letter that can be written, in the words in use.</summary>
[For(Purpose.PracticeModel)]
public sealed class TemplatesModel(LetterTemplateShelf shelf) : HousePage
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<LetterTemplate> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => All = await shelf.AllAsync(stop);
}
