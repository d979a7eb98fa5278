using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Threefold.Casework.Door;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages;

/// <summary>A page of the house: it binds, asks and shows. It knows who is there, and makes a repeated post safe.</summary>
public abstract class HousePage : PageModel
{
    /// <summary>The hidden field with a form's one-time key. Every form that posts carries one.</summary>
    public const string KeyField = "_key";

    /// <summary>Who is there, with the form's one-time key and a digest of what was sent.</summary>
    protected Caller Me
    {
        get
        {
            return CallerFor(HttpContext.Me() ?? throw new InvalidOperationException("Nobody is signed in."));
        }
    }

    /// <summary>Somebody, with the form's one-time key and a digest of what was sent.</summary>
    protected Caller CallerFor(Threefold.Practice.Access.Actor actor)
    {
        if (!HttpMethods.IsPost(Request.Method) || !Request.HasFormContentType) return actor;
        return Guid.TryParse(Request.Form[KeyField], out var key) ? new Caller(actor, key, Digest()) : actor;
    }

    string Digest()
    {
        var text = new StringBuilder(Request.Path).Append(Request.QueryString);
        foreach (var (name, values) in Request.Form.Where(f => f.Key != PageRules.TokenField).OrderBy(f => f.Key, StringComparer.Ordinal))
            text.Append('\n').Append(name).Append('=').AppendJoin('\u001f', values.ToArray());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
