using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;

namespace Threefold.Casework;

/// <summary>Opens what brings the community directory in and keeps it alive.</summary>
static class SourceRooms
{
    public static IServiceCollection AddSources(this IServiceCollection services)
    {
        services.AddSingleton(KeepingReference.Own);
        services.AddSingleton(new OutsideAddress(""));
        services.AddSingleton<NoReader>();
        services.AddSingleton<IDirectoryReader>(s => s.GetRequiredService<NoReader>());
        services.AddSingleton<ILinkLooker>(s => s.GetRequiredService<NoReader>());
        services.AddSingleton(s => new SourceShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<Practice.Community.KeepingNumbers>()));
        services.AddSingleton(s => new FeedMemory(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<Practice.Community.KeepingNumbers>()));
        services.AddSingleton(s => new ImportReport(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new JoinShelf(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new KeeperShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new KeeperDues(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new AskedChanges(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new OrganisationPostShelf(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new LinkShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<Practice.Community.KeepingNumbers>()));
        services.AddSingleton(s => new KeepingBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<Practice.Community.KeepingNumbers>()));
        services.AddSingleton<DirectoryRounds>();
        return services;
    }
}
