using Threefold.Casework.Conversations;

namespace Threefold.Web.Pages.Conversations;

/// <summary>What a prompt's form sent. Its fields carry the prompt's key, so that each prompt's typed words are kept apart.</summary>
/// <param name="Said">What was said.</param>
/// <param name="Seen">The version of the answer that was on the page.</param>
/// <param name="Choice">What the worker chose of two texts: <c>mine</c>, <c>theirs</c>, <c>together</c>, or empty.</param>
/// <param name="Theirs">The other text.</param>
/// <param name="Earlier">The earlier answer that is still true.</param>
public sealed record Sent(Said Said, int Seen, string Choice, string Theirs, Guid? Earlier)
{
    /// <summary>Both texts in one box.</summary>
    public Said Together => Said with { Words = $"{Said.Words}\n\n{Theirs}" };

    /// <summary>Reads it from a form.</summary>
    public static Sent Read(IFormCollection form, string prompt)
    {
        string Field(string name) => form[$"{prompt}.{name}"].ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
        return new(
            new Said(Field("Words"), string.Join(',', form[$"{prompt}.Choice"].Where(c => !string.IsNullOrEmpty(c))), Field("Noticed"), Field("SaidBy").Trim()) { Afresh = form["Afresh"] == "true" },
            int.TryParse(form["Seen"], out var seen) ? seen : 0,
            form["Choice"].ToString(),
            form["Theirs"].ToString(),
            Guid.TryParse(form["Still"], out var earlier) ? earlier : null);
    }
}
