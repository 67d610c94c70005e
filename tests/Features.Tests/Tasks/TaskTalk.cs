using System.Net.Http.Headers;
using System.Text.Json;
using Lindian.Domain.Tasks;
using Lindian.Features.Tasks;

namespace Lindian.Features.Tests.Tasks;

/// <summary>What people do with tasks, over HTTP.</summary>
internal static class TaskTalk
{
    /// <summary>A task as the API tells it.</summary>
    public sealed record Seen(
        Guid Id, string Number, TaskState State, int Version, string? Words, Guid? OwnerId, Guid? PoolId, Guid? CommunityId, DateTime? PlannedFor, DateTime Due, DateTime? ReceivedAt,
        IReadOnlyList<SeenAnswer> Answers, IReadOnlyList<SeenHelp> Helps, IReadOnlyList<string> Missing, IReadOnlyList<TaskAction> Allowed);

    public sealed record SeenAnswer(string Field, int Version, string? Value, IReadOnlyList<Guid> Photos, Guid ById);
    public sealed record SeenHelp(Guid Id, string Question, string? Answer);

    // the least that is a PNG: one pixel
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    extension(Reply reply)
    {
        /// <summary>What was refused, in words.</summary>
        public string Said => JsonDocument.Parse(reply.Body).RootElement.GetProperty("title").GetString() ?? "";
    }

    extension(Person person)
    {
        public async Task<TaskNow> GivesOut(string form, Person to, string? words = null) =>
            (await person.Posts("/api/tasks", new { form, words, memberIds = new[] { to.MemberId } })).As<DispatchTasks.Answer>().Tasks.Single();

        public async Task<TaskNow> Does(TaskNow task, string noun, object? body = null) => (await person.Tries(task, noun, body)).As<TaskNow>();

        public Task<Reply> Tries(TaskNow task, string noun, object? body = null) => person.Posts($"/api/tasks/{task.Id}/{noun}", body);

        public async Task<Seen> Sees(TaskNow task) => (await person.Gets($"/api/tasks/{task.Id}")).As<Seen>();

        public Task<Reply> Answers(TaskNow task, params (string Field, string? Value)[] answers) =>
            person.Tries(task, "answers", new { answers = answers.Select(a => new { field = a.Field, value = a.Value }) });

        public async Task<int> AddsPhoto(TaskNow task, string field)
        {
            var page = await person.Opens($"/manage/tasks/{task.Id}");
            var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var file = new ByteArrayContent(Pixel) { Headers = { ContentType = MediaTypeHeaderValue.Parse("image/png") } };
            using var content = new MultipartFormDataContent { { file, "photos", "a.png" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/tasks/{task.Id}/photos?field={field}") { Content = content };
            request.Headers.Add("Operation-Id", NewId.Next().ToString());
            request.Headers.Add("X-Antiforgery", token);
            using var response = await person.Http.SendAsync(request);
            return (int)response.StatusCode;
        }
    }
}
