using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>What services are narrowed down by, each as small numbers beside the service's number.</summary>
/// <param name="Owners">Which of the sources each belongs to.</param>
/// <param name="Organisations">Which organisation runs each; -1 for none.</param>
/// <param name="Changed">When each was last changed, or brought in where it does not say, in ticks.</param>
/// <param name="Terms">The terms of each, by number.</param>
/// <param name="Vocabularies">The vocabularies of each, by number.</param>
/// <param name="Areas">The areas of each, by number.</param>
/// <param name="FirstPlace">Where each one's places begin among all places; one longer than the services.</param>
/// <param name="Points">Where each place is on a ball of radius 1; <see langword="null"/> when it is not known, or may not be.</param>
sealed record FeedFacets(int[] Owners, int[] Organisations, long[] Changed, int[][] Terms, int[][] Vocabularies, int[][] Areas, int[] FirstPlace, (double X, double Y, double Z)?[] Points);

/// <summary>Narrows services down.</summary>
/// <param name="facets">What by.</param>
/// <param name="wanted">What is asked for, in the same numbers; a list that is empty lets nothing through.</param>
readonly struct FeedSieve(FeedFacets facets, FeedWanted wanted)
{
    /// <summary>Whether a service fits, all but its distance.</summary>
    public bool Fits(int service) =>
        (wanted.Owner is not { } owner || facets.Owners[service] == owner)
        && (wanted.Organisation is not { } organisation || facets.Organisations[service] == organisation)
        && (wanted.After is not { } after || facets.Changed[service] > after)
        && Any(wanted.Terms, facets.Terms[service])
        && Any(wanted.Vocabularies, facets.Vocabularies[service])
        && Any(wanted.Areas, facets.Areas[service]);

    /// <summary>How far the nearest of a service's places is, on the ball; infinite when none is known.</summary>
    public double Nearest(int service)
    {
        var nearest = double.PositiveInfinity;
        for (var place = facets.FirstPlace[service]; place < facets.FirstPlace[service + 1]; place++)
        {
            nearest = Math.Min(nearest, Apart(place));
        }

        return nearest;
    }

    /// <summary>How far a place is, on the ball, squared and straight through it: enough to compare by.</summary>
    public double Apart(int place)
    {
        if (facets.Points[place] is not { } point || wanted.From is not { } from)
        {
            return double.PositiveInfinity;
        }

        var (x, y, z) = (point.X - from.X, point.Y - from.Y, point.Z - from.Z);
        return (x * x) + (y * y) + (z * z);
    }

    static bool Any(int[]? wanted, int[] has)
    {
        if (wanted is null)
        {
            return true;
        }

        foreach (var one in has)
        {
            if (Array.IndexOf(wanted, one) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>What is asked for, in an edition's own numbers.</summary>
/// <param name="From">The point to measure from, on the ball.</param>
/// <param name="Most">The farthest, squared and straight through the ball.</param>
sealed record FeedWanted(int? Owner, int? Organisation, long? After, int[]? Terms, int[]? Vocabularies, int[]? Areas, (double X, double Y, double Z)? From, double Most)
{
    /// <summary>Metres along the ground as <see cref="FeedSieve.Apart"/> counts.</summary>
    public static double Through(double metres)
    {
        var ball = MapPoint.MetresBetween((1, 0, 0), (-1, 0, 0)) / Math.PI;
        var half = Math.Sin(Math.Min(metres / ball, Math.PI) / 2);
        return 4 * half * half;
    }
}
