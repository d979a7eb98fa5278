using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>
/// Weighs whether somebody we know may be the person about to be added. The weights are ours, chosen so that no one thing
/// but an NHS number is enough: twins share a birth date and a home, neighbours a name.
/// </summary>
internal static class LikelyMatching
{
    /// <summary>The least score that is shown.</summary>
    public const int WorthShowing = 50;

    /// <summary>The most that are shown: a worker reads these one by one.</summary>
    public const int Most = 10;

    const int Name = 45;
    const int Birth = 30;
    const int BirthSwapped = 22;
    const int BirthNear = 15;
    const int BirthNotKnown = 8;
    const int Home = 15;
    const int Number = 60;

    [Source("Practice records 4.8: the same verified NHS number is the same person")]
    public static LikelyMatch Weigh(Sketch held, IReadOnlyList<string> asked, DateOnly? bornOn, string digits, bool verified, bool sameHome)
    {
        var reasons = new List<string>();
        var score = 0;
        void Because(int weight, string reason)
        {
            score += weight;
            if (reason.Length > 0) reasons.Add(reason);
        }

        var sameNumber = digits.Length > 0 && held.NhsNumber == digits;
        var bothVerified = verified && held.NhsNumberStatus == NhsNumberStatus.Verified;
        if (sameNumber) Because(Number, bothVerified ? "same NHS number, checked for both" : "same NHS number");
        else if (digits.Length > 0 && held.NhsNumber.Length > 0 && bothVerified) Because(-Number, "");
        var (birth, bornReason) = BirthAlike(held.BornOn, bornOn);
        Because(birth, bornReason);
        var likeness = NameLikeness.Of(asked, held.Words, NicknameList.All);
        if (likeness > 0) Because(Name * likeness / 100, NameReason(asked, held.Words));
        if (sameHome) Because(Home, "same postcode");
        return new LikelyMatch(null, Math.Clamp(score, 0, 100), reasons, sameNumber && bothVerified);
    }

    static (int Weight, string Reason) BirthAlike(DateOnly? held, DateOnly? asked)
    {
        if (held is not { } one || asked is not { } other) return (BirthNotKnown, "");
        if (one == other) return (Birth, "same birth date");
        if (PeopleFinder.Swapped(one) == other) return (BirthSwapped, "birth date with day and month swapped");
        var same = (one.Day == other.Day ? 1 : 0) + (one.Month == other.Month ? 1 : 0) + (one.Year == other.Year ? 1 : 0);
        return same == 2 ? (BirthNear, "birth date nearly the same") : (0, "");
    }

    static string NameReason(IReadOnlyList<string> asked, IReadOnlyList<string> held)
    {
        // Words that were found: the least alike of them says why.
        var best = asked.Select(a => held.Max(h => NameLikeness.Of(a, h, NicknameList.All))).Where(l => l > Likeness.None).ToList();
        return best.Min() switch
        {
            Likeness.Same when best.Count == asked.Count => "same name",
            Likeness.Same => "part of the name is the same",
            Likeness.Nickname => "name is a short form",
            Likeness.Begins => "name begins the same",
            Likeness.OneLetterOut => "name is one letter different",
            _ => "name sounds alike",
        };
    }
}
