using System.Collections.Concurrent;
using Lindian.Domain.Tests.Photos;
using Lindian.Features.Demands;
using Lindian.Features.Tests.Portal;

namespace Lindian.Features.Tests.Survival;

/// <summary>
/// People at work while things break: they raise, merge, handle and answer demands and send photos. Who gets no answer either
/// sends the same operation again or gives up; what was answered is remembered.
/// </summary>
public sealed class Load(Town town, Func<Uri> where, params Uri[] nodes) : IAsyncDisposable
{
    private static readonly byte[] Photo = Pictures.Png(("tEXt", Pictures.SecretBytes));
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly CancellationTokenSource stop = new();
    private readonly List<Task> lanes = [];
    private int acknowledged, unanswered;

    /// <summary>Operations that were answered with success.</summary>
    public ConcurrentBag<Guid> Operations { get; } = [];

    /// <summary>Tracking codes of the demands that came with a photo.</summary>
    public ConcurrentBag<string> Codes { get; } = [];

    /// <summary>Demands that were merged into one whose answer was let out.</summary>
    public ConcurrentBag<Guid> Answered { get; } = [];

    public int Acknowledged => acknowledged;

    /// <summary>How many requests got no answer, or one that the service is not there.</summary>
    public int Unanswered => unanswered;

    public override string ToString() => $"{Acknowledged} writes acknowledged ({Codes.Count} with a photo), {Unanswered} requests without an answer";

    public async Task Begin(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var quarter = await town.Quarter();
            var (desk, manager, leader) = (await SignIn(quarter.Dispatcher()), await SignIn(quarter.Manager()), await SignIn(quarter.TeamLeader()));
            var lane = i;

            async Task<Person> SignIn(Task<Person> joined)
            {
                foreach (var node in nodes) await Browsers.SignedIn(joined, node); // each of them must know the newcomer
                return await Browsers.SignedIn(joined, where());
            }
            lanes.Add(Task.Run(() => Repeat(() => Handle(quarter, desk, manager, leader, lane))));
            lanes.Add(Task.Run(() => Repeat(() => SendPhoto(quarter))));
        }
    }

    /// <summary>Until so many more were answered.</summary>
    public async Task Goes(int more)
    {
        var (target, since) = (acknowledged + more, TimeProvider.System.GetTimestamp());
        while (acknowledged < target)
        {
            if (lanes.Find(l => l.IsFaulted) is { } failed) await failed;
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(Patience);
            await Task.Delay(10);
        }
    }

    /// <summary>Until so many were not.</summary>
    public async Task Meets(int refusals)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (unanswered < refusals)
        {
            if (lanes.Find(l => l.IsFaulted) is { } failed) await failed;
            TimeProvider.System.GetElapsedTime(since).ShouldBeLessThan(Patience);
            await Task.Delay(10);
        }
    }

    public async Task Ends()
    {
        await stop.CancelAsync();
        await Task.WhenAll(lanes).WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(lanes).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task Repeat(Func<Task> work)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await work();
            }
            catch (GaveUp)
            {
                // as people do; the next matter is another one
            }
        }
    }

    private async Task Handle(Quarter quarter, Person desk, Person manager, Person leader, int lane)
    {
        var raise = new { words = $"第{lane}组：表箱有异响", channel = "HOTLINE", contact = new { name = "王小明", phone = (string?)null }, communityId = quarter.Community.Id };
        var parent = (await Does(desk, "/api/demands", raise)).As<RaiseDemand.Receipt>();
        var child = (await Does(desk, "/api/demands", raise)).As<RaiseDemand.Receipt>();
        await Does(leader, $"/api/demands/{child.Id}/merge", new { parentId = parent.Id });
        await Does(desk, $"/api/demands/{parent.Id}/triage", new { type = "SERVICE-OTHER" });
        await Does(desk, $"/api/demands/{parent.Id}/dispatch", new { ownerId = manager.MemberId });
        await Does(manager, $"/api/demands/{parent.Id}/acceptance", new { });
        await Does(manager, $"/api/demands/{parent.Id}/reply", new { words = "已处理" });
        await Does(leader, $"/api/demands/{parent.Id}/review", new { pass = true, faults = Array.Empty<string>() });
        Answered.Add(child.Id);
    }

    /// <summary>One operation, sent until it is answered, or given up at random.</summary>
    private async Task<Reply> Does(Person person, string url, object body)
    {
        var operation = NewId.Next();
        while (true)
        {
            if (await Try(() => person.Posts(url, body, operation)) is { Status: not 503 } reply)
            {
                reply.Ok.ShouldBeTrue($"{url}: {reply.Status} {reply.Body}");
                Operations.Add(operation);
                Interlocked.Increment(ref acknowledged);
                return reply;
            }
            await Unlucky();
        }
    }

    private async Task SendPhoto(Quarter quarter)
    {
        using var browser = Browsers.At(where());
        var form = await Try(() => browser.Opens("/raise?community=" + quarter.Community.Code));
        if (form is not { Status: 200 })
        {
            await Unlucky();
            return;
        }
        var fields = form.Filled(new { Words = "表箱烧黑了" });
        while (true)
        {
            if (await Try(() => form.SendWith(fields, "Input.Photos", Photo)) is { Status: not 503 } raised)
            {
                raised.Status.ShouldBe(200, $"{raised.Path} {raised.Answer.Headers} {raised.Page.DocumentElement.OuterHtml}");
                Codes.Add(raised.Path.Split('/')[^1]);
                Interlocked.Increment(ref acknowledged);
                return;
            }
            await Unlucky();
        }
    }

    private async Task Unlucky()
    {
        Interlocked.Increment(ref unanswered);
        if (stop.IsCancellationRequested || Random.Shared.Next(3) == 0) throw new GaveUp();
        await Task.Delay(100);
    }

    private static async Task<T?> Try<T>(Func<Task<T>> send)
        where T : class
    {
        try
        {
            return await send();
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    private sealed class GaveUp : Exception;
}
