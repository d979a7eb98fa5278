namespace Threefold.Casework.Demo.Counties;

/// <summary>
/// Made-up people's names, shaped as a county's are: few very common ones, a long tail of rare family names, several
/// communities, short forms, double barrels and apostrophes. Common names first in each list.
/// </summary>
internal static class CountyNames
{
    static readonly string[] Women = Words(
        "Margaret Susan Mary Patricia Jean Elizabeth Barbara Christine Joan Linda Sheila Dorothy Carol Jennifer Anne Janet Maureen Pauline Ann Brenda Joyce Sarah Karen Julie Jacqueline Deborah Tracey Helen Diane Sharon Angela Alison Jane Michelle Claire Nicola Emma Lisa Joanne Samantha Amanda Rebecca Laura Rachel Gemma Victoria Kelly Katherine Amy Jessica Charlotte Hannah Sophie Lauren Emily Chloe Olivia Grace Lucy Megan Georgia Eileen Irene Doreen Audrey Edna Hilda Vera Beryl Sylvia Marjorie Kathleen Rita Eleanor Ruth Frances Florence Rose Ivy Catherine Philippa Zoë Chloë Siân Niamh Anne-Marie Mary-Jane");

    static readonly string[] Men = Words(
        "John David Michael Peter Robert Alan Brian William James Anthony Kenneth Derek Ronald George Paul Colin Roger Keith Raymond Thomas Stephen Andrew Mark Ian Christopher Kevin Gary Steven Philip Martin Simon Neil Richard Barry Nigel Graham Stuart Darren Lee Craig Jason Matthew Daniel Adam Benjamin Ryan Luke Jack Joshua Thomas Samuel Joseph Alexander Edward Henry Arthur Albert Alfred Ernest Frederick Harold Leonard Norman Stanley Walter Dennis Eric Frank Gordon Geoffrey Donald Douglas Leslie Trevor Clive Malcolm Terence Patrick Sean Rhys Seán");

    static readonly string[] Families = Words(
        "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker Wood Thompson Robinson White Edwards Hughes Green Hall Evans Harris Clarke Jackson Turner Hill Moore Cooper Ward Clark Morris King Baker Harrison Morgan Lewis Allen Scott Watson Parker Lee Martin Bennett Young Cook Richardson Shaw Carter Bailey Collins Bell Phillips Davis Cox Miller Marshall Richards Adams Murphy Mitchell Kelly Anderson Thomas Roberts Campbell Stewart Gray Butler Simpson Palmer Ellis Mills Barnes Rogers Mason Chapman Webb Hunt Holmes Knight Reynolds Fisher Barker Gibson Powell Pearson Russell Stevens Dixon Fox Reid Payne Lawrence O’Neill O’Brien McDonald MacDonald Fletcher Armstrong Hayes Kaur Begum Singh");

    static readonly (string[] Women, string[] Men, string[] Families)[] Communities =
    [
        (Words("Fatima Aisha Nasreen Shabana Yasmin Rukhsana Amina Khadija Zainab Samina"), Words("Mohammed Muhammad Ahmed Ali Imran Tariq Abdul Yusuf Ibrahim Khalid Mohamed"), Words("Khan Ahmed Hussain Ali Begum Akhtar Malik Iqbal Shah Mahmood Hassan Rahman Choudhury Mirza")),
        (Words("Priya Meena Anita Sunita Rekha Asha Jaswinder Gurpreet Hema Nisha"), Words("Raj Sanjay Vijay Anil Ramesh Harpreet Gurdeep Jaswant Amit Deepak"), Words("Patel Singh Kaur Shah Mistry Sharma Nair Desai Gill Sandhu Dhillon Joshi Solanki Chauhan")),
        (Words("Anna Katarzyna Agnieszka Małgorzata Ewa Magdalena Joanna Zofia Ioana Elena"), Words("Piotr Krzysztof Łukasz Tomasz Paweł Marek Stanisław Andrei Marius Jan"), Words("Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Popescu Ionescu Kazlauskas")),
        (Words("Grace Blessing Ngozi Abena Comfort Yetunde Precious Joy Adaeze Mercy"), Words("Emmanuel Samuel Kwame Chidi Oluwaseun Kofi Winston Delroy Tunde Isaac"), Words("Okoro Adeyemi Mensah Owusu Okafor Boateng Campbell Williams Brown Asante Ogunleye Nwosu")),
    ];

    static readonly string[] Onsets = Words("Ash Black Brad Brom Burn Carl Chad Clay Cole Cran Dal Dun East Elms Fair Farn Glas Hal Ham Hart Haw High Hol Hook Ing Kel Kirk Lang Law Led Lin Mal Mar Mel Mid Nor Oak Old Pen Pick Rad Red Rip Ruf Sal Sed Shel Stan Sut Swin Tat Thorn Tun Ul Wal War Wel West Whit Win Wyn York");
    static readonly string[] Middles = ["", "", "", "e", "en", "er", "ing", "el", "a", "s", "le", "ow", "y"];
    static readonly string[] Endings = Words("ton ley worth ford wood field man son well ham bury croft shaw bridge gate stead smith dale more house bourne land by thorpe wick combe hurst den cott by ridge water brook stone mere ling lock");

    /// <summary>A name: given, family and, for some, what they like to be called.</summary>
    public static (string Given, string Family, string Preferred) Roll(Dice dice)
    {
        var woman = dice.PerMille(560);
        if (dice.PerMille(110))
        {
            var (women, men, families) = dice.Skewed(Communities);
            return (dice.Skewed(woman ? women : men), dice.Skewed(families), "");
        }

        var given = dice.Skewed(woman ? Women : Men);
        var family = dice.PerMille(400) ? dice.Skewed(Families) : Rare(dice);
        if (dice.PerMille(12)) family = $"{family}-{dice.Skewed(Families)}";
        var shortForms = dice.PerMille(120) ? Door.NicknameList.All.Of(given.ToLowerInvariant()) : [];
        var preferred = shortForms.Count == 0 ? "" : dice.Of(shortForms);
        return (given, family, preferred.Length == 0 ? "" : char.ToUpperInvariant(preferred[0]) + preferred[1..]);
    }

    static string Rare(Dice dice) => dice.Skewed(Onsets) + dice.Of(Middles) + dice.Of(Endings);

    static string[] Words(string text) => text.Split(' ');
}
