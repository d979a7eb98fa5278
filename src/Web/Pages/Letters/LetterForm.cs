using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Letters;
using Threefold.Practice.Letters;

namespace Threefold.Web.Pages.Letters;

/// <summary>What is typed on the page of one letter.</summary>
/// <param name="read">Opens the letter.</param>
public abstract class LetterForm(ReadLetter read) : LetterPage(read)
{
    [BindProperty] public LetterWay? Way { get; set; }
    [BindProperty] public Guid? Covers { get; set; }
    [BindProperty] public LetterFormat? OrderFormat { get; set; }
    [BindProperty] public string? From { get; set; }
    [BindProperty, Display(Name = "The day it is due")] public DateOnly? DueOn { get; set; }
    [BindProperty, Display(Name = "The day it arrived")] public DateOnly? ArrivedOn { get; set; }
    [BindProperty] public bool? Arrived { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Hash { get; set; }
    [BindProperty] public SignedWith? With { get; set; }
    [BindProperty] public SignedAs? As { get; set; }
    [BindProperty(Name = "Name")] public string? Signer { get; set; }
    [BindProperty] public string? Identity { get; set; }
    [BindProperty] public string? HelpedToUnderstand { get; set; }
    [BindProperty] public string? Paper { get; set; }
    [BindProperty, Display(Name = "The day it was signed")] public DateOnly? On { get; set; }

    /// <summary>The signature as typed.</summary>
    protected SignatureAsGiven Given => new() { With = With, Name = Signer ?? "", As = As, Identity = Identity ?? "", HelpedToUnderstand = HelpedToUnderstand ?? "", Paper = Paper ?? "", On = On };
}
