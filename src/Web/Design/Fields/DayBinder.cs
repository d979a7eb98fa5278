using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Threefold.Web.Design.Fields;

/// <summary>
/// Reads a day from the three boxes of a <see cref="DayField"/>, or from one ISO date in an address. A mistake says which
/// part is missing or wrong, and what was typed is kept. All three left empty is no day at all.
/// </summary>
public sealed class DayBinder : IModelBinder
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <inheritdoc/>
    public Task BindModelAsync(ModelBindingContext context)
    {
        var typed = new[] { "Day", "Month", "Year" }.Select(part => Read(context, part)).ToArray();
        if (typed.All(t => t is null))
            return OneValue(context);
        if (typed.All(string.IsNullOrWhiteSpace))
            return Nothing(context);
        var missing = new[] { "day", "month", "year" }.Where((_, i) => string.IsNullOrWhiteSpace(typed[i])).ToArray();
        var what = context.ModelMetadata.DisplayName ?? "The date";
        if (missing.Length > 0)
            return Wrong(context, $"{what} must include a {string.Join(" and a ", missing)}.");
        if (typed[2]!.Trim().Length != 4)
            return Wrong(context, "The year must have 4 numbers, like 1942.");
        return DateOnly.TryParseExact($"{typed[0]!.Trim()} {Month(typed[1]!)} {typed[2]!.Trim()}", "d M yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Bound(context, day)
            : Wrong(context, $"{what} must be a real date, like 27 3 1942.");
    }

    /// <summary>3, 03, Mar and March are all March.</summary>
    static string Month(string typed)
    {
        var word = typed.Trim();
        var at = Array.FindIndex(English.DateTimeFormat.MonthNames, m => m.Length > 0 && word.Length >= 3 && m.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        return at >= 0 ? (at + 1).ToString(CultureInfo.InvariantCulture) : word;
    }

    static string? Read(ModelBindingContext context, string part)
    {
        var name = $"{context.ModelName}.{part}";
        var found = context.ValueProvider.GetValue(name);
        if (found == ValueProviderResult.None)
            return null;
        context.ModelState.SetModelValue(name, found);
        context.ModelState.MarkFieldSkipped(name); // a part is judged with the whole; left unjudged, no form with a day would ever be valid
        return found.FirstValue ?? "";
    }

    static Task OneValue(ModelBindingContext context)
    {
        var found = context.ValueProvider.GetValue(context.ModelName);
        if (found == ValueProviderResult.None)
            return Task.CompletedTask;
        context.ModelState.SetModelValue(context.ModelName, found);
        if (string.IsNullOrWhiteSpace(found.FirstValue))
            return Nothing(context);
        return DateOnly.TryParseExact(found.FirstValue, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Bound(context, day)
            : Wrong(context, "This must be a real date.");
    }

    static Task Nothing(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType)
            context.Result = ModelBindingResult.Success(null);
        else
            return Wrong(context, $"{context.ModelMetadata.DisplayName ?? "A date"} is needed.");
        return Task.CompletedTask;
    }

    static Task Bound(ModelBindingContext context, DateOnly day)
    {
        context.Result = ModelBindingResult.Success(day);
        return Task.CompletedTask;
    }

    static Task Wrong(ModelBindingContext context, string says)
    {
        context.ModelState.TryAddModelError(context.ModelName, says);
        context.Result = ModelBindingResult.Failed();
        return Task.CompletedTask;
    }
}

/// <summary>Hands every <see cref="DateOnly"/> to <see cref="DayBinder"/>.</summary>
public sealed class DayBinding : IModelBinderProvider
{
    /// <inheritdoc/>
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new DayBinder() : null;
}
