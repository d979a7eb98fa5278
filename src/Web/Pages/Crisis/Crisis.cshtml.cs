using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>One crisis: whom to ring and how, what calms, the plan for now, and every call. For a worker who covers a stranger.</summary>
[For(Purpose.Conversation)]
[GuidedBy("crisis", "check-calls")]
public sealed class CrisisModel(ReadCrisis read, Whereabouts where, RecordCheckCall record) : CrisisPage(read, where)
{
    [BindProperty]
    public CallAnswer? Answer { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What else may be done here.</summary>
    public IEnumerable<(string Where, string Words)> Ways => Held.IsOpen
        ? [(At("/card"), "Card"), (At("/ready"), "What is kept ready"), (At("/calls"), "How often we ring"), (At("/worker"), "Change of hands"), (At("/view"), "Their view, and who is affected"), (At("/end"), "Steady, or over"), (At("/plan-now"), "A lasting plan cannot wait"), ($"/people/{Held.Person}/recover", "Help to recover")]
        : [($"/people/{Held.Person}/connect", "What is near them: groups and places"), ($"/people/{Held.Person}/circle", "Their own people"), (At("/again"), "It has opened again")];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => record.DoAsync(Me, p, CrisisId, Answer, "", Note ?? "", stop), At(), stop);
}
