using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Somebody's details and needs. Each is changed on a small page of its own.</summary>
[For(Purpose.Identity)]
public sealed class AboutModel(OpenAbout open) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>What is held.</summary>
    public AboutPerson About { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => About = await open.DoAsync(Me, Person, stop);

    /// <summary>How a sharing decision is said.</summary>
    public static string Said(SharingAgreement sharing) =>
        new SharingDecided(sharing.Id, new SharingAsTold { What = sharing.What, WithWhom = sharing.WithWhom, Answer = sharing.Answer, Reason = sharing.Reason }).Sentence;

    /// <summary>How sure we are of the NHS number, in words.</summary>
    public static string Said(NhsNumberStatus? status) => status switch
    {
        NhsNumberStatus.Verified => "traced, and theirs",
        NhsNumberStatus.TraceRequired => "still to be traced",
        NhsNumberStatus.InProgress => "being traced",
        NhsNumberStatus.NoMatch => "no match, or more than one",
        NhsNumberStatus.Conflict => "does not fit what we hold",
        _ => "not traced",
    };
}
