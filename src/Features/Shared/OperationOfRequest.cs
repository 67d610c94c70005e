using Lindian.Data;
using Lindian.Domain;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Shared;

/// <summary>
/// Reads the operation id of a write, from the header of an API call or the hidden field of a form, and names the door the
/// request came by.
/// </summary>
public static class OperationOfRequest
{
    public const string Header = "Operation-Id";
    public const string Field = "_operation";

    public static async Task Read(HttpContext context, RequestDelegate next)
    {
        var (request, occasion) = (context.Request, context.RequestServices.GetRequiredService<Occasion>());
        var api = request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
        occasion.Source = api ? "api" : request.Path.StartsWithSegments("/manage", StringComparison.Ordinal) ? "web" : "portal";
        if (HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method) || HttpMethods.IsDelete(request.Method))
            occasion.OperationId = Parse(await Sent(request), required: api);
        await next(context);
    }

    private static async Task<string?> Sent(HttpRequest request) =>
        request.Headers[Header].FirstOrDefault() ?? (request.HasFormContentType ? (await Form(request))[Field].FirstOrDefault() : null);

    private static async Task<IFormCollection> Form(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync();
        }
        catch (IOException cut) when (DatabaseFailure.CodeOf(cut) is null)
        {
            throw new InvalidDataException("The form ends before its end.", cut);
        }
    }

    private static Guid? Parse(string? sent, bool required)
    {
        if (string.IsNullOrEmpty(sent)) return required ? throw new BadInput(Header, "operation.missing") : null;
        return Guid.TryParse(sent, out var id) ? id : throw new BadInput(Header, "operation.not-an-id");
    }
}
