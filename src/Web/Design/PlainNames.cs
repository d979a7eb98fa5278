using System.Text;

namespace Threefold.Web.Design;

/// <summary>Names from the code, said plainly: <c>TakeContact</c> is “Take contact”, <c>SocialWorker</c> “Social worker”.</summary>
public static class PlainNames
{
    /// <summary>The name as words, with one capital.</summary>
    public static string Of(string name)
    {
        var said = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && said.Length > 0) said.Append(' ').Append(char.ToLowerInvariant(letter));
            else said.Append(letter);
        }

        return said.ToString();
    }
}
