using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Design.Fields;

/// <summary>One question on a form, as it stands in this request: what was typed, what was wrong, what a rule said.</summary>
/// <param name="View">The page being shown.</param>
/// <param name="Name">The name it is posted under.</param>
/// <param name="Model">What the page already holds, shown when nothing was typed.</param>
sealed record Field(ViewContext View, string Name, object? Model)
{
    /// <summary>The id of its control: the name with dots and brackets made safe.</summary>
    public string Id => IdOf(Name);

    /// <summary>What was typed, else what is held, as text.</summary>
    public string? Typed => Entry?.AttemptedValue ?? Words(Model);

    /// <summary>Everything chosen, where several may be.</summary>
    public IReadOnlyCollection<string> Chosen => Entry?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        null when Entry is null => Model is System.Collections.IEnumerable list and not string
            ? [.. list.Cast<object?>().Select(Words).OfType<string>()]
            : Words(Model) is { } only ? [only] : [],
        _ => [],
    };

    /// <summary>What is wrong with it, or <see langword="null"/>. A rule that stops the act counts as wrong.</summary>
    public string? Mistake => Entry?.Errors.Select(e => e.ErrorMessage).FirstOrDefault(m => m.Length > 0)
        ?? Findings.FirstOrDefault(f => f.Weight == Weight.Block)?.Says;

    /// <summary>What rules said about this field and have not been answered.</summary>
    public IReadOnlyList<Finding> Findings => View.ViewData.Verdict()?.Beside(Name) ?? [];

    /// <summary>Another field whose name begins with this one: the day of a date.</summary>
    public Field Part(string part, object? model) => new(View, $"{Name}.{part}", model);

    ModelStateEntry? Entry => View.ViewData.ModelState.TryGetValue(Name, out var entry) && entry is { AttemptedValue: not null } or { Errors.Count: > 0 } ? entry : null;

    /// <summary>The field for a model expression or a plain name.</summary>
    /// <exception cref="InvalidOperationException">Neither was given.</exception>
    public static Field Of(ViewContext view, ModelExpression? expression, string? name, object? value)
    {
        var full = expression is null ? name : view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        if (string.IsNullOrEmpty(full))
            throw new InvalidOperationException("A field needs for=\"…\" or name=\"…\".");
        return new(view, full, value ?? expression?.Model);
    }

    /// <summary>The id for a posted name.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    static string? Words(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable thing => thing.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
