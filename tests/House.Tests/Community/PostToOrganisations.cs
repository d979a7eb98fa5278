using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Casework.Messages;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>Messages to organisations: never silently lost, never sent twice, and their words are gone once they went.</summary>
public sealed class PostToOrganisations
{
    public static TheoryData<string> Both => Databases.Both;

    /// <summary>Carries messages as it is told to.</summary>
    sealed class ACarrier(Func<Outgoing, Carried> how, bool canBeAsked = false) : ICarrier
    {
        public List<Outgoing> Took { get; } = [];

        public MessageChannel Channel => MessageChannel.Email;

        public bool CanBeAsked => canBeAsked;

        public Task<Carried> HandOverAsync(Outgoing message, CancellationToken stop)
        {
            Took.Add(message);
            return Task.FromResult(how(message));
        }

        public Task<Carried> LookUpAsync(string reference, CancellationToken stop) => Task.FromResult(new Carried(Took.Exists(m => m.Reference == reference) ? HandedOver.Taken : HandedOver.Refused));
    }

    static async Task<AHouse> OpenAsync(string kind)
    {
        var house = await AHouse.OpenAsync(kind);
        var entry = new ServiceEntry { Id = Guid.NewGuid(), Name = "Choir", From = new Provenance("town", "1", "", ScratchFolder.At) };
        await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, "town", "x", One(new EntryRead(entry, "1", "{}"))));
        (await house.WithAsync<InviteKeeper, Verdict>(invite => invite.DoAsync(AHouse.Maya, entry.Id, "Riverside Choir", "choir@example.org"))).Allowed.ShouldBeTrue();
        return house;

        static async IAsyncEnumerable<DirectoryRecord> One(DirectoryRecord record)
        {
            await Task.Yield();
            yield return record;
        }
    }

    static Task TickAsync(AHouse house, ICarrier carrier) => house.WithAsync<RecordDoor, bool>(async door =>
    {
        var duty = new PostToKeepers(door, house.Get<OrganisationPostShelf>(), [carrier], house.Get<Sending>());
        foreach (var due in await duty.DueAsync(house.Clock.GetUtcNow().UtcDateTime, 10, default)) await duty.DoAsync(due, default);
        return true;
    });

    static async Task<OrganisationPost> LatestAsync(AHouse house) => (await house.Get<OrganisationPostShelf>().LatestAsync(1)).Single();

    [Theory, MemberData(nameof(Both))]
    public async Task A_message_goes_once_and_its_words_are_gone(string kind)
    {
        await using var house = await OpenAsync(kind);
        var carrier = new ACarrier(_ => new Carried(HandedOver.Taken));

        await TickAsync(house, carrier);
        await TickAsync(house, carrier);

        carrier.Took.Single().Text.ShouldContain("/community/own/link/");
        carrier.Took.Single().To.ShouldBe("choir@example.org");
        var sent = await LatestAsync(house);
        (sent.State, sent.Text, sent.TryAt).ShouldBe((OrganisationPostState.Sent, "", null));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_that_is_not_taken_just_now_is_tried_again_and_at_last_shown_to_somebody(string kind)
    {
        await using var house = await OpenAsync(kind);
        var carrier = new ACarrier(_ => new Carried(HandedOver.NotNow, Why: "Too busy."));
        for (var hour = 0; hour < 30; hour++)
        {
            await TickAsync(house, carrier);
            house.Clock.Move(TimeSpan.FromHours(1));
        }

        carrier.Took.Count.ShouldBe(1 + house.Get<Sending>().Pauses.Count);
        carrier.Took.Select(m => m.Reference).ShouldBeUnique();
        var last = await LatestAsync(house);
        (last.State, last.Why).ShouldBe((OrganisationPostState.NotSent, "Too busy."));
        (await house.Get<KeepingBoard>().CountAsync()).Post.ShouldBe(1);
    }

    [Theory]
    [InlineData("sqlite", true, OrganisationPostState.Sent)]
    [InlineData("sqlite", false, OrganisationPostState.MayHaveGone)]
    [InlineData("postgres", true, OrganisationPostState.Sent)]
    [InlineData("postgres", false, OrganisationPostState.MayHaveGone)]
    public async Task One_that_was_cut_off_is_asked_for_or_shown_and_never_sent_again(string kind, bool canBeAsked, OrganisationPostState ends)
    {
        await using var house = await OpenAsync(kind);
        var carrier = new ACarrier(_ => throw new OperationCanceledException(), canBeAsked);

        await Should.ThrowAsync<OperationCanceledException>(() => TickAsync(house, carrier));
        (await LatestAsync(house)).State.ShouldBe(OrganisationPostState.BeingHandedOver);
        for (var minute = 0; minute < 4; minute++)
        {
            house.Clock.Move(TimeSpan.FromMinutes(10));
            await TickAsync(house, carrier);
        }

        carrier.Took.Count.ShouldBe(1);
        (await LatestAsync(house)).State.ShouldBe(ends);
    }
}
