using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using Shouldly;
using Threefold.Web.Design.Fields;
using Xunit;

namespace Threefold.House.Tests.Design;

public sealed class DayBinderTests
{
    [Theory]
    [InlineData("27", "3", "1942")]
    [InlineData(" 27 ", "03", "1942")]
    [InlineData("27", "Mar", "1942")]
    [InlineData("27", "march", "1942")]
    public async Task A_day_is_read_as_people_write_it(string day, string month, string year)
    {
        var context = await ReadAsync<DateOnly?>(("Born.Day", day), ("Born.Month", month), ("Born.Year", year));
        context.Result.Model.ShouldBe(new DateOnly(1942, 3, 27));
    }

    [Theory]
    [InlineData("31", "2", "1942", "The date must be a real date, like 27 3 1942.")]
    [InlineData("27", "", "1942", "The date must include a month.")]
    [InlineData("", "3", "", "The date must include a day and a year.")]
    [InlineData("27", "3", "42", "The year must have 4 numbers, like 1942.")]
    [InlineData("x", "y", "zzzz", "The date must be a real date, like 27 3 1942.")]
    public async Task A_mistake_says_which_part_and_keeps_what_was_typed(string day, string month, string year, string says)
    {
        var context = await ReadAsync<DateOnly?>(("Born.Day", day), ("Born.Month", month), ("Born.Year", year));
        context.ModelState["Born"]!.Errors.Single().ErrorMessage.ShouldBe(says);
        context.ModelState["Born.Day"]!.AttemptedValue.ShouldBe(day);
    }

    [Fact]
    public async Task Three_empty_boxes_are_no_day_where_none_is_needed()
    {
        var context = await ReadAsync<DateOnly?>(("Born.Day", ""), ("Born.Month", ""), ("Born.Year", ""));
        context.Result.IsModelSet.ShouldBeTrue();
        context.Result.Model.ShouldBeNull();
        context.ModelState.IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task Three_empty_boxes_are_a_mistake_where_a_day_is_needed() =>
        (await ReadAsync<DateOnly>(("Born.Day", ""), ("Born.Month", ""), ("Born.Year", ""))).ModelState["Born"]!.Errors.Count.ShouldBe(1);

    [Fact]
    public async Task An_address_may_carry_the_day_in_one_piece() =>
        (await ReadAsync<DateOnly?>(("Born", "1942-03-27"))).Result.Model.ShouldBe(new DateOnly(1942, 3, 27));

    static async Task<ModelBindingContext> ReadAsync<TDay>(params (string Name, string Value)[] typed)
    {
        var form = new FormCollection(typed.ToDictionary(t => t.Name, t => new StringValues(t.Value), StringComparer.Ordinal));
        var context = new DefaultModelBindingContext
        {
            ActionContext = new ActionContext { HttpContext = new DefaultHttpContext() },
            ModelName = "Born",
            ModelMetadata = new EmptyModelMetadataProvider().GetMetadataForType(typeof(TDay)),
            ModelState = new ModelStateDictionary(),
            ValueProvider = new FormValueProvider(BindingSource.Form, form, CultureInfo.InvariantCulture),
        };
        await new DayBinder().BindModelAsync(context);
        return context;
    }
}
