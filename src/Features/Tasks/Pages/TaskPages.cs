using Lindian.Features.Demands;
using Lindian.Features.Organization;
using Lindian.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tasks.Pages;

/// <summary>What the pages need, their menu entries, and what of the tasks waits on the start page.</summary>
internal static class TaskPages
{
    private static readonly (StartCard Card, TaskFilter Filter)[] Waiting =
    [
        (new("start.tasks.mine", "/manage/tasks/mine", TaskPolicies.Work), new(TaskView.Mine)),
        (new("start.tasks.late", "/manage/tasks/mine", TaskPolicies.Work), new(TaskView.Mine, Late: true)),
        (new("start.tasks.claimable", "/manage/tasks/mine", TaskPolicies.Work), new(TaskView.Claimable)),
    ];

    public static IServiceCollection AddTaskPages(this IServiceCollection services)
    {
        services.AddScoped<TaskPageTools>().AddScoped<TaskTimeline>().AddScoped<TaskBoard>().AddScoped<FilledForm>().AddScoped<FillForm>().AddScoped<ICaseBeside, TasksOfDemand>();
        services.AddSingleton(new MenuItem("menu.tasks-board", "/manage/tasks/board", "users-group", TaskPolicies.Watch, 19))
            .AddSingleton(new MenuItem("menu.tasks-mine", "/manage/tasks/mine", "tool", TaskPolicies.Work, 19))
            .AddSingleton(new MenuItem("menu.tasks-plans", "/manage/tasks/plans", "calendar", TaskPolicies.Watch, 19))
            .AddSingleton(new MenuItem("menu.tasks", "/manage/tasks", "folder", Policies.Staff, 19));
        return services.AddSingleton(new StartCards([.. Waiting.Select(w => w.Card)], Count));
    }

    private static async Task<IReadOnlyList<int?>> Count(IServiceProvider services, IReadOnlyList<StartCard> cards, CancellationToken ct)
    {
        var (list, counts) = (services.GetRequiredService<TaskList>(), new List<int?>());
        foreach (var card in cards) counts.Add(await list.Count(Waiting.Single(w => w.Card == card).Filter, ct));
        return counts;
    }
}
