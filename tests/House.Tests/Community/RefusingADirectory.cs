using System.IO.Compression;
using System.Text;
using Shouldly;
using Threefold.Edges.OpenReferral;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.House.Tests.Community;

public sealed class RefusingADirectory
{
    const string Good = """{"id":"1","name":"Choir","status":"active","organization":{"name":"Hall"}}""";

    static async Task<string> RefusedAsync(string name, byte[] bytes, ReadingLimits? limits = null)
    {
        using var folder = new ScratchFolder();
        var file = folder.Write(name, bytes);
        var place = name.EndsWith(".csv", StringComparison.Ordinal) ? folder.Place : file;
        return (await Should.ThrowAsync<DirectoryRefused>(() => ScratchFolder.ReadAsync(place, limits))).Message;
    }

    static Task<string> RefusedAsync(string name, string text, ReadingLimits? limits = null) => RefusedAsync(name, Encoding.UTF8.GetBytes(text), limits);

    [Fact]
    public async Task A_file_that_breaks_off_is_refused()
    {
        (await RefusedAsync("services.json", $$"""{"contents":[{{Good}},{"id":"2","na""")).ShouldContain("is not whole");
        (await RefusedAsync("services.json", $"[{Good}")).ShouldContain("is not whole");
        (await RefusedAsync("services.ndjson", $"{Good}\n{Good[..20]}")).ShouldContain("line 2 breaks off");
        (await RefusedAsync("services.csv", "id,name,status\n1,Choir,active\n2,\"Cho")).ShouldContain("is not whole");
        (await RefusedAsync("services.csv", "id,name,status\n1,Choir,active\n2,Cho")).ShouldContain("breaks off");
    }

    [Fact]
    public async Task A_file_in_another_encoding_is_refused()
    {
        (await RefusedAsync("services.json", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes($"[{Good}]")).ToArray())).ShouldContain("UTF-16");
        (await RefusedAsync("services.csv", Encoding.Latin1.GetBytes("id,name,status\n1,Café,active\n"))).ShouldContain("UTF-8");
    }

    [Fact]
    public async Task A_record_in_another_encoding_is_set_aside_and_the_rest_is_read()
    {
        using var folder = new ScratchFolder();
        folder.Write("services.ndjson", [.. Encoding.UTF8.GetBytes(Good), (byte)'\n', .. Encoding.Latin1.GetBytes(Good.Replace("Choir", "Café", StringComparison.Ordinal)), (byte)'\n']);

        var records = await ScratchFolder.ReadAsync(folder.Place);

        records.OfType<EntryRead>().Single().Entry.Name.ShouldBe("Choir");
        records.OfType<EntrySetAside>().Single().Because.ShouldContain("not UTF-8");
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_holds_too_much_is_refused()
    {
        (await RefusedAsync("services.json", $"[{Good}]", new() { LargestFile = 20 })).ShouldContain("larger than 20 bytes");
        (await RefusedAsync("services.json", $"[{Good},{Good.Replace("\"1\"", "\"2\"", StringComparison.Ordinal)}]", new() { MostRecords = 1 })).ShouldContain("more than 1 records");
        var long1 = Good.Replace("Choir", new string('x', 300_000), StringComparison.Ordinal);
        (await RefusedAsync("services.json", $"[{long1}]", new() { LargestRecord = 100_000 })).ShouldContain("more than 100,000 bytes");
        (await RefusedAsync("services.ndjson", long1, new() { LargestRecord = 100_000 })).ShouldContain("more than 100,000 bytes");
        (await RefusedAsync("services.csv", $"id,name,status\n1,\"{new string('x', 300_000)}", new() { LargestRecord = 100_000 })).ShouldContain("is not whole");
    }

    [Fact]
    public async Task Nesting_without_end_is_refused() =>
        (await RefusedAsync("services.json", string.Concat(Enumerable.Repeat("[{\"a\":", 5000)))).ShouldContain("is not");

    [Fact]
    public async Task A_packed_file_is_refused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($"[{Good}]"));
        }

        (await RefusedAsync("services.json", packed.ToArray())).ShouldContain("packed");
    }

    [Fact]
    public async Task A_directory_without_services_is_refused()
    {
        (await RefusedAsync("services.json", """{"contents":[]}""")).ShouldContain("no services");
        (await RefusedAsync("services.sql", "drop table")).ShouldContain("A directory is");
        (await RefusedAsync("services.csv", "import_id,name,contact_visible\n1,Choir,FALSE\n")).ShouldContain("no column “approved”");
    }

    [Fact]
    public async Task A_large_envelope_is_streamed_and_read_to_its_end()
    {
        using var folder = new ScratchFolder();
        var body = string.Join(',', Enumerable.Range(0, 4000).Select(number => Good.Replace("\"1\"", $"\"{number}\"", StringComparison.Ordinal)));
        var file = folder.Write("services.json", $$"""{"total_items":4000,"extra":{"a":[1,2]},"contents":[{{body}}],"empty":false}""");

        (await ScratchFolder.ReadAsync(file, new() { LargestRecord = 10_000 })).OfType<EntryRead>().Count().ShouldBe(4000);
    }
}
