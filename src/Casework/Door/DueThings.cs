using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Store;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Door;

/// <summary>What has fallen due, across everybody: ids and moments and nothing else, for the clock alone. What follows is done through the door.</summary>
public sealed class DueThings
{
    readonly Stores stores;

    internal DueThings(Stores stores) => this.stores = stores;

    /// <summary>Things of a kind that are due, earliest first.</summary>
    /// <param name="where">Which are open and due: <c>c =&gt; c.ClosedAt == null &amp;&amp; c.NextCallBy &lt;= now</c>. Its columns should have an index.</param>
    /// <param name="moment">The moment each fell due (UTC): <c>c =&gt; c.NextCallBy!.Value</c>.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<IReadOnlyList<Due>> OfAsync<TThing>(Expression<Func<TThing, bool>> where, Expression<Func<TThing, DateTime>> moment, int most, CancellationToken stop = default)
        where TThing : Thing
    {
        var thing = moment.Parameters[0];
        var due = Expression.New(
            typeof(Due).GetConstructors()[0],
            Expression.Property(thing, nameof(Thing.Person)), Expression.Property(thing, nameof(Thing.Id)), moment.Body);
        await using var store = stores.Open();
        return await store.Set<TThing>().AsNoTracking().Where(where).OrderBy(moment).ThenBy(t => t.Id).Take(most)
            .Select(Expression.Lambda<Func<TThing, Due>>(due, thing)).ToListAsync(stop);
    }
}
