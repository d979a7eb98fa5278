using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>How an answer about sexual orientation is sent to the NHS.</summary>
[Source("DCB2094 sexual orientation monitoring")]
public static class SexualOrientationCode
{
    /// <summary>The code that an answer must be sent as: 1 to 4 and U for answers, Z for not stated, 9 for not known.</summary>
    public static string MustBeSentAs(EqualityAnswer? answer) => answer switch
    {
        null or { State: AnswerState.NotKnown } => "9",
        { State: AnswerState.PreferNotToSay } => "Z",
        _ => answer.Key switch
        {
            "heterosexual" => "1",
            "gay-lesbian" => "2",
            "bisexual" => "3",
            "unsure" => "U",
            _ => "4",
        },
    };
}
