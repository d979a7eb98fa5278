using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Quality;

public sealed class AdviceTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_colleague_of_another_team_advises_on_what_was_shared_and_opens_nothing(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        (await AskAsync(house, step.Person, AHouse.Priya.Id, "May he?", "He is 58.")).Findings.ShouldContain(f => f.Field == "adviser");
        (await AskAsync(house, step.Person, AHouse.Sam.Id, "", "")).Findings.Select(f => f.Field).ShouldBe(["question", "shared"], ignoreOrder: true);
        var advice = (await AskAsync(house, step.Person, AHouse.Sam.Id, "Which rail is best by a bath?", "A man of 58 who fell by the bath.")).Answer!.Value;

        (await house.Get<Desk>().MineAsync(AHouse.Sam)).Cards.Single().Initials.ShouldBe("A question", "who it is about is not told");
        var question = await house.WithAsync((AdviceDesk desk) => desk.ReadAsync(AHouse.Sam, advice));
        (question.Question, question.Shared, question.AskerName).ShouldBe(("Which rail is best by a bath?", "A man of 58 who fell by the bath.", "Priya Nair"));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((AdviceDesk desk) => desk.ReadAsync(AHouse.Maya, advice)));
        await Should.ThrowAsync<CannotOpen>(() => GiveAsync(house, AHouse.Ina, advice, "None."));
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenQuality act) => act.DoAsync(AHouse.Sam, step.Person)));

        (await GiveAsync(house, AHouse.Sam, advice, "")).Findings.ShouldContain(f => f.Field == "words");
        (await GiveAsync(house, AHouse.Sam, advice, "A fixed one, not a suction one.")).Allowed.ShouldBeTrue();
        (await GiveAsync(house, AHouse.Sam, advice, "More.")).Allowed.ShouldBeFalse();

        (await step.KeptAsync<Advice>()).Single().Words.ShouldBe("A fixed one, not a suction one.");
        (await step.StepsAsync(NextStepKind.ReadAdvice)).Single().Worker.ShouldBe(AHouse.Priya.Id);
        (await step.KeptAsync<NextStep>()).ShouldAllBe(s => s.HandOffs == 0);
        (await step.KeptAsync<Involvement>()).ShouldAllBe(i => i.Worker != AHouse.Sam.Id, "advice leaves no relationship");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((OpenQuality act) => act.DoAsync(AHouse.Sam, step.Person)));
        await using var store = house.Stores.Open();
        store.Acts.Single(a => a.Name == nameof(AnswerQuestion) && a.Allowed).Authority.ShouldBe("asked for advice");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Advice_given_aloud_is_written_down_with_who_gave_it(string kind)
    {
        var step = await AStep.OpenAsync(kind);
        await using var house = step.House;
        Task<Verdict> Note(string who, string words) => house.WithAsync((NoteAdvice act) => act.DoAsync(AHouse.Priya, step.Person, who, "pharmacist", "Can he take both?", words));
        (await Note("", "")).Findings.Select(f => f.Field).ShouldBe(["adviserName", "words"], ignoreOrder: true);
        (await Note("Mrs Osei", "Yes, with food.\0")).Allowed.ShouldBeFalse("what cannot be kept is refused clearly");
        (await Note("Mrs Osei", "Yes, with food. <script>alert(1)</script> \u202Eشكرا")).Allowed.ShouldBeTrue();
        var kept = (await step.KeptAsync<Advice>()).Single();
        (kept.AdviserName, kept.AdviserIs, kept.Adviser, kept.GivenAt is not null).ShouldBe(("Mrs Osei", "pharmacist", null, true));
    }

    static Task<Verdict> AskAsync(AHouse house, Guid person, Guid adviser, string question, string shared) => house.WithAsync((AskAdvice act) => act.DoAsync(AHouse.Priya, person, adviser, question, shared));

    static Task<Verdict> GiveAsync(AHouse house, Actor who, Guid advice, string words) => house.WithAsync((AnswerQuestion act) => act.DoAsync(who, advice, words));
}
