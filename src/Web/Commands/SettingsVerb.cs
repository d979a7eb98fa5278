using System.CommandLine;
using Spectre.Console;

namespace Threefold.Web.Commands;

/// <summary><c>settings</c>: lists every setting, and what holds now.</summary>
static class SettingsVerb
{
    public static Command Make()
    {
        var command = new Command("settings", "Lists every setting, what it is for, and whether it is set. Secrets are never shown.");
        command.SetAction(_ =>
        {
            var table = new Table().AddColumn(new TableColumn("Setting").NoWrap()).AddColumns("What it is for", "Now");
            foreach (var setting in Settings.All)
            {
                var value = Settings.Get(setting.Name);
                var now = value.Length == 0 ? $"not set: {setting.Otherwise}" : setting.Secret ? "set (not shown)" : value;
                table.AddRow(new Text(setting.Name), new Text(setting.For), new Text(now));
            }

            AnsiConsole.Write(table);
            return 0;
        });
        return command;
    }
}
