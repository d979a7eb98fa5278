using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Somebody in a person's circle: added, put right, or no longer there.</summary>
[For(Purpose.Conversation)]
[GuidedBy("circle")]
public sealed class TieModel(OpenAbout open, NoteTie note, ChangeTie change, EndTie end, PeopleSearch search) : PersonPage(open)
{
    /// <summary>Where it is said who lives with whom.</summary>
    const string Home = "/about/household";

    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>The tie that is changed; <see langword="null"/> when one is added.</summary>
    public Tie? Held => Id is null ? null : About.Circle.FirstOrDefault(t => t.Id == Id) ?? throw new NotThere(nameof(Tie));

    /// <summary>Records that may be theirs, once looked for.</summary>
    public IReadOnlyList<PersonCard>? Records { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Typed("Do") == "find") return await FindAsync(stop);
        if (Typed("Do") == "end" && Id is { } ended)
        {
            var parted = await LivedTogetherAsync(stop);
            return await DoAsync(() => end.DoAsync(Me, Person, ended, Typed("Why"), stop), parted ? Home : "/circle", "", stop);
        }

        var tie = new TieAsTold
        {
            Name = Typed("Name").Trim(), Relation = Typed("Relation").Trim(), Help = Typed("Help").Trim(), HowOften = Typed("HowOften").Trim(), OwnWord = Typed("OwnWord").Trim(), Phone = Typed("Phone").Trim(),
            NotCarer = Typed("NotCarer") == "true", Depends = Typed("Depends") == "true", LivesWith = Typed("LivesWith") == "true",
        };
        var back = Id is not null && !tie.LivesWith && await LivedTogetherAsync(stop) ? Home : "/circle";
        return await DoAsync(() => Id is { } id ? change.DoAsync(Me, Person, id, Expecting, tie, stop) : AddAsync(tie, stop), back, LabelRules.SaidWhole(tie), stop);
    }

    /// <summary>Whether, as it is held, they live together and are noted as one household: then it is asked whether that is over too.</summary>
    async Task<bool> LivedTogetherAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return About.Circle.FirstOrDefault(t => t.Id == Id) is { LivesWith: true, Other: { } other } && About.Household.Contains(other);
    }

    async Task<Practice.Ground.Verdict> AddAsync(TieAsTold tie, CancellationToken stop)
    {
        if (!Guid.TryParse(Typed("Other"), out var other)) return await note.DoAsync(Me, Person, tie, stop: stop);
        await LoadAsync(stop);
        var back = new TieAsTold { Name = Name, Relation = Typed("RelationBack").Trim(), LivesWith = tie.LivesWith };
        return await note.DoAsync(Me, Person, tie, new TieBack(other, back), stop);
    }

    async Task<IActionResult> FindAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var question = new PeopleQuestion { Name = Typed("Name") };
        var asked = question.MayAsk();
        if (asked.Allowed) Records = [.. (await search.FindAsync(Me with { Key = null }, question, stop)).Cards.Where(c => c.MayOpen && c.Person != Person).Take(10)];
        return this.Show(asked, "Name");
    }
}
