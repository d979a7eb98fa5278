using Threefold.Casework.Diary;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Counties;

/// <summary>
/// What is done in one made-up life, gathered in any order and told in the order of time. What lies after today is not told. When
/// somebody dies, nothing is told after it, and whatever was open ends.
/// </summary>
internal sealed class LifeLines(Guid person, DateTime today)
{
    readonly List<(DateTime At, Actor By, Guid Team, Purpose Purpose, string Name, Fact[] Facts)> lines = [];

    public void Add(DateTime at, Actor by, Guid team, Purpose purpose, string name, params Fact[] facts) => lines.Add((at, by, team, purpose, name, facts));

    /// <summary>Tells it.</summary>
    /// <param name="acts">Where to.</param>
    /// <param name="died">When they died, if they did.</param>
    /// <param name="toldBy">Who is told of it.</param>
    /// <returns>How many facts it came to.</returns>
    public int Tell(ManyActs acts, DateTime? died, (Actor By, Guid Team) toldBy)
    {
        var (facts, open, last) = (0, new Dictionary<Guid, Fact>(), died < today ? died.Value : today);
        foreach (var line in lines.Where(l => l.At <= last).OrderBy(l => l.At))
        {
            acts.Add(line.By, line.Team, line.Purpose, line.Name, line.At, "role", [.. line.Facts.Select(f => (person, f))]);
            facts += line.Facts.Length;
            foreach (var fact in line.Facts) Note(open, fact, last);
        }

        if (facts == 0 || died is null || died > today) return facts;
        var on = Days.Of(died.Value);
        // We hear of it a little later, where today lets us.
        var at = died.Value.AddHours(20) < today ? died.Value.AddHours(20) : today;
        acts.Add(toldBy.By, toldBy.Team, Purpose.FrontDoor, "SayTheyDied", at, "role", [.. open.Values.Select(f => (person, f)), (person, new PersonDied(person, on, ""))]);
        return facts + open.Count + 1;
    }

    /// <summary>Keeps how each thing that is open would end.</summary>
    static void Note(Dictionary<Guid, Fact> open, Fact fact, DateTime last)
    {
        var on = Days.Of(last);
        switch (fact)
        {
            case ContactMade f: open[f.Of] = new ContactEnded(f.Of, "died", "They died", ""); break;
            case ConversationBegan f: open[f.Of] = new ConversationCompleted(f.Of, "died", "They died", "", 0, true); break;
            case WaitBegan f: open[f.Of] = new WaitEnded(f.Of, false, "They died."); break;
            case TeamTookOn f: open[f.Of] = new InvolvementEnded(f.Of, f.Name, "They died."); break;
            case WorkerNamed f: open[f.Of] = new InvolvementEnded(f.Of, f.Name, "They died."); break;
            case NextStepAgreed f: open[f.Of] = new NextStepDone(f.Of, "They died."); break;
            case AssessmentAskedFor f: open[f.Of] = new AssessmentRequestAnswered(f.Of, RequestEnd.SaidNo, "They died."); break;
            case CrisisOpened f: open[f.Of] = new CrisisClosed(f.Of, "", "", "They died.", "", ""); break;
            case ShortTermSupportBegan f: open[f.Of] = new ShortTermSupportEnded(f.Of, GoalReached.NoLongerWanted, "", "They died."); break;
            case PlanBegan f: open[f.Of] = new PlanEnded(f.Of, on, "They died."); break;
            case PlanLineAdded f: open[f.Of] = new PlanLineEnded(f.Of, f.Line.What, on, "They died."); break;
            case DeploymentChosen f: open[f.Of] = new DeploymentEnded(f.Of, f.Kind, on, "They died."); break;
            case ReviewPlanned f: open[f.Of] = new ReviewNotNeeded(f.Of, "They died."); break;
            case LibertyRequested f: open[f.Of] = new LibertyWithdrawn(f.Of, LibertyWithdrawal.Died, "", on); break;
            case LibertyAuthorised f when f.Given.Until >= on: open[f.Of] = new LibertyEnded(f.Of, "They died.", on); break;
            case PackageChanged { Plan: { } plan } f:
                // A package’s end is kept beside the plan’s own, and comes after every change of the same day: its id is of its own moment.
                if (f.AfterPence == 0) open.Remove(Beside(plan));
                else open[Beside(plan)] = new PackageChanged(Later(plan, last), plan, f.AfterPence, 0, 0, on, ChangeCause.End, "They died.");
                break;
            case ContactEnded or ConversationCompleted or WaitEnded or InvolvementEnded or NextStepDone or AssessmentRequestAnswered or CrisisClosed or ShortTermSupportEnded
                or PlanEnded or PlanLineEnded or DeploymentEnded or ReviewEnded or ReviewNotNeeded
                or LibertyAuthorised or LibertyRefused or LibertyWithdrawn or LibertyEnded: open.Remove(fact.Subject); break;
        }
    }

    static Guid Beside(Guid plan)
    {
        var bytes = plan.ToByteArray();
        bytes[15] ^= 0xFF;
        return new Guid(bytes);
    }

    /// <summary>An id of the end of a moment’s day, with a plan’s own chance in it.</summary>
    static Guid Later(Guid plan, DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        plan.TryWriteBytes(bytes, bigEndian: true, out _);
        var moment = new DateTimeOffset(at.Date.AddDays(1).AddSeconds(-1)).ToUnixTimeMilliseconds();
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, ((ulong)moment << 16) | (System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes) & 0xFFFF));
        bytes[15] ^= 0xFF;
        return new Guid(bytes, bigEndian: true);
    }
}
