using System.Text.Json;
using System.Text.Json.Serialization;

namespace Threefold.Practice.Crisis;

/// <summary>What sets a plan for if things go wrong going.</summary>
public enum PlanTrigger
{
    /// <summary>The person is taken into hospital.</summary>
    Admitted,

    /// <summary>Somebody they rely on is taken into hospital.</summary>
    ReliedOnAdmitted,

    /// <summary>Whoever helps them is ill.</summary>
    CarerIll,

    /// <summary>A GP or another professional tells us that something is wrong.</summary>
    ProfessionalAlert,

    /// <summary>Something else, in words.</summary>
    Other,
}

/// <summary>Who does a step of the plan.</summary>
public enum StepBy
{
    /// <summary>The person's own worker.</summary>
    Worker,

    /// <summary>Whoever covers the duty desk.</summary>
    Duty,

    /// <summary>Somebody in their circle.</summary>
    Contact,

    /// <summary>A service that is paid or given.</summary>
    Service,
}

/// <summary>How somebody else stands in the plan.</summary>
public enum PlanRole
{
    /// <summary>They depend on the person: if something happens to the person, they need somebody.</summary>
    DependsOnThem,

    /// <summary>The person relies on them.</summary>
    ReliedOn,
}

/// <summary>Somebody whose record we hold and whom the plan names.</summary>
/// <param name="Person">Their record.</param>
/// <param name="Name">Their name, as the person says it.</param>
/// <param name="Role">How they stand in the plan.</param>
public sealed record PlanPerson(Guid Person, string Name, PlanRole Role);

/// <summary>One thing that somebody does when the plan starts.</summary>
public sealed record PlanStep
{
    /// <summary>Its id within the plan.</summary>
    public Guid Id { get; init; }

    /// <summary>What is done: “stays the nights, Friday to Sunday”.</summary>
    public string What { get; init; } = "";

    /// <summary>What kind of hand does it.</summary>
    public StepBy By { get; init; }

    /// <summary>Who: the contact's or the service's name; empty for the worker and the duty desk.</summary>
    public string Who { get; init; } = "";

    /// <summary>Their phone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>The tie in the circle, for a contact.</summary>
    public Guid? Tie { get; init; }

    /// <summary>Whom it is done for, when that is somebody else whom the plan names.</summary>
    public Guid? For { get; init; }

    /// <summary>How soon after the start, in hours; nought is at once.</summary>
    public int WithinHours { get; init; }

    /// <summary>Who does it, in words.</summary>
    [JsonIgnore]
    public string Doer => By switch { StepBy.Worker => "Their worker", StepBy.Duty => "The duty desk", _ => Who };

    /// <summary>The step as one sentence for a desk: “Ring Helen Price (07700 900112): stays the nights.”</summary>
    [JsonIgnore]
    public string Said => By is StepBy.Worker or StepBy.Duty ? What : $"Ring {Who}{(Phone.Length > 0 ? $" ({Phone})" : "")}: {What}";
}

/// <summary>Somebody to tell when the plan starts, and what was agreed with them.</summary>
public sealed record PlanContact
{
    /// <summary>Its id within the plan.</summary>
    public Guid Id { get; init; }

    /// <summary>The tie in the circle; <see langword="null"/> for somebody outside it, such as a GP.</summary>
    public Guid? Tie { get; init; }

    /// <summary>Their name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What they are to the person.</summary>
    public string Relation { get; init; } = "";

    /// <summary>Their phone.</summary>
    public string Phone { get; init; } = "";

    /// <summary>What they agreed to do.</summary>
    public string AgreedTo { get; init; } = "";

    /// <summary>What the person agreed that they may be told, item by item.</summary>
    public IReadOnlyList<string> MayKnow { get; init; } = [];

    /// <summary>True when they want a text message when the plan starts.</summary>
    public bool Text { get; init; }

    /// <summary>Who they are, in words: “Helen Price, daughter”.</summary>
    [JsonIgnore]
    public string Called => Relation.Length > 0 ? $"{Name}, {Relation}" : Name;
}

/// <summary>A plan for if things go wrong, as it was told: what sets it going, what is done, and by whom.</summary>
public sealed record PlanAsTold
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What sets it going.</summary>
    public IReadOnlyList<PlanTrigger> Triggers { get; init; } = [];

    /// <summary>What else sets it going, in words.</summary>
    public string OtherTrigger { get; init; } = "";

    /// <summary>What is done, in order.</summary>
    public IReadOnlyList<PlanStep> Steps { get; init; } = [];

    /// <summary>Who is told.</summary>
    public IReadOnlyList<PlanContact> Contacts { get; init; } = [];

    /// <summary>Others whose record we hold, whom the plan names.</summary>
    public IReadOnlyList<PlanPerson> Names { get; init; } = [];

    /// <summary>What calms.</summary>
    public string Calms { get; init; } = "";

    /// <summary>What upsets.</summary>
    public string Upsets { get; init; } = "";

    /// <summary>What else must be known: a key, a pet, medicine.</summary>
    public string Know { get; init; } = "";

    /// <summary>When it is looked at again at the latest.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>Those who depend on the person.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> Dependents => Names.Where(n => n.Role == PlanRole.DependsOnThem).Select(n => n.Person);

    /// <summary>True when somebody is named as one whom the person relies on.</summary>
    public bool ReliesOn(Guid other) => Names.Any(n => n.Person == other && n.Role == PlanRole.ReliedOn);

    /// <summary>The plan as kept in one column.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>The plan from that column; an empty plan when its words were destroyed.</summary>
    public static PlanAsTold Read(string text) => text.Length == 0 ? new PlanAsTold() : JsonSerializer.Deserialize<PlanAsTold>(text, Json)!;

    /// <summary>A trigger in words.</summary>
    public static string SaidAs(PlanTrigger trigger) => trigger switch
    {
        PlanTrigger.Admitted => "They are taken into hospital",
        PlanTrigger.ReliedOnAdmitted => "Somebody they rely on is taken into hospital",
        PlanTrigger.CarerIll => "Whoever helps them is ill",
        PlanTrigger.ProfessionalAlert => "A GP or another professional tells us that something is wrong",
        _ => "Something else",
    };
}
