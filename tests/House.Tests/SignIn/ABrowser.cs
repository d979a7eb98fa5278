using System.Net;

namespace Threefold.House.Tests.SignIn;

/// <summary>A browser behind a proxy that ends TLS: it speaks https, and the proxy speaks plain http to the site. Follows redirects between sites.</summary>
sealed class ABrowser(Uri home)
{
    readonly Dictionary<(string Site, string Name), string> jar = [];
    readonly HttpClient http = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });

    public HttpStatusCode Status { get; private set; }
    public Uri Where { get; private set; } = new("about:blank");
    public string Body { get; private set; } = "";
    public List<string> SetCookies { get; } = [];

    public string? Cookie(string name) => jar.GetValueOrDefault((home.Authority, name));

    public Task GetAsync(string path, bool follow = true) => SendAsync(HttpMethod.Get, new Uri(home, path), null, follow);

    public Task PostAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, new Uri(home, path), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), follow: true);

    async Task SendAsync(HttpMethod verb, Uri to, HttpContent? body, bool follow)
    {
        for (var hop = 0; hop < 12; hop++)
        {
            if (to.Authority == home.Authority) to = new UriBuilder(to) { Scheme = "http" }.Uri;
            using var request = new HttpRequestMessage(verb, to) { Content = body };
            var cookies = string.Join("; ", jar.Where(c => c.Key.Site == to.Authority).Select(c => $"{c.Key.Name}={c.Value}"));
            if (to.Authority == home.Authority) request.Headers.Add("X-Forwarded-Proto", "https");
            if (cookies.Length > 0) request.Headers.Add("Cookie", cookies);
            using var answer = await http.SendAsync(request);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set)) foreach (var one in set) Keep(to, one);
            (Status, Where, Body) = (answer.StatusCode, to, await answer.Content.ReadAsStringAsync());
            if (!follow || answer.Headers.Location is not { } next) return;
            (verb, body, to) = (HttpMethod.Get, null, new Uri(to, next));
        }
    }

    void Keep(Uri from, string set)
    {
        SetCookies.Add(set);
        var (name, value) = (set[..set.IndexOf('=')], set[(set.IndexOf('=') + 1)..].Split(';')[0]);
        if (value.Length == 0) jar.Remove((from.Authority, name));
        else jar[(from.Authority, name)] = value;
    }
}
