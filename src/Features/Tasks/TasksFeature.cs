using Lindian.Data;
using Lindian.Domain.Governance;
using Lindian.Domain.Visits;
using Lindian.Features.Governance;
using Lindian.Features.Shared;
using Lindian.Features.Tasks.Books;
using Lindian.Features.Tasks.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tasks;

/// <summary>任务 (T): everything the area does, in one place. Published: the acts of <see cref="TaskActs"/>, <see cref="TaskSight"/>, <see cref="TaskForms"/>.</summary>
public static class TasksFeature
{
    public static IServiceCollection AddTasks(this IServiceCollection services)
    {
        services.AddSingleton(new DefaultRulebook(TaskBook.Name, "Tasks.Defaults.tasks.json", TaskBook.Check) { Tables = TaskTables.Lists });
        services.AddSingleton(new DefaultRulebook(TaskFormBook.Name, "Tasks.Defaults.task-forms.json", TaskFormsBook.Check) { Tables = TaskTables.Forms });
        services.AddSnapshot<TaskForms>([typeof(Rulebook)], async (db, ct) => new TaskForms((await Rulebooks.Read(db, ct)).Find(TaskFormBook.Name)));
        services.AddScoped<TaskSight>().AddScoped<TaskDesk>().AddScoped<TaskDoor>().AddScoped<TaskMaker>().AddScoped<Takers>().AddScoped<DemandOfTask>();
        services.AddScoped<TaskList>().AddScoped<TaskCase>().AddScoped<TaskPhotos>().AddScoped<DispatchTargets>();
        services.AddScoped<DispatchTasks>().AddScoped<AssignTasks>().AddScoped<BeginOwnTask>().AddScoped<MakeTaskOfDemand>().AddScoped<AddTaskPhotos>();
        foreach (var act in TaskActs.All) services.AddScoped(act.UseCase);
        services.AddScoped<MergeAnswers>().AddHandler<CheckedIn, ArriveByVisit>();
        services.AddScoped<SkillList>().AddScoped<GrantSkill>().AddScoped<WithdrawSkill>();
        services.AddScoped<PlansInSight>().AddScoped<PlanTurn>().AddScoped<PlanHands>().AddScoped<PlanCoverage>().AddScoped<MakePlannedTasks>();
        services.AddScoped<SetUpPlan>().AddScoped<RevisePlan>().AddScoped<PausePlan>();
        services.AddScoped<CalendarFeed>().AddScoped<RenewCalendarKey>().AddScoped<RevokeCalendarKey>();
        return services.AddTaskPages();
    }

    /// <summary>What runs on every node that serves.</summary>
    public static IServiceCollection AddTaskLoops(this IServiceCollection services) => services.AddHostedService<PlanLoop>();

    public static void MapTasks(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        CalendarFeed.Map(app);
        TaskEndpoints.Map(api);
        SkillEndpoints.Map(api);
        PlanEndpoints.Map(api);
        CalendarEndpoints.Map(api);
    }
}
