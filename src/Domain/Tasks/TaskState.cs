namespace Lindian.Domain.Tasks;

/// <summary>Where a task comes from (T-1): 诉求, 日常规定动作, 应急, 五进活动, “善小”关爱, 巡视检查, 整改, 自主发起.</summary>
public enum TaskKind { Demand, Routine, Emergency, Campaign, Care, Inspection, Corrective, SelfStarted }

/// <summary>待领取 to 已完成. A declined task is open again, with the reason in its history.</summary>
public enum TaskState { Open, Assigned, Accepted, Started, Finished, Cancelled }
