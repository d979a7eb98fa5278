using Threefold.Casework.Community;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Form = Threefold.Practice.People.Telling;

namespace Threefold.Casework.Demo;

/// <summary>What lives are told with, in fewer words. Each is one act of the product, with the look a worker would take first.</summary>
static class InFewWords
{
    static readonly RuleAnswer ReadIt = new(Read: true);

    /// <summary>Somebody is in touch.</summary>
    public static async Task<(Guid Person, Guid Contact)> InTouchAsync(this Teller teller, Actor by, Heard heard, Guid? known = null)
    {
        var contact = await teller.MadeAsync((TakeContact act) => act.DoAsync(by, known, heard with { Read = true }));
        return ((await teller.DoAsync((ReadContact act) => act.DoAsync(by, contact))).Who.Id, contact);
    }

    /// <summary>A worker carries on with a contact, or a manager gives it to one.</summary>
    public static async Task TakeOnAsync(this Teller teller, Actor by, Guid contact, Actor? worker = null) =>
        await teller.MadeAsync(async (AnswerContact act) => await act.DoAsync(by, contact, await SeenAsync(teller, by, contact), (worker ?? by).Id, read: true));

    /// <summary>A contact passes to another team, who meet the person together.</summary>
    public static async Task IntroduceAsync(this Teller teller, Actor by, Guid contact, string team, string why, string shared, string howTheyMeet)
    {
        var to = new TeamIntroduction(DemoTeams.Team(team).Id, why, shared, YesNoUnsure.Yes, AskedForIt: false, howTheyMeet, Read: true, "");
        await teller.MadeAsync(async (IntroduceToTeam act) => await act.DoAsync(by, contact, await SeenAsync(teller, by, contact), to));
    }

    /// <summary>A contact ends, and whoever is in touch knows what happens next and their rights.</summary>
    public static async Task EndAsync(this Teller teller, Actor by, Guid contact, string outcome, string words, string next, NextWho who, int inDays, Form form = Form.ReadAloud)
    {
        var ending = new ContactEnding(outcome, words, next, who, teller.Day(inDays), form, RightsTold: true);
        await teller.MadeAsync(async (EndContact act) => await act.DoAsync(by, contact, await SeenAsync(teller, by, contact), ending, read: true));
    }

    /// <summary>A talk begins, with one person or with people who live together. What was promised before is kept by it.</summary>
    public static async Task<Guid> TalkAsync(this Teller teller, Actor by, string where, params IReadOnlyList<Guid> people)
    {
        foreach (var person in people) await teller.KeepPromisesAsync(by, person, "We talked.");
        return await teller.MadeAsync((BeginConversation act) => act.DoAsync(by, people, "", where, purposeTold: true, ReadIt));
    }

    /// <summary>The open talk of somebody who talks together with others.</summary>
    public static async Task<Guid> TalkOfAsync(this Teller teller, Actor by, Guid person) =>
        (await teller.LookAsync(by, person, file => file.FindAsync<Conversation>(c => c.Person == person && c.CompletedAt == null)))!.Id;

    /// <summary>They answer a prompt.</summary>
    public static Task SaysAsync(this Teller teller, Actor by, Guid person, Guid talk, string prompt, string words, string choice = "", string saidBy = "", string noticed = "") =>
        teller.MadeAsync((AnswerPrompt act) => act.DoAsync(by, person, talk, prompt, new Said(words, choice, noticed, saidBy), seen: 0));

    /// <summary>Something is put in the solution ring.</summary>
    public static Task RingAsync(this Teller teller, Actor by, Guid person, Guid talk, string part, string what, string whose, OptionStatus? status = null, string because = "") =>
        teller.MadeAsync((ProposeOption act) => act.DoAsync(by, person, talk, part, what, whose, status, because, entry: null));

    /// <summary>A talk ends, and they know what happens next and their rights.</summary>
    public static Task EndTalkAsync(this Teller teller, Actor by, Guid person, Guid talk, string outcome, string words, string next, int inDays) =>
        teller.MadeAsync((CompleteConversation act) => act.DoAsync(by, person, talk, new Ending(outcome, words, next, teller.Day(inDays), RightsTold: true, PersonAgrees: true), ReadIt));

    /// <summary>Something in the community is offered.</summary>
    public static Task OfferAsync(this Teller teller, Actor by, Guid person, Guid? talk, Guid entry, OfferReply reply, string hopes = "") =>
        teller.MadeAsync((ConnectToCommunity act) => act.DoAsync(by, person, talk, new CommunityOffer(entry, reply, hopes), ReadIt));

    /// <summary>A worker asks whether what they were connected to helped.</summary>
    public static async Task HelpedAsync(this Teller teller, Actor by, Guid person, HowHelpful helped, string said)
    {
        var step = await teller.LookAsync(by, person, file => file.FindAsync<NextStep>(s => s.Person == person && s.Kind == NextStepKind.AskIfItHelped && s.DoneAt == null));
        await teller.MadeAsync((AskIfItHelped act) => act.DoAsync(by, person, step!.Id, went: true, helped, said));
    }

    /// <summary>They say something that matters, helps or upsets.</summary>
    public static Task TellsAsync(this Teller teller, Actor by, Guid person, SayingKind kind, string words, string saidBy) =>
        teller.MadeAsync((NoteSaying act) => act.DoAsync(by, person, kind, words, saidBy));

    /// <summary>How to reach them, and whether it is safe.</summary>
    public static Task ReachAsync(this Teller teller, Actor by, Guid person, WayAsTold way) =>
        teller.MadeAsync((NoteContactWay act) => act.DoAsync(by, person, way));

    /// <summary>What was promised to them is done.</summary>
    public static async Task KeepPromisesAsync(this Teller teller, Actor by, Guid person, string how)
    {
        foreach (var step in await teller.LookAsync(by, person, file => file.ListAsync<NextStep>(s => s.Person == person && s.Kind == NextStepKind.GetBackInTouch && s.DoneAt == null)))
            await teller.MadeAsync((FinishNextStep act) => act.DoAsync(by, person, step.Id, step.Version, how));
    }

    /// <summary>Steps of one kind are done.</summary>
    public static async Task DoneAsync(this Teller teller, Actor by, Guid person, NextStepKind kind, string how)
    {
        foreach (var step in await teller.LookAsync(by, person, file => file.ListAsync<NextStep>(s => s.Person == person && s.Kind == kind && s.DoneAt == null)))
            await teller.MadeAsync((FinishNextStep act) => act.DoAsync(by, person, step.Id, step.Version, how));
    }

    /// <summary>The crisis that is open.</summary>
    public static async Task<CrisisRecord> CrisisAsync(this Teller teller, Actor by, Guid person) =>
        (await teller.LookAsync(by, person, file => file.FindAsync<CrisisRecord>(c => c.Person == person && c.ClosedAt == null)))!;

    /// <summary>A first talk is not needed any more.</summary>
    public static async Task NoTalkNeededAsync(this Teller teller, Actor by, Guid person, string why)
    {
        var wait = await teller.LookAsync(by, person, file => file.FindAsync<Wait>(w => w.Person == person && w.EndedAt == null));
        await teller.MadeAsync((EndWait act) => act.DoAsync(by, person, wait!.Id, wait.Version, why));
    }

    /// <summary>Somebody in a person's circle.</summary>
    public static async Task<Tie> TieAsync(this Teller teller, Actor by, Guid person, string name) =>
        (await teller.LookAsync(by, person, file => file.FindAsync<Tie>(t => t.Person == person && t.Name == name && t.EndedOn == null)))!;

    static async Task<int> SeenAsync(Teller teller, Actor by, Guid contact) => (await teller.DoAsync((ReadContact act) => act.DoAsync(by, contact))).Contact.Version;

    /// <summary>Looks into a record, as a worker who opens it would.</summary>
    public static Task<T> LookAsync<T>(this Teller teller, Actor by, Guid person, Func<PersonFile, Task<T>> read) =>
        teller.DoAsync(async (RecordDoor door) => await read(await door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenPerson))));
}
