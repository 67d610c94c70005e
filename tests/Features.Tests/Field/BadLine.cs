using System.Net;

namespace Lindian.Features.Tests.Field;

/// <summary>
/// A line between a phone and the server: requests never leave, are cut in their middle, damaged, answered by something in between, come
/// twice, and answers get lost.
/// </summary>
internal sealed class BadLine(Weather weather, Random dice) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        switch (weather.Next(dice, Of(request)))
        {
            case Fate.NeverLeft:
                throw new HttpRequestException("It never left.");
            case Fate.Refused:
                return new(HttpStatusCode.InternalServerError);
            case Fate.Cut:
                return await Carry(request, new CutContent(body, dice.Next(body.Length)), cancellationToken);
            case Fate.Damaged:
                body[dice.Next(body.Length)] ^= 1;
                return await Carry(request, new ByteArrayContent(body), cancellationToken);
            case Fate.AnswerLost:
                (await Carry(request, new ByteArrayContent(body), cancellationToken)).Dispose();
                throw new HttpRequestException("Its answer was lost.");
            case Fate.AnswerReplaced:
                (await Carry(request, new ByteArrayContent(body), cancellationToken)).Dispose();
                return new(HttpStatusCode.BadGateway);
            case Fate.Twice:
                var answers = await Task.WhenAll(Carry(request, new ByteArrayContent(body), cancellationToken), Carry(request, new ByteArrayContent(body), cancellationToken));
                answers[1].Dispose();
                return answers[0];
            default:
                return await Carry(request, new ByteArrayContent(body), cancellationToken);
        }
    }

    private static Freight Of(HttpRequestMessage request) =>
        request.Method == HttpMethod.Patch ? Freight.Piece : request.RequestUri!.AbsolutePath.EndsWith("/operations", StringComparison.Ordinal) ? Freight.Operations : Freight.Other;

    private async Task<HttpResponseMessage> Carry(HttpRequestMessage request, HttpContent content, CancellationToken ct)
    {
        using var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = content };
        foreach (var (name, values) in request.Headers) copy.Headers.Add(name, values);
        content.Headers.ContentType = request.Content!.Headers.ContentType;
        return await weather.Carry(Of(request), () => base.SendAsync(copy, ct));
    }

    /// <summary>A body that ends before the length that was announced.</summary>
    private sealed class CutContent(byte[] body, int at) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(body.AsMemory(0, at));
            await stream.FlushAsync();
            throw new IOException("The line broke.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = body.Length;
            return true;
        }
    }
}
