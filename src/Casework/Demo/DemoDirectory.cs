namespace Threefold.Casework.Demo;

/// <summary>Entries of the demo's directory that lives are connected to, by the ids the directory gives them.</summary>
static class DemoDirectory
{
    public static readonly Guid TwoByTwo = new("778e7606-e589-50ca-83e2-70afa775e9ac");
    public static readonly Guid CarersTogether = new("c2b47426-93eb-518d-8b3f-429ecc0c66c6");
    public static readonly Guid MeetingCentre = new("9e416e86-109a-5bc1-8aa3-e80581f202d6");
    public static readonly Guid MemoryCafe = new("153a22a9-e2dc-5aa3-90a2-b0b24e2d6de2");
    public static readonly Guid Singing = new("5691e5b9-b118-5ba8-98a9-fec00e474d0c");
    public static readonly Guid Shed = new("4bc5bbae-bfeb-5f48-adb8-e2daca047616");
    public static readonly Guid CommunityGarden = new("c05cb0a1-b5ea-54ec-a5b6-0ae1b1288dd9");
    public static readonly Guid MoneyAdvice = new("8e411636-b351-5938-b382-fc8e6de10537");
    public static readonly Guid FewHoursOff = new("aa8faf68-a7e7-57a8-9b10-798407e00939");
    public static readonly Guid PolishCircle = new("25e371d6-0734-5a31-8f7a-d482e539ea90");
    public static readonly Guid KnitAndNatter = new("fbcd70e4-e84c-58f3-b632-b9f4d8a8e60a");
}
