using Threefold.Practice.Access;

namespace Threefold.Casework.Diary;

/// <summary>What someone did: a look when it holds no facts, a deed when it does. Written once, whole; never changed.</summary>
internal sealed class ActRow
{
    public Guid Id { get; init; }
    public long Position { get; set; }
    public DateTime At { get; init; }
    public ActorKind ActorKind { get; init; }
    public Guid Actor { get; init; }
    public string ActorName { get; init; } = "";
    public Guid? Team { get; init; }
    public string Authority { get; set; } = "";
    public Purpose Purpose { get; init; }
    public string Name { get; init; } = "";
    public bool Allowed { get; set; }
    public string Why { get; set; } = "";
    public string Rules { get; set; } = "";
    public string ModelVersion { get; set; } = "";
    public string ProductVersion { get; init; } = "";
    public int? Count { get; set; }
    public Guid? Key { get; set; }
    public string RequestDigest { get; init; } = "";
    public Guid? Answer { get; set; }
    public List<ActPersonRow> People { get; init; } = [];
    public List<FactRow> Facts { get; init; } = [];
}

/// <summary>An act concerns a person.</summary>
internal sealed class ActPersonRow
{
    public Guid Act { get; init; }
    public Guid Person { get; init; }
    public long Position { get; set; }
}

/// <summary>The skeleton of a fact. Its words live apart, so that they can lawfully be destroyed while this still verifies.</summary>
internal sealed class FactRow
{
    public Guid Id { get; init; }
    public long Position { get; set; }
    public Guid Act { get; init; }
    public Guid Person { get; init; }
    public Guid Subject { get; init; }
    public string Kind { get; init; } = "";
    public DateTime At { get; init; }
    public DateOnly OccurredOn { get; init; }
    public Guid? Team { get; init; }
    public string Digest { get; init; } = "";
}

/// <summary>A fact's words: one sentence and the body as JSON, with a random salt that goes when they go.</summary>
internal sealed class WordsRow
{
    public Guid Fact { get; init; }
    public Guid Person { get; init; }
    public byte[] Salt { get; init; } = [];
    public string Sentence { get; init; } = "";
    public string Body { get; init; } = "";
}

/// <summary>The last Position given out. One row; taking from it is the last thing before a commit.</summary>
internal sealed class DiaryHeadRow
{
    public int Id { get; init; }
    public long Position { get; set; }
}

/// <summary>A sealed batch of diary rows, chained to the one before.</summary>
internal sealed class SealRow
{
    public long Number { get; init; }
    public long FromPosition { get; init; }
    public long ToPosition { get; init; }
    public DateTime At { get; init; }
    public byte[] Leaves { get; init; } = [];
    public string Root { get; init; } = "";
}
