using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>An agreement is signed, exactly as its words stand.</summary>
public sealed class SignLetter(RecordDoor door)
{
    /// <summary>Writes the signature down, with the seal of the words that were signed.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose agreement.</param>
    /// <param name="letter">The agreement.</param>
    /// <param name="hashSeen">The seal of the words on the page.</param>
    /// <param name="given">The signature.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid letter, string hashSeen, SignatureAsGiven given, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SignLetter), async file =>
        {
            var held = await file.OneAsync<Letter>(letter, stop: stop);
            var verdict = SignatureRules.MaySign(held, hashSeen, given, file.Today);
            if (!verdict.Allowed) return verdict;
            var tidy = given with { Name = given.Name.Trim(), Identity = given.Identity.Trim(), HelpedToUnderstand = given.HelpedToUnderstand.Trim(), Paper = given.Paper.Trim() };
            file.Begin(person, new LetterSigned(file.NewId(), letter, held.Title, $"{held.Template}@{held.TemplateVersion}", held.Hash, tidy));
            return Verdict.Made(letter);
        }, stop);
}
