using Threefold.Practice.Ground;

namespace Threefold.Practice.People;

/// <summary>One of the nineteen ethnic groups that the 2021 census of England and Wales asks about.</summary>
/// <param name="Key">A key that never changes.</param>
/// <param name="Words">The words on the form.</param>
/// <param name="Group">The group it is listed under.</param>
/// <param name="NhsCode">The NHS 16+1 (2001) code it is sent as.</param>
[Source("ONS Census 2021 ethnic group")]
[Source("NHS Data Dictionary, ethnic category code")]
public sealed record EthnicCategory(string Key, string Words, string Group, string NhsCode)
{
    /// <summary>The NHS code for somebody who was asked and would rather not say.</summary>
    public const string NotStated = "Z";

    /// <summary>The NHS code for somebody who was not asked, or whose answer is not known.</summary>
    public const string NotKnown = "99";

    /// <summary>All nineteen, in the order of the form.</summary>
    public static readonly IReadOnlyList<EthnicCategory> All =
    [
        new("indian", "Indian", "Asian or Asian British", "H"),
        new("pakistani", "Pakistani", "Asian or Asian British", "J"),
        new("bangladeshi", "Bangladeshi", "Asian or Asian British", "K"),
        new("chinese", "Chinese", "Asian or Asian British", "R"),
        new("other-asian", "Any other Asian background", "Asian or Asian British", "L"),
        new("caribbean", "Caribbean", "Black, Black British, Caribbean or African", "M"),
        new("african", "African", "Black, Black British, Caribbean or African", "N"),
        new("other-black", "Any other Black, Black British or Caribbean background", "Black, Black British, Caribbean or African", "P"),
        new("white-black-caribbean", "White and Black Caribbean", "Mixed or multiple ethnic groups", "D"),
        new("white-black-african", "White and Black African", "Mixed or multiple ethnic groups", "E"),
        new("white-asian", "White and Asian", "Mixed or multiple ethnic groups", "F"),
        new("other-mixed", "Any other mixed or multiple background", "Mixed or multiple ethnic groups", "G"),
        new("british", "English, Welsh, Scottish, Northern Irish or British", "White", "A"),
        new("irish", "Irish", "White", "B"),
        new("gypsy-traveller", "Gypsy or Irish Traveller", "White", "C"),
        new("roma", "Roma", "White", "C"),
        new("other-white", "Any other White background", "White", "C"),
        new("arab", "Arab", "Other ethnic group", "S"),
        new("other", "Any other ethnic group", "Other ethnic group", "S"),
    ];

    /// <summary>The NHS code that an answer must be sent as. No answer at all is “not known”, which is not “not stated”.</summary>
    public static string MustBeSentAs(EqualityAnswer? answer) => answer switch
    {
        null or { State: AnswerState.NotKnown } => NotKnown,
        { State: AnswerState.PreferNotToSay } => NotStated,
        _ => All.FirstOrDefault(c => c.Key == answer.Key)?.NhsCode ?? NotKnown,
    };
}
