using Shouldly;
using Threefold.Casework.Access;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

/// <summary>Whoever covers a stranger makes a kind, safe call: what stands on the team's board opens for the team.</summary>
public sealed class TheTeamsBoard
{
    static Actor Kit { get; } = new(ActorKind.Worker, new("01900000-0000-7000-8000-0000000000c0"), "Kit", new HashSet<Role> { Role.OccupationalTherapist }, new HashSet<Guid> { AHouse.North.Id }, new HashSet<Guid>());

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_colleague_opens_the_card_of_a_crisis_on_their_team_s_board_and_another_team_does_not(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await house.Get<TeamShelf>().PutAsync([], [new Worker { Id = Kit.Id, Name = Kit.Name, Subject = "kit", Team = AHouse.North.Id, Roles = nameof(Role.OccupationalTherapist) }], []);
        var edna = await Couple.EdnaAsync(house);
        await Lives.NameWorkerAsync(house, AHouse.Priya, edna, AHouse.Priya);
        var team = (await house.HeldAsync<Involvement>(edna)).Single(i => i.Kind == InvolvementKind.Team);
        (await house.WithAsync((EndInvolvement act) => act.DoAsync(AHouse.Maya, edna, team.Id, "Priya goes on with her."))).Allowed.ShouldBeTrue();
        await Should.ThrowAsync<CannotOpen>(() => LookAsync(Kit), "only Priya is with her so far");

        var opened = await house.WithAsync((OpenCrisis act) => act.DoAsync(AHouse.Priya, edna, new CrisisAsTold("Arthur went to hospital.", "I want to stay here.")));
        opened.Allowed.ShouldBeTrue(opened.Because);
        (await house.WithAsync((ReadCrisisCard act) => act.DoAsync(Kit, opened.Answer!.Value))).ShouldNotBeNull();
        await Should.ThrowAsync<CannotOpen>(() => LookAsync(AHouse.Sam));

        Task<PersonFile> LookAsync(Actor who) => house.WithAsync<RecordDoor, PersonFile>(d => d.OpenAsync(who, edna, Purpose.Conversation, "ReadTest"));
    }
}
