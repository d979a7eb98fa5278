using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>A concern and whom it is about, as the safeguarding desk reads it.</summary>
/// <param name="Concern">The concern.</param>
/// <param name="Who">Whom it is about.</param>
/// <param name="Said">What was said to it so far, in the order it was said.</param>
/// <param name="Advocacy">The latest answer to the advocacy question for an enquiry; <see langword="null"/> while nobody asked it.</param>
public sealed record ConcernView(Concern Concern, Person Who, IReadOnlyList<StoryLine> Said, AdvocacyQuestion? Advocacy);

/// <summary>The safeguarding desk opens a concern: a look, written down before anything is shown.</summary>
public sealed class ReadConcern(RecordDoor door, ContactCards cards)
{
    /// <summary>Where a concern is read: what the safeguarding desk types there is kept under its address.</summary>
    public const string Page = "/concern/";

    /// <summary>What the desk’s words about a concern are kept under while they are typed.</summary>
    public static string DraftOf(Guid concern) => $"{Page}{concern}";

    /// <summary>The concern.</summary>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    /// <exception cref="NotThere">There is no such concern.</exception>
    public async Task<ConcernView> DoAsync(Caller by, Guid concern, CancellationToken stop = default)
    {
        var person = await cards.PersonOfConcernAsync(concern, stop);
        var file = await door.OpenAsync(by, person, Purpose.Safeguarding, nameof(ReadConcern), stop);
        var held = await file.OneAsync<Concern>(concern, stop: stop);
        var said = (await file.ChronologyAsync(kinds: [nameof(ConcernAnswered), nameof(EnquiryEnded)], stop: stop)).Where(l => l.At == (l.Kind == nameof(ConcernAnswered) ? held.AnsweredAt : held.EnquiryEndedAt));
        return new ConcernView(held, await file.PersonAsync(stop), [.. said.Reverse()], AdvocacyRules.ForEnquiry(await file.ListAsync<AdvocacyQuestion>(stop: stop), held));
    }
}
