using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Edges.OpenReferral;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>Whatever bytes arrive, an import reads them, sets them aside or refuses them: it never crashes, hangs or half-reads.</summary>
public sealed class HostileDirectories
{
    static readonly ReadingLimits Small = new() { LargestFile = 1_000_000, LargestRecord = 100_000, LongestText = 1_000 };
    static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(150);
    static readonly byte[] Seed = File.ReadAllBytes(Path.Combine(Samples.Own, "careless/service_list.json"));
    static readonly byte[] Table = File.ReadAllBytes(Path.Combine(Samples.Own, "tabular/services.csv"));

    /// <summary>How reading ended: the records, or <see langword="null"/> when it was refused with a reason.</summary>
    static List<DirectoryRecord>? Read(string name, byte[] bytes)
    {
        using var folder = new ScratchFolder();
        folder.Write(name, bytes);
        try
        {
            return ScratchFolder.ReadAsync(folder.Place, Small).WaitAsync(TimeSpan.FromSeconds(20)).GetAwaiter().GetResult();
        }
        catch (DirectoryRefused refused)
        {
            refused.Message.ShouldNotBeEmpty();
            return null;
        }
    }

    static bool IsFit(List<DirectoryRecord>? records) => records is null || records.TrueForAll(record => record switch
    {
        EntryRead read => read.Entry.Name.Length > 0 && read.Entry.Id != Guid.Empty && IsCleanText(read.Entry.Name + read.Entry.Description),
        EntrySetAside aside => aside.Because.Length > 0,
        _ => false,
    });

    static bool IsCleanText(string text) => !text.Any(letter => letter == '\0' || (char.IsControl(letter) && letter != '\n')) && Encoding.UTF8.GetByteCount(text) >= 0;

    [Theory]
    [InlineData("services.json")]
    [InlineData("services.ndjson")]
    [InlineData("services.csv")]
    public void Any_bytes_at_all_are_read_or_refused(string name) =>
        Check.One(Often, Prop.ForAll<byte[]>(bytes => IsFit(Read(name, bytes ?? []))));

    [Theory]
    [InlineData("services.json")]
    [InlineData("services.csv")]
    public void A_file_with_any_bytes_changed_is_read_or_refused(string name)
    {
        var seed = name.EndsWith("csv", StringComparison.Ordinal) ? Table : Seed;
        var places = Gen.Choose(0, seed.Length - 1).Zip(Gen.Choose(0, 255), (at, value) => (at, value)).ListOf().Select(list => list.Take(20).ToArray()).ToArbitrary();
        Check.One(Often, Prop.ForAll(places, changes =>
        {
            var bytes = seed.ToArray();
            foreach (var (at, value) in changes)
            {
                bytes[at] = (byte)value;
            }

            return IsFit(Read(name, bytes));
        }));
    }

    [Fact]
    public void A_JSON_file_cut_anywhere_is_refused_never_half_read() =>
        Check.One(Often, Prop.ForAll(Gen.Choose(1, Seed.AsSpan().TrimEnd("\n"u8).Length - 1).ToArbitrary(), length => Read("services.json", Seed[..length]) is null));

    [Fact]
    public void Any_JSON_value_in_any_field_is_read_or_set_aside()
    {
        string[] values = ["null", "true", "-1", "1e400", "\"\"", "[]", "{}", "[[{}]]", "\"\\ud800\"", "\"\\u0000x\"", "\"<img src=x onerror=1>\"", "\"=1+1\"", "\"\\u202etxt\"", "{\"id\":{}}", "[null,1,\"a\"]", "\"" + new string('é', 1_500) + "\""];
        string[] fields = ["name", "description", "status", "url", "email", "minimum_age", "schedules", "service_at_locations", "organization", "contacts", "cost_options", "attributes", "languages", "assured_date", "last_modified", "alert"];
        var some = Gen.Elements(fields).Zip(Gen.Elements(values), (field, value) => (field, value)).ListOf().ToArbitrary();
        Check.One(Often, Prop.ForAll(some, pairs =>
        {
            var body = string.Join(',', pairs.DistinctBy(pair => pair.field).Select(pair => $"\"{pair.field}\":{pair.value}"));
            var records = Read("services.json", Encoding.UTF8.GetBytes($"[{{\"id\":\"1\"{(body.Length > 0 ? "," : "")}{body}}}]"));
            return records is { Count: 1 } && IsFit(records);
        }));
    }
}
