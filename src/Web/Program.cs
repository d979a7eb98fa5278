return await Threefold.Web.Commands.Cli.RunAsync(args);
