using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// Somebody is in touch. A name is never needed; their words are, or a time to try again. Somebody we know goes straight
/// to their own worker's or team's desk.
/// </summary>
public sealed class TakeContact(RecordDoor door, TeamShelf teams, ModelShelf models, SiteShelf sites)
{
    /// <summary>The page a contact is taken on.</summary>
    public const string Page = "/front-door/new";

    /// <summary>What a contact's words are kept under while they are typed: each contact's own, so that the words of two calls never mix.</summary>
    public static string DraftOf(Guid draft) => $"{Page}?draft={draft}";

    /// <summary>Writes down a contact and gives it an owner and a time, so that it cannot be lost.</summary>
    /// <param name="by">The worker who answered.</param>
    /// <param name="known">The person, when they are known already; <see langword="null"/> begins a record.</param>
    /// <param name="heard">What was heard.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the contact's id, or what is missing.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid? known, Heard heard, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.BringAsync(by, [], known is { } k ? [k] : [], Purpose.FrontDoor, nameof(TakeContact), async file =>
        {
            var verdict = ContactRules.MayTake(heard.OwnWords, heard.NoAnswer, heard.TryAgainAt, heard.Danger, heard.Urgent, file.Now).With(ContactRules.MayKeep(heard.Texts));
            if (heard.Channel == Channel.Introduction) verdict = verdict.With(ContactRules.MayBeIntroduced(heard.Introducer, heard.IntroducerFrom, heard.IntroducedBecause));
            if (team is null) verdict = verdict.With(Verdict.No("You are not in a team yet, so nobody would own this contact. Ask your manager."));
            if (!verdict.Allowed) return verdict;

            var person = known ?? file.Welcome(new PersonAdded(file.NewId(), heard.GivenName.Trim(), heard.FamilyName.Trim(), "", heard.BornOn)).Id;
            var own = known is null ? null : await OwnDesk.FindAsync(file, person, teams, stop);
            // Whoever has a worker or team of their own keeps them, and nobody who cannot wait is moved for a trial's sake.
            var settled = own is null && heard is { IsUrgent: false, NoAnswer: false, Assessment: YesNoUnsure.No } ? await FirstTalk.SettleAsync(file, sites, teams, team!.Id, person, file.Today, heard.Postcode, file.Now, stop) : null;
            if (settled is not null && settled.Team.Id != team!.Id) heard = heard with { NextIsMine = false };
            var desk = own ?? TheirDesk.Of(settled?.Team ?? team!);
            var contact = file.Begin(person, heard.As(file.NewId(), team!.Id, desk.Team, team.Model));
            if (heard.Channel == Channel.Introduction)
                file.Record(contact, new IntroductionMade(contact.Id, heard.Introducer.Trim(), heard.IntroducerFrom.Trim(), heard.IntroducedBecause.Trim(), heard.ToldOfIntroduction.Trim()));

            var asked = Rules(file, contact, heard, own is not null);
            verdict = verdict.With(LegalFloor.MayAssess(heard.Assessment == YesNoUnsure.Yes, heard.Assessment == YesNoUnsure.Unsure)).With(asked.Answered(heard.Read, heard.Reason));
            if (!verdict.Allowed) return verdict;
            Exceptions.Record(file, person, contact.Id, desk.Team, asked, heard.Reason);
            if (settled is not null) file.Record(contact, settled.As(contact.Id));
            await WhereTheyLive.KeepAsync(file, contact, heard.Postcode, stop);
            if (heard.NoAnswer) file.Record(contact, new NobodyAnswered(contact.Id, "", heard.TryAgainAt!.Value));

            await OwnDesk.LetAnswerAsync(file, person, team.Id, team.Name, stop);
            if (desk.Team != team.Id) file.Begin(person, new TeamTookOn(file.NewId(), desk.Team, desk.TeamName, ForContact: true));
            file.Begin(person, Step(file, contact, heard, desk, by));
            await Waits.BeginAsync(file, contact, models.Pinned(contact.Model), stop);
            if (heard.NextIsMine) file.Record(contact, new ContactTakenOn(contact.Id, desk.Team, by.Actor.Id, by.Actor.Name));
            await file.ClearDraftsAsync(DraftOf(heard.Draft), stop);
            return verdict with { Answer = contact.Id };
        }, stop);
    }

    /// <summary>What happens next: what the worker wrote, or “try again”, or “answer this”; never later than danger allows.</summary>
    static NextStepAgreed Step(PersonFile file, Contact contact, Heard heard, TheirDesk desk, Caller by)
    {
        var what = heard.NextWhat.Trim().Length > 0 ? heard.NextWhat.Trim() : heard.NoAnswer ? "Try to reach them again." : NextInWords.AnswerIt;
        var latest = ContactRules.AnswerBy(heard.Danger, heard.Urgent, file.Now);
        var due = heard.NoAnswer ? heard.TryAgainAt!.Value : heard.NextBy is not { } day ? latest : Days.At(day, new TimeOnly(17, 0)) is var end && heard.IsUrgent && latest < end ? latest : end;
        var (worker, name) = heard.NextIsMine ? (by.Actor.Id, by.Actor.Name) : (desk.Worker, desk.WorkerName);
        return new NextStepAgreed(file.NewId(), NextStepKind.AnswerContact, what, contact.Id, desk.Team, worker, name, due);
    }

    /// <summary>What the council's rules say. Where it is urgent or nobody answered, no rule may ask for anything first.</summary>
    Verdict Rules(PersonFile file, Contact contact, Heard heard, bool isKnown)
    {
        var model = models.Pinned(contact.Model);
        file.ModelVersion = model.Id;
        var facts = ContactCaseFacts.Of(contact, file.Now).With("known.to-us", isKnown).With("plan.has", isKnown);
        var council = Weighing.Weigh(model, Trigger.TakeContact, facts);
        if (heard.IsUrgent || heard.NoAnswer) council = council with { Findings = [.. council.Findings.Select(f => f with { Weight = f.Weight > Weight.Coach ? Weight.Coach : f.Weight })] };
        return council;
    }
}
