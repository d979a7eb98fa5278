using Threefold.Casework.Diary;

namespace Threefold.Casework.Store;

/// <summary>The key that backups are encrypted with.</summary>
public static class BackupKey
{
    /// <summary>The key from its setting, or from its file; a file that is not there is made with a new key.</summary>
    /// <param name="file">The key file.</param>
    /// <param name="setting">The key as base64, or empty.</param>
    /// <exception cref="KeyNotUsable">It is too short or not base64.</exception>
    public static byte[] Open(string file, string setting)
    {
        if (setting.Length > 0) return SealKey.Decode(setting, "The backup key");
        if (!File.Exists(file)) SealKey.WriteNew(file);
        return SealKey.Decode(File.ReadAllText(file), "The backup key's file");
    }
}
