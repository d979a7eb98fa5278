using System.Text;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>The place to sign at the end of an agreement: whoever it is with, each with a line for name, signature and day.</summary>
static class LetterSigners
{
    const string Asks = "Sign here if you agree";

    static readonly string[] Lines = ["Signed", "Name", "Date"];

    /// <summary>Who signs: the person, whoever looks after the money where there is one, and the council. Nobody where it is no agreement.</summary>
    public static IReadOnlyList<string> Of(LetterTemplate template, IReadOnlyDictionary<string, string> values)
    {
        if (!template.Signed) return [];
        var holder = template.Needs.Contains("account-holder") ? values.GetValueOrDefault("account-holder", "").Trim() : "";
        return holder.Length > 0 ? ["You, or someone who may sign for you", holder, "The council"] : ["You, or someone who may sign for you", "The council"];
    }

    /// <summary>The place as HTML.</summary>
    public static string Html(IReadOnlyList<string> signers)
    {
        if (signers.Count == 0) return "";
        var html = new StringBuilder("<h2>").Append(Asks).Append("</h2>\n<div class=\"letter-signers\">\n");
        foreach (var who in signers)
        {
            html.Append("<div class=\"letter-sign\">\n<p><bdi>").Append(LetterMaker.Safe(who)).Append("</bdi></p>\n");
            foreach (var line in Lines) html.Append("<p class=\"letter-line\">").Append(line).Append(":</p>\n");
            html.Append("</div>\n");
        }

        return html.Append("</div>\n").ToString();
    }

    /// <summary>The place in plain text.</summary>
    public static string Text(IReadOnlyList<string> signers) =>
        signers.Count == 0 ? "" : $"\n\n{Asks}\n\n{string.Join("\n\n", signers.Select(who => $"{who}\n{string.Join('\n', Lines.Select(l => l + ":"))}"))}";
}
