namespace Threefold.Practice.Insight;

/// <summary>One piece of work with somebody: from a request, while anything is open, until all of it has ended.</summary>
sealed class Episode(Stretch first, bool isRequest)
{
    /// <summary>A talk this soon after the end still belongs to it.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromDays(28);

    public DateTime From => first.From;
    public Guid Team => first.Team;

    /// <summary>True when it began with a contact.</summary>
    public bool IsRequest => isRequest;

    /// <summary>When all of it had ended; <see langword="null"/> while something is open.</summary>
    public DateTime? To { get; private set; } = first.To;

    public List<Stretch> Parts { get; } = [first];

    /// <summary>Sorts what was open into pieces of work.</summary>
    /// <param name="life">The life.</param>
    /// <param name="supported">True on days with lasting paid support: whoever has it is worked with, and a contact then is no request.</param>
    public static List<Episode> Of(LifeEvents life, Func<DateTime, bool> supported)
    {
        var contacts = life.Contacts.ToHashSet();
        var (all, current) = (new List<Episode>(), (Episode?)null);
        foreach (var part in life.Contacts.Concat(life.Talks).Concat(life.Waits).Concat(life.Crises).OrderBy(s => s.From).ThenBy(s => contacts.Contains(s) ? 0 : 1))
        {
            var isContact = contacts.Contains(part);
            if (current is not null && (current.To is not { } ended || part.From <= ended || (!isContact && part.From <= ended + Soon))) current.Join(part);
            else all.Add(current = new(part, isContact && !supported(part.From)));
        }

        return all;
    }

    void Join(Stretch part)
    {
        Parts.Add(part);
        To = To is null || part.To is null ? null : part.To > To ? part.To : To;
    }
}
