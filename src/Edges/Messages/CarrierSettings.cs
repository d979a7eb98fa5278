namespace Threefold.Edges.Messages;

/// <summary>How a mail server is reached.</summary>
/// <param name="Host">Its name; empty when there is none.</param>
/// <param name="Port">Its port.</param>
/// <param name="User">Who signs in; empty when nobody does.</param>
/// <param name="Password">With what.</param>
/// <param name="From">The address that email comes from.</param>
/// <param name="Security"><c>starttls</c>, <c>tls</c>, or <c>none</c> for a server on this machine.</param>
public sealed record MailSettings(string Host, int Port, string User, string Password, string From, string Security);

/// <summary>How GOV.UK Notify is reached, and which of its templates carry our words.</summary>
/// <param name="Url">Where its API answers.</param>
/// <param name="Key">The API key, as it was made there: a name, the service's id and a secret; empty when there is none.</param>
/// <param name="TextTemplate">The template for text messages, with a field <c>message</c>; empty when texts are not sent.</param>
/// <param name="EmailTemplate">The template for email, with fields <c>heading</c> and <c>message</c>; empty when email goes by the mail server.</param>
/// <param name="LetterTemplate">The template for letters, with fields <c>heading</c> and <c>message</c>; empty when letters are not sent.</param>
public sealed record NotifySettings(string Url, string Key, string TextTemplate, string EmailTemplate, string LetterTemplate);

/// <summary>Settings that cannot be right; the message says which and what to do, and holds no secret.</summary>
public sealed class CarrierSettingsWrong(string says) : Exception(says);
