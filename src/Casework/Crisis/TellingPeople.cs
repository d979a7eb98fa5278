using Threefold.Casework.Door;
using Threefold.Casework.Messages;
using Threefold.Practice.Crisis;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Tells those whom a plan names, with what they agreed to, and tells them again when it is off.</summary>
sealed class TellingPeople(PersonFile file, CancellationToken stop)
{
    const string Telling = "Tell ";

    /// <summary>A text message where they want one, otherwise somebody rings. A text says nothing about anybody: it may be read on a bus.</summary>
    public async Task StartedAsync(PlanAsTold plan, Activation activation, TheirDuty duty)
    {
        var ended = (await file.ListAsync<SharingAgreement>(s => s.Person == activation.Person && (s.EndedOn != null || s.Answer == SharingAnswer.Objected), stop)).Select(s => (s.What, s.WithWhom)).ToHashSet();
        foreach (var contact in plan.Contacts)
        {
            if (contact.Text && ContingencyRules.IsMobile(contact.Phone))
            {
                Text(contact, activation, duty, $"{contact.Name}, a plan that you agreed to help with has started.{(contact.AgreedTo.Length > 0 ? $" You agreed: {contact.AgreedTo}." : "")} {duty.TeamName} will ring you.", "contingency-started");
                continue;
            }

            var mayKnow = contact.MayKnow.Where(item => !ended.Contains((item, contact.Called))).ToList();
            var what = $"{Telling}{contact.Called}{(contact.Phone.Length > 0 ? $" ({contact.Phone})" : "")} that the plan has started.{(contact.AgreedTo.Length > 0 ? $" They agreed: {contact.AgreedTo}." : "")} "
                + (mayKnow.Count > 0 ? $"They may be told: {string.Join("; ", mayKnow)}." : "They may be told nothing more than that.");
            Step(activation, duty, what);
        }
    }

    /// <summary>Everyone who was told, or may have been, is told that it is off: by the way they were told.</summary>
    public async Task StoodDownAsync(Activation activation, TheirDuty duty, string why)
    {
        var id = activation.Id;
        foreach (var sent in await file.ListAsync<Message>(m => m.About == id && m.Channel == MessageChannel.Text && m.Template == "contingency-started", stop))
        {
            if (!await WentAsync(sent)) continue;
            var contact = activation.Said().Contacts.FirstOrDefault(c => c.Phone == sent.To);
            if (contact is not null) Text(contact, activation, duty, $"{contact.Name}, the plan that you agreed to help with is off again. Thank you. {duty.TeamName} will ring you.", "contingency-stood-down");
        }

        foreach (var contact in activation.Said().Contacts)
        {
            var told = $"{Telling}{contact.Called}";
            if (await file.FindAsync<NextStep>(s => s.About == id && s.DoneAt != null && s.What.StartsWith(told), stop) is not null)
                Step(activation, duty, $"Ring {contact.Called}{(contact.Phone.Length > 0 ? $" ({contact.Phone})" : "")}: the plan is off. {why}");
        }
    }

    /// <summary>Whether a message went, or may have. One that did not is called back, and so is one that is being sent: nobody is told “started” after “off”.</summary>
    async Task<bool> WentAsync(Message sent)
    {
        var (mayGoAgain, never) = (sent.State is MessageState.BeingHandedOver or MessageState.MayHaveBeenSent, MessageRules.MayWithdraw(sent).Allowed);
        if (never) file.Record(sent, new MessageWithdrawn(sent.Id, "The plan was stood down before it went."));
        else if (mayGoAgain) file.Record(sent, new MessageWithdrawn(sent.Id, "The plan was stood down. If it had gone already, they are told that it is off."));
        else if (sent.State == MessageState.Withdrawn) never = await file.FindAsync<NextStep>(s => s.About == sent.Id && s.DoneAt == null, stop) is not null;
        if (never || mayGoAgain) await DeskSteps.DoneAsync(file, sent.Id, "The plan was stood down. This is no longer needed.", stop);
        return !never;
    }

    /// <summary>A notice on the page of every worker who had a step of it.</summary>
    public void TellWorkers(Activation activation, IEnumerable<NextStep> steps, string why)
    {
        foreach (var worker in steps.Where(s => s.Worker is not null).DistinctBy(s => s.Worker))
            file.Begin(activation.Person, new MessageAsked(file.NewId(), MessageChannel.PageNotice, "", "", $"The plan for if things go wrong was stood down. {why}", activation.Id, "contingency-stood-down", worker.Team, worker.Worker, ToName: worker.WorkerName));
    }

    void Text(PlanContact contact, Activation activation, TheirDuty duty, string text, string template) =>
        file.Begin(activation.Person, new MessageAsked(file.NewId(), MessageChannel.Text, contact.Phone, "", text, activation.Id, template, duty.Team, ToName: contact.Called, Urgent: true));

    void Step(Activation activation, TheirDuty duty, string what)
    {
        var (worker, name) = duty.Own;
        file.Begin(activation.Person, new NextStepAgreed(file.NewId(), NextStepKind.FollowPlan, what, activation.Id, duty.Team, worker, name, file.Now.AddMinutes(ContingencyReference.Numbers.AtOnceMinutes)));
    }
}
