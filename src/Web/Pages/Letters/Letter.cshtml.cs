using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Letters;
using Threefold.Edges.Letters;
using Threefold.Practice.Access;
using Threefold.Web.Design;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Letters;

/// <summary>One letter: looked at, sent, ordered, signed, printed, and what became of it.</summary>
[For(Purpose.Conversation)]
[GuidedBy("letters")]
public sealed class LetterModel(ReadLetter read, LookAtLetter look, SendLetter send, OrderLetter order, NoteLetterArrived arrive, SignLetter sign, SayWhatBecameOfLetter became, PutLetterAway away, LetterPrinter printer, LetterFace face) : LetterForm(read)
{
    readonly ReadLetter read = read;

    /// <summary>Why there is no PDF, when one was asked for.</summary>
    public string NoPdf { get; private set; } = "";

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    /// <summary>The letter on a sheet of its own, to print.</summary>
    public async Task<IActionResult> OnGetPrintAsync(CancellationToken stop)
    {
        var held = (await read.PrintAsync(Me, LetterId, stop)).Letter;
        return Content(LetterSheet.Of(held.Title, held.Html, held.Points, HttpContext.Nonce(), face.Served), "text/html; charset=utf-8");
    }

    /// <summary>The letter as a PDF that a screen reader can read; where none can be made, the page says so.</summary>
    public async Task<IActionResult> OnGetPdfAsync(CancellationToken stop)
    {
        var held = (await read.PrintAsync(Me, LetterId, stop)).Letter;
        var printed = await printer.PrintAsync(LetterSheet.Of(held.Title, held.Html, held.Points, face: face.Carried), stop);
        if (printed.Pdf is { } pdf) return File(pdf, "application/pdf", "letter.pdf");
        NoPdf = printed.Why;
        await LoadAsync(stop);
        return Page();
    }

    public Task<IActionResult> OnPostLookAsync(CancellationToken stop) => DoAsync(p => look.DoAsync(Me, p, LetterId, Seen, stop), stop);
    public Task<IActionResult> OnPostSendAsync(CancellationToken stop) => DoAsync(p => send.DoAsync(Me, p, LetterId, Seen, Way, Covers, stop), stop);
    public Task<IActionResult> OnPostOrderAsync(CancellationToken stop) => DoAsync(p => order.DoAsync(Me, p, LetterId, Seen, OrderFormat, From ?? "", DueOn, stop), stop);
    public Task<IActionResult> OnPostHereAsync(CancellationToken stop) => DoAsync(p => arrive.DoAsync(Me, p, LetterId, Seen, ArrivedOn, stop), stop);
    public Task<IActionResult> OnPostBecameAsync(CancellationToken stop) => DoAsync(p => became.DoAsync(Me, p, LetterId, Seen, Arrived, Words ?? "", stop), stop);
    public Task<IActionResult> OnPostAwayAsync(CancellationToken stop) => DoAsync(p => away.DoAsync(Me, p, LetterId, Seen, Why ?? "", stop), stop);

    public Task<IActionResult> OnPostSignAsync(CancellationToken stop) => DoAsync(p => sign.DoAsync(Me, p, LetterId, Hash ?? "", Given, stop), stop);
}
