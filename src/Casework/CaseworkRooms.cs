using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Community;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Letters;
using Threefold.Casework.Messages;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;

namespace Threefold.Casework;

/// <summary>Opens Casework for a host: the store, the diary, the door, the shelves and every act.</summary>
public static class CaseworkRooms
{
    /// <summary>Adds the house on a store.</summary>
    /// <param name="services">The host's services; a <see cref="TimeProvider"/> and <see cref="ModelFiles"/> may be among them.</param>
    /// <param name="store"><c>sqlite:PATH</c>, or a PostgreSQL connection string.</param>
    /// <param name="models">The folder of practice models; those beside the programme when nobody says.</param>
    /// <param name="seals">Where the diary's key and anchor are; from the environment when not given.</param>
    public static IServiceCollection AddCasework(this IServiceCollection services, string store, string? models = null, SealSettings? seals = null)
    {
        services.AddSingleton(s => new ModelVersions(s.GetRequiredService<Stores>()));
        if (services.All(s => s.ServiceType != typeof(ModelFiles))) services.AddSingleton(_ => ModelFiles.Read(models ?? Path.Combine(AppContext.BaseDirectory, "practice-models")));
        services.AddSingleton(s => new ModelShelf(s.GetRequiredService<ModelFiles>(), s.GetRequiredService<ModelVersions>()));
        if (services.All(s => s.ServiceType != typeof(TimeProvider))) services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new Stores(store));
        services.AddSingleton(s => new DiaryWriter(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<SealSettings>()));
        services.AddScoped(s => new RecordDoor(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new PeopleSearch(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new Whereabouts(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new EntryTold(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new HeldQuestions(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new LetterTemplateShelf(s.GetRequiredService<Stores>()));
        services.AddSingleton(Quality.ShippedGuidance.Read());
        services.AddSingleton(s => new GuidanceShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<Quality.ShippedGuidance>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new LetterHead("The council", ""));
        services.AddScoped<LetterWording>();
        services.AddSingleton(s => new WordsFromWorkShelf(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new FigureShelf(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new DataOwnerShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new SiteShelf(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new PulseShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<SealSettings>()));
        services.AddSingleton(s => new PulseBook(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton<Insight.IWorkerPulse>(s => s.GetRequiredService<PulseBook>());
        services.AddSingleton(s => new TrialBook(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>(), s.GetRequiredService<Summaries>()));
        services.AddSingleton<Insight.ReadSite>();
        services.AddSingleton<Insight.OpenFigures>();
        services.AddSingleton(s => new InsightCounts(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new Looks(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new Openings(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new LimitedBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new Drafts(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new Desk(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new PeopleOfDesk(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new WaitingBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new StickingCounts(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new CrisisBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new RecoveryBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new NeedCounts(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new HelperBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new FactCounts(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new OpenWork(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new ExceptionTally(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new MoneyBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new PackageCounts(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new TalkTimes(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>(), s.GetRequiredService<ModelShelf>()));
        services.AddSingleton(s => new Summaries(s.GetRequiredService<Stores>(), s.GetRequiredService<ModelShelf>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new MeasureBook(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>(), s.GetRequiredService<Summaries>()));
        services.AddSingleton<Insight.TeamWorkBook>();
        services.AddSingleton(s => new PaymentBook(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new PaymentRuns(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new ModelHistory(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new TeamShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<ModelShelf>()));
        services.AddSingleton(s => new CommunityShelf(s.GetRequiredService<Stores>(), PublicationWords.Own));
        services.AddSingleton(s => new CommunityImport(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CommunitySearch>();
        services.AddSingleton(s => new PostcodeShelf(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new PostcodeImport(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new LocalShelf(s.GetRequiredService<Stores>()));
        services.AddScoped(s => new CommunityCounts(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>(), s.GetRequiredService<PostcodeShelf>(), s.GetRequiredService<CommunitySearch>()));
        services.AddSingleton<PublicPostcodes>();
        services.AddSources();
        services.AddSingleton(s => new SessionShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new HeldPostShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new KeyShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>()));
        services.AddScoped(s => new AdviceDesk(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>(), s.GetRequiredService<RecordDoor>()));
        services.AddSingleton(s => new ExceptionBook(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new ContactCards(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new CountyBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new ContactTally(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new Touched(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new StalePlans(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new NoticeCards(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new StoreKeeper(s.GetRequiredService<Stores>()));
        services.AddSingleton(seals ?? SealSettings.For(store, Environment.GetEnvironmentVariable));
        services.AddSingleton(s => new Sealer(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>(), s.GetRequiredService<SealSettings>()));
        services.AddSingleton(s => new Verification(s.GetRequiredService<Stores>(), s.GetRequiredService<Sealer>()));
        services.AddSingleton(s => new Erasures(s.GetRequiredService<Stores>(), s.GetRequiredService<Sealer>()));
        services.AddSingleton(s => new Replay(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new Backup(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>(), s.GetRequiredService<Sealer>()));
        services.AddScoped(s => new Restore(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>(), s.GetRequiredService<Sealer>(), s.GetRequiredService<Verification>(), s.GetRequiredService<Access.EraseWords>()));
        services.AddSingleton(Holidays.Read());
        services.AddSingleton(s => new DueThings(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new DueReviews(s.GetRequiredService<Stores>()));
        services.AddSingleton(s => new ReviewBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new LibertyBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new DelegationBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new ReductionBook(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new AuditBoard(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new VoiceBook(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new SourcingQueue(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        services.AddSingleton(s => new ClockShelf(s.GetRequiredService<Stores>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Tick>();
        services.AddSingleton(SendingReader.Read());
        services.AddSingleton<IReadOnlyList<ICarrier>>([]);
        services.AddSingleton(s => new Outbox(s.GetRequiredService<Stores>(), s.GetRequiredService<DiaryWriter>()));
        foreach (var act in Acts) services.AddScoped(act);
        foreach (var duty in Acts.Where(a => a.IsAssignableTo(typeof(IDuty)))) services.AddScoped(typeof(IDuty), s => s.GetRequiredService(duty));
        return services;
    }

    /// <summary>Every act: a public class of this house with one <c>DoAsync</c>.</summary>
    public static IReadOnlyList<Type> Acts { get; } =
        [.. typeof(CaseworkRooms).Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.GetMethods().Any(m => m.Name == "DoAsync"))];
}
