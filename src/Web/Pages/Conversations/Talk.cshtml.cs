using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>A talk as it goes on: a worker on a visit keeps their eyes on the person; one prompt, their words, what is known.</summary>
[For(Purpose.Conversation)]
[GuidedBy("first-conversation")]
public sealed class TalkModel(OpenConversation open, Whereabouts where, Drafts drafts, AnswerPrompt answer, ConfirmAnswer confirm) : TalkPage(open, where)
{
    /// <summary>The prompt to put.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Ask { get; set; }

    /// <summary><c>changed</c> to start from the earlier answer.</summary>
    [BindProperty(SupportsGet = true)]
    public string? How { get; set; }

    /// <summary>The prompt that was just done; the next one follows it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    /// <summary>The prompt on the page; <see langword="null"/> when everything was talked about.</summary>
    public AskedNow? Asked { get; private set; }

    /// <summary>What I typed for questions and never said, once the talk has ended.</summary>
    public IReadOnlyList<LeftTyped> Left { get; private set; } = [];

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        var typed = await drafts.ListAsync(Me, TalkId.ToString(), stop);
        if (!Talk.Talk.IsOpen) Left = LeftTyped.Of(Talk, typed);
        if (Choose() is { } question) Asked = AskedNow.Of(Talk, question, typed, How == "changed");
    }

    /// <summary>Throws away what I typed for one question.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(string? about, CancellationToken stop)
    {
        await LoadAsync(stop);
        await drafts.DiscardAboutAsync(Me, TalkId.ToString(), about ?? "", stop);
        return LocalRedirect(At());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (sent, done) = (Sent.Read(Request.Form, Ask ?? ""), At($"?after={Uri.EscapeDataString(Ask ?? "")}#ask"));
        if (sent.Choice == "theirs")
        {
            // Theirs stays, so what I typed for this question goes: the next save must not put mine over it.
            await LoadAsync(stop);
            await drafts.DiscardAboutAsync(Me, TalkId.ToString(), Ask ?? "", stop);
            return LocalRedirect(At($"?ask={Uri.EscapeDataString(Ask ?? "")}#ask"));
        }

        if (sent.Choice == "together") return await AgainAsync(sent, sent.Together, null, stop);
        try
        {
            var shown = await DoAsync(p => sent.Earlier is { } earlier ? confirm.DoAsync(Me, p, TalkId, earlier, stop) : answer.DoAsync(Me, p, TalkId, Ask ?? "", sent.Said, sent.Seen, stop), done, "Words", stop);
            if (Asked is not null) Asked = Asked with { Said = sent.Said, Seen = sent.Seen };
            return shown;
        }
        catch (SavedFirst clash)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await AgainAsync(sent with { Seen = clash.Version }, sent.Said, clash, stop);
        }
    }

    async Task<IActionResult> AgainAsync(Sent sent, Said said, SavedFirst? clash, CancellationToken stop)
    {
        await LoadAsync(stop);
        Asked = Asked! with { Said = said, Seen = sent.Seen, Clash = clash };
        return this.Show(Verdict.Yes);
    }

    Question? Choose()
    {
        var all = Talk.Questions.All;
        bool Open(Question q) => !Talk.Situation.Answers.ContainsKey(q.Prompt.Key);
        return all.FirstOrDefault(q => q.Prompt.Key == Ask)
            ?? all.SkipWhile(q => q.Prompt.Key != After).Skip(1).FirstOrDefault(Open)
            ?? all.FirstOrDefault(Open);
    }
}
