using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace Lindian.Features.Shared;

/// <summary>Gives the attributes of <c>System.ComponentModel.DataAnnotations</c> our texts instead of the framework's English.</summary>
public sealed class ValidationTexts : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (attribute.ErrorMessageResourceName is null)
                attribute.ErrorMessage = attribute.ErrorMessage is { } own && own.StartsWith("validation.", StringComparison.Ordinal) ? own : KeyFor(attribute);
    }

    /// <summary>What the binder says when a value has the wrong shape.</summary>
    public static void Translate(DefaultModelBindingMessageProvider messages, Texts texts)
    {
        messages.SetValueMustNotBeNullAccessor(_ => texts["validation.required"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["validation.required"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["validation.required"]);
        messages.SetValueIsInvalidAccessor(_ => texts["validation.value"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["validation.value"]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["validation.value"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["validation.value"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["validation.value"]);
    }

    private static string KeyFor(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "validation.required",
        StringLengthAttribute { MinimumLength: > 0 } => "validation.length",
        StringLengthAttribute or MaxLengthAttribute => "validation.max-length",
        MinLengthAttribute => "validation.min-length",
        RangeAttribute => "validation.range",
        RegularExpressionAttribute or PhoneAttribute or EmailAddressAttribute => "validation.pattern",
        _ => "validation.value",
    };
}

/// <summary>Our texts in the shape in which the framework asks for them.</summary>
public sealed class TextsLocalizer(Texts texts) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, texts.Has(name) ? texts[name] : name);

    public LocalizedString this[string name, params object[] arguments] => new(name, texts.Has(name) ? texts.Get(name, arguments) : name);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.Keys.Select(key => this[key]);
}
