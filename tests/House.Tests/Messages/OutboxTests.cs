using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Messages;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Messages;

/// <summary>From “asked for” to “sent”, “may have been sent” or “settled”: nothing is lost, nothing is silently sent twice.</summary>
public sealed class OutboxTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_message_goes_out_once_whoever_ticks_and_however_often(string kind)
    {
        await using var post = await APost.OpenAsync(kind);
        var (text, email, notice) = (await post.AskAsync(MessageChannel.Text, "07700900123"), await post.AskAsync(MessageChannel.Email, "helen@example.org"), await post.AskAsync(MessageChannel.PageNotice, "", worker: AHouse.Priya.Id));
        var (one, other) = (post.Node(), post.Node());
        (await one.OnceAsync()).Failures.ShouldBeEmpty();
        post.House.Clock.Move(TimeSpan.FromMinutes(10));
        (await other.OnceAsync()).ShouldSatisfyAllConditions(t => t.HadTurn.ShouldBeTrue(), t => t.Done.ShouldBe(0));
        foreach (var message in new[] { text, email, notice }) (await post.ReadAsync(message)).State.ShouldBe(MessageState.HandedOver);
        (post.Notify.Took.Count, post.Mail.Took.Count).ShouldBe((1, 1));
        (await post.ReadAsync(text)).Reference.ShouldBe(post.Notify.Ids.Values.Single());
        (await post.House.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nothing_goes_to_somebody_who_died_also_when_it_is_tried_again(string kind)
    {
        await using var post = await APost.OpenAsync(kind);
        var way = await post.WayAsync("07700900123", WaySafety.Safe);
        post.Notify.Mood = NotifyMood.CutsAndTakesNothing;
        var (hers, helens) = (await post.AskAsync(MessageChannel.Text, "07700900123", way: way), await post.AskAsync(MessageChannel.Text, "07700900199"));
        var node = post.Node();
        await node.OnceAsync();
        (await post.ReadAsync(hers)).State.ShouldBe(MessageState.BeingHandedOver);
        (await post.House.WithAsync((Casework.People.SayTheyDied act) => act.DoAsync(AHouse.Amira, post.Person, new DateOnly(2026, 1, 12), "Helen"))).Because.ShouldBe("");
        var later = await post.AskAsync(MessageChannel.Text, "07700900123", way: way);

        post.Notify.Mood = NotifyMood.Takes;
        for (var i = 0; i < 4; i++)
        {
            post.House.Clock.Move(TimeSpan.FromMinutes(30));
            await node.OnceAsync();
        }

        foreach (var message in new[] { hers, later }) (await post.ReadAsync(message)).State.ShouldBe(MessageState.Withdrawn);
        (await post.ReadAsync(later)).Why.ShouldBe("They have died.");
        (await post.ReadAsync(helens)).State.ShouldBe(MessageState.HandedOver, "Helen is alive.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_line_that_was_cut_is_asked_for_by_our_reference(string kind)
    {
        await using var post = await APost.OpenAsync(kind);
        post.Notify.Mood = NotifyMood.TakesAndCuts;
        var message = await post.AskAsync(MessageChannel.Text, "07700900123");
        var node = post.Node();
        await node.OnceAsync();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.BeingHandedOver);
        await node.OnceAsync();
        post.Notify.Took.Count.ShouldBe(1);

        post.House.Clock.Move(TimeSpan.FromMinutes(6));
        await node.OnceAsync();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.HandedOver);
        post.Notify.Took.Count.ShouldBe(1, "It is never sent again.");
    }

    [Fact]
    public async Task What_had_not_arrived_when_the_line_was_cut_is_sent_again()
    {
        await using var post = await APost.OpenAsync("sqlite");
        post.Notify.Mood = NotifyMood.CutsAndTakesNothing;
        var message = await post.AskAsync(MessageChannel.Text, "07700900123");
        var node = post.Node();
        await node.OnceAsync();
        post.Notify.Mood = NotifyMood.Takes;
        post.House.Clock.Move(TimeSpan.FromMinutes(6));
        await node.OnceAsync();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.WillTryAgain);
        post.House.Clock.Move(TimeSpan.FromMinutes(2));
        await node.OnceAsync();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.HandedOver);
        post.Notify.Took.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Email_that_was_cut_may_have_been_sent_and_somebody_decides(string kind)
    {
        await using var post = await APost.OpenAsync(kind);
        post.Mail.Mood = MailMood.CutsAfterTheBody;
        var message = await post.AskAsync(MessageChannel.Email, "helen@example.org");
        var node = post.Node();
        await node.OnceAsync();
        post.House.Clock.Move(TimeSpan.FromHours(2));
        await node.OnceAsync();
        var held = await post.ReadAsync(message);
        (held.State, post.Mail.Took.Count).ShouldBe((MessageState.MayHaveBeenSent, 1));
        var step = (await post.StepsAsync(message)).Single();
        (step.Kind, step.Team, step.Worker).ShouldBe((NextStepKind.LookIntoMessage, AHouse.North.Id, null));

        (await SettleAsync(post, message, held.Version, null, "")).Findings.Select(f => f.Field).ShouldBe(["why", "reached"], ignoreOrder: true);
        (await SettleAsync(post, message, held.Version, true, "Helen rang to say she had it.")).Allowed.ShouldBeTrue();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.Settled);
        (await post.StepsAsync(message)).ShouldBeEmpty();
        (await SettleAsync(post, message, held.Version + 1, false, "Again.")).Allowed.ShouldBeFalse();
    }

    [Fact]
    public async Task A_node_that_dies_while_handing_over_leaves_nothing_lost_and_nothing_twice()
    {
        await using var post = await APost.OpenAsync("sqlite");
        var message = await post.AskAsync(MessageChannel.Email, "helen@example.org");
        using var death = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => post.Node([new Dying(death)]).OnceAsync(death.Token));
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.BeingHandedOver);

        post.House.Clock.Move(TimeSpan.FromMinutes(6));
        await post.Node().OnceAsync();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.MayHaveBeenSent);
        post.Mail.Took.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_cannot_go_is_tried_with_growing_pauses_and_then_needs_somebody(string kind)
    {
        await using var post = await APost.OpenAsync(kind);
        post.Mail.Mood = MailMood.IsBusy;
        var message = await post.AskAsync(MessageChannel.Email, "helen@example.org", urgent: true);
        var node = post.Node();
        foreach (var pause in new[] { 1, 5, 15, 60, 240 })
        {
            await node.OnceAsync();
            var held = await post.ReadAsync(message);
            held.State.ShouldBe(MessageState.WillTryAgain);
            held.TryAt.ShouldBe(post.House.Clock.GetUtcNow().UtcDateTime.AddMinutes(pause));
            post.House.Clock.Move(TimeSpan.FromMinutes(pause));
        }

        await node.OnceAsync();
        var last = await post.ReadAsync(message);
        (last.State, last.TryAt).ShouldBe((MessageState.NeedsSomebody, null));
        (await post.StepsAsync(message)).Count.ShouldBe(1);

        post.Mail.Mood = MailMood.Takes;
        post.House.Clock.Move(TimeSpan.FromMinutes(3));
        (await post.House.WithAsync((RetryMessage a) => a.DoAsync(AHouse.Amira, post.Person, message, last.Version, "The mail server is back."))).Allowed.ShouldBeTrue();
        await node.OnceAsync();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.HandedOver);
        (await post.StepsAsync(message)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(20, 0, false)]
    [InlineData(7, 59, false)]
    [InlineData(19, 59, true)]
    [InlineData(8, 0, true)]
    public async Task At_night_nothing_goes_but_what_is_urgent(int hour, int minute, bool goes)
    {
        await using var post = await APost.OpenAsync("sqlite");
        // In summer, when London is an hour ahead.
        post.House.Clock.SetTo(new DateTimeOffset(Days.At(new(2026, 6, 10), new(hour, minute))));
        var (usual, urgent) = (await post.AskAsync(MessageChannel.Text, "07700900123"), await post.AskAsync(MessageChannel.Text, "07700900124", urgent: true));
        await post.Node().OnceAsync();
        (await post.ReadAsync(usual)).State.ShouldBe(goes ? MessageState.HandedOver : MessageState.Asked);
        (await post.ReadAsync(urgent)).State.ShouldBe(MessageState.HandedOver);
    }

    [Theory]
    [InlineData(WaySafety.Safe, MessageState.HandedOver)]
    [InlineData(WaySafety.NotAsked, MessageState.Withdrawn)]
    [InlineData(WaySafety.SafeIf, MessageState.Withdrawn)]
    [InlineData(WaySafety.NotSafe, MessageState.Withdrawn)]
    public async Task Only_a_way_that_was_said_to_be_safe_is_used(WaySafety safe, MessageState expected)
    {
        await using var post = await APost.OpenAsync("sqlite");
        var way = await post.WayAsync("07700 900123", safe);
        // Once by the way itself, and once by a number that turns out to be theirs.
        var (named, typed) = (await post.AskAsync(MessageChannel.Text, "07700900123", way: way), await post.AskAsync(MessageChannel.Text, "+44 7700 900123"));
        await post.Node().OnceAsync();
        foreach (var message in new[] { named, typed })
        {
            (await post.ReadAsync(message)).State.ShouldBe(expected);
            (await post.StepsAsync(message)).Count.ShouldBe(expected == MessageState.Withdrawn ? 1 : 0);
        }

        post.Notify.Took.Count.ShouldBe(expected == MessageState.Withdrawn ? 0 : 2);
    }

    [Fact]
    public async Task A_worker_is_told_to_sign_in_and_nothing_more()
    {
        await using var post = await APost.OpenAsync("sqlite");
        await post.AskAsync(MessageChannel.Email, "priya@example.org", worker: AHouse.Priya.Id, text: "Edna Quillfeather has fallen.");
        await post.Node().OnceAsync();
        var took = post.Mail.Took.Single();
        took.ShouldContain(MessageRules.ForWorkers);
        took.ShouldNotContain("Edna");
        took.ShouldNotContain("Quillfeather");
    }

    [Fact]
    public async Task Where_nothing_is_set_up_somebody_is_asked_at_once()
    {
        await using var post = await APost.OpenAsync("sqlite");
        var message = await post.AskAsync(MessageChannel.Letter, "1 High Street\nNorwich\nNR1 1AA");
        await post.Node([]).OnceAsync();
        (await post.ReadAsync(message)).State.ShouldBe(MessageState.NeedsSomebody);
        (await post.StepsAsync(message)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_outbox_shows_a_team_its_own_and_nobody_else()
    {
        await using var post = await APost.OpenAsync("sqlite");
        await post.AskAsync(MessageChannel.Letter, "1 High Street");
        await post.AskAsync(MessageChannel.PageNotice, "", worker: AHouse.Priya.Id, text: "Edna is home.");
        await post.Node([]).OnceAsync();
        var (priya, sam) = (await ReadAsync(post, AHouse.Priya), await ReadAsync(post, AHouse.Sam));
        (priya.Waiting.Count, priya.Mine.Single().Text).ShouldBe((1, "Edna is home."));
        priya.Waiting[0].Initials.ShouldBe("E.Q.");
        (sam.Waiting.Count, sam.Mine.Count, sam.OnTheWay.Count).ShouldBe((0, 0, 0));
        (await post.House.Get<Outbox>().CountAsync()).ShouldBe(new OutboxCounts(0, null, 1));
    }

    static Task<OutboxOf> ReadAsync(APost post, Practice.Access.Actor by) => post.House.WithAsync((ReadOutbox a) => a.DoAsync(by));

    static Task<Verdict> SettleAsync(APost post, Guid message, int seen, bool? reached, string why) =>
        post.House.WithAsync((SettleMessage a) => a.DoAsync(AHouse.Amira, post.Person, message, seen, reached, why));

    /// <summary>A node that dies when the message is on the line.</summary>
    sealed class Dying(CancellationTokenSource death) : ICarrier
    {
        public MessageChannel Channel => MessageChannel.Email;
        public bool CanBeAsked => false;

        public async Task<Carried> HandOverAsync(Outgoing message, CancellationToken stop)
        {
            await death.CancelAsync();
            throw new OperationCanceledException(death.Token);
        }

        public Task<Carried> LookUpAsync(string reference, CancellationToken stop) => throw new InvalidOperationException();
    }
}
