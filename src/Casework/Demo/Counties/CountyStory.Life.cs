using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Counties;

/// <summary>One person’s time in a place of the county.</summary>
internal sealed partial class CountyStory
{
    /// <summary>A life as it is told.</summary>
    sealed class Life(Dice dice, LifeLines lines, (Team Team, Actor Adviser, Actor Worker) by, bool old)
    {
        public Dice Dice => dice;
        public LifeLines Lines => lines;
        public (Team Team, Actor Adviser, Actor Worker) By => by;
        /// <summary>True for somebody of 65 or older.</summary>
        public bool IsOld => old;

        /// <summary>True once anything is told of them.</summary>
        public bool Told { get; private set; }

        /// <summary>True once they were asked who they are.</summary>
        public bool Asked { get; set; }

        public void Do(DateTime at, Actor who, Purpose purpose, string name, params Fact[] facts)
        {
            Told = true;
            lines.Add(at, who, by.Team.Id, purpose, name, facts);
        }
    }

    /// <summary>What is asked of everybody once: sex and ethnic group, as equality law wants it known.</summary>
    void WhoTheyAre(Life life, DateTime at)
    {
        if (life.Asked) return;
        life.Asked = true;
        var (dice, on, groups) = (life.Dice, Days.Of(at), EthnicCategory.All);
        string Of(string group) => dice.Of(groups.Where(g => g.Group.StartsWith(group, StringComparison.Ordinal)).ToList()).Key;
        var (asian, black) = (numbers["long-term support: Asian"] / 100, numbers["long-term support: Black"] / 100);
        var roll = dice.Share();
        var known = roll >= file.NotRecorded;
        roll = dice.Share();
        var ethnicity = roll < asian ? Of("Asian") : roll < asian + black ? Of("Black") : roll < asian + black + 0.02 ? Of("Mixed") : roll < asian + black + 0.03 ? Of("Other") : dice.Chance(0.96) ? "british" : Of("White");
        life.Do(at, life.By.Worker, Purpose.Conversation, "AskEquality",
            new EqualityAsked(dice.Id(at), EqualityTopic.Sex, AnswerState.Answered, dice.Chance(file.Women) ? "female" : "male", "", on),
            new EqualityAsked(dice.Id(at), EqualityTopic.Ethnicity, known ? AnswerState.Answered : AnswerState.NotKnown, known ? ethnicity : "", "", on));
    }
}
