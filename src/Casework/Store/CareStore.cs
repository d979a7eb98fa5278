using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Threefold.Casework.Diary;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Store;

/// <summary>
/// The one model of everything kept, for both databases. Every <see cref="Thing"/> in Practice is mapped by the same
/// convention (its own table, found by person, versioned); shapes that need more say so in <c>Store/Shapes</c>.
/// </summary>
internal abstract class CareStore(DbContextOptions options) : DbContext(options)
{
    public DbSet<ActRow> Acts => Set<ActRow>();
    public DbSet<ActPersonRow> ActPeople => Set<ActPersonRow>();
    public DbSet<FactRow> Facts => Set<FactRow>();
    public DbSet<WordsRow> Words => Set<WordsRow>();
    public DbSet<SealRow> Seals => Set<SealRow>();

    /// <summary>Every kind of thing there is.</summary>
    public static readonly IReadOnlyList<Type> Things =
        [.. typeof(Thing).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Thing)) && !t.IsAbstract).OrderBy(t => t.Name, StringComparer.Ordinal)];

    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var thing in Things)
        {
            model.Entity(thing, shape =>
            {
                shape.ToTable(Names.Table(thing.Name));
                shape.HasKey(nameof(Thing.Id));
                shape.Property(nameof(Thing.Id)).ValueGeneratedNever();
                shape.Property(nameof(Thing.Version)).IsConcurrencyToken();
                shape.HasIndex(nameof(Thing.Person));
                foreach (var computed in thing.GetProperties().Where(p => p.DeclaringType!.GetProperty(p.Name)!.SetMethod is null))
                    shape.Ignore(computed.Name);
            });
        }

        model.ApplyConfigurationsFromAssembly(typeof(CareStore).Assembly);
        Names.Snake(model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<Utc>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    sealed class Utc() : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Utc ? v : v.ToUniversalTime(),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc));
}

/// <summary>The embedded store.</summary>
internal sealed class SqliteStore(DbContextOptions<SqliteStore> options) : CareStore(options);

/// <summary>The store for production.</summary>
internal sealed class PostgresStore(DbContextOptions<PostgresStore> options) : CareStore(options);
