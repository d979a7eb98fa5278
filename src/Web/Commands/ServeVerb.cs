using System.CommandLine;
using Threefold.Web.Hosting;

namespace Threefold.Web.Commands;

/// <summary><c>serve</c>: answers the web.</summary>
static class ServeVerb
{
    public static Command Make()
    {
        var (store, data, urls) = (StoreOptions.Store(), StoreOptions.Data(), StoreOptions.Urls());
        var command = new Command("serve", "Answers the web on a store that is up to date. Without a sign-in provider only public pages are open.") { store, data, urls };
        command.SetAction(async (words, stop) =>
        {
            var folder = StoreOptions.DataFolder(words.GetValue(data));
            var site = await Site.BuildAsync(new SiteOptions(StoreOptions.StoreMeant(words.GetValue(store), folder), folder, words.GetValue(urls) ?? Settings.Get("THREEFOLD_URLS", "http://127.0.0.1:5080")), stop: stop);
            await site.RunAsync(stop);
            return 0;
        });
        return command;
    }
}
