using System.CommandLine;
using Threefold.Casework.Diary;

namespace Threefold.Web.Commands;

/// <summary>The options that most verbs share.</summary>
static class StoreOptions
{
    /// <summary><c>--store</c>: which store.</summary>
    public static Option<string?> Store() => new("--store") { Description = "The store: sqlite:PATH or a PostgreSQL connection string (default: THREEFOLD_STORE, else sqlite in the data folder)." };

    /// <summary><c>--data</c>: the folder for keys and the embedded store.</summary>
    public static Option<string?> Data() => new("--data") { Description = "The data folder (default: THREEFOLD_DATA, else ./data)." };

    /// <summary><c>--urls</c>: where to answer.</summary>
    public static Option<string?> Urls() => new("--urls") { Description = "The addresses to answer on (default: http://127.0.0.1:5080)." };

    /// <summary><c>--anchor</c>: where the heads of seals are kept.</summary>
    public static Option<string?> Anchor() => new("--anchor") { Description = "The file outside the store that keeps the heads of seals (default: THREEFOLD_ANCHOR, else anchor.log in the data folder)." };

    /// <summary>Where the diary's key and anchor are.</summary>
    public static SealSettings Seals(string store, string dataFolder, string? anchor = null) => SealSettings.For(store, name => Settings.Get(name), dataFolder, anchor);

    /// <summary>The data folder that was meant.</summary>
    public static string DataFolder(string? said) => Path.GetFullPath(said ?? Settings.Get("THREEFOLD_DATA", "data"));

    /// <summary>The store that was meant.</summary>
    public static string StoreMeant(string? said, string dataFolder) => said ?? Settings.Get("THREEFOLD_STORE", $"sqlite:{Path.Combine(dataFolder, "threefold.db")}");
}
