using Lindian.Domain.Demands;
using Lindian.Features.Shared.Layout;

namespace Lindian.Features.Demands;

/// <summary>The colours of a case's marks.</summary>
public static class CaseTones
{
    public static Tone Of(DemandState state) => state switch
    {
        DemandState.Received or DemandState.Triaged or DemandState.Dispatched => Tone.Info,
        DemandState.Accepted or DemandState.InProgress => Tone.Busy,
        DemandState.Replied or DemandState.Reviewed => Tone.Warn,
        DemandState.FollowedUp or DemandState.Archived => Tone.Good,
        _ => Tone.Neutral,
    };

    public static Tone Of(Priority priority) => priority switch
    {
        Priority.Critical => Tone.Bad,
        Priority.High => Tone.Warn,
        _ => Tone.Neutral,
    };

    public static Tone Of(Satisfaction said) => said switch
    {
        Satisfaction.VerySatisfied or Satisfaction.Satisfied => Tone.Good,
        Satisfaction.Dissatisfied or Satisfaction.VeryDissatisfied => Tone.Bad,
        _ => Tone.Neutral,
    };
}
