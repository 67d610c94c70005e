using Lindian.Domain.Demands;
using Lindian.Features.Demands;

namespace Lindian.Features.Tests;

/// <summary>What people do with demands, over HTTP.</summary>
public static class DemandTalk
{
    extension(Person person)
    {
        /// <summary>Takes a demand in for somebody on the phone.</summary>
        public async Task<RaiseDemand.Receipt> Raises(string words, Quarter quarter, string? phone = null, string? name = null, Guid? operation = null) =>
            (await person.Posts("/api/demands", new { words, channel = "HOTLINE", contact = new { name, phone }, communityId = quarter.Community.Id }, operation)).As<RaiseDemand.Receipt>();

        public async Task<DemandNow> Triages(RaiseDemand.Receipt demand, string type) => await person.Does(demand, "triage", new { type });

        /// <summary>By the routing rules, or to somebody.</summary>
        public async Task<DemandNow> Dispatches(RaiseDemand.Receipt demand, Person? owner = null, Guid? department = null)
        {
            Guid? ownerId = owner?.MemberId;
            return await person.Does(demand, "dispatch", new { ownerId, departmentId = department });
        }

        public async Task<DemandNow> Does(RaiseDemand.Receipt demand, string noun, object? body = null) => (await person.Tries(demand, noun, body)).As<DemandNow>();

        public Task<Reply> Tries(RaiseDemand.Receipt demand, string noun, object? body = null) => person.Posts($"/api/demands/{demand.Id}/{noun}", body);

        public async Task<SeenDemand> Sees(RaiseDemand.Receipt demand) => (await person.Gets($"/api/demands/{demand.Id}")).As<SeenDemand>();
    }
}

/// <summary>The case as the API tells it.</summary>
public sealed record SeenDemand(
    Guid Id, string Number, DemandState State, string? Type, string? SuggestedType, Verdict Verdict, int Version, string Words, string? Reply, string? Owner, Guid? OwnerId,
    Guid? DepartmentId, bool Suspended, DateTime? NextDue, Satisfaction? Satisfaction, bool FollowUpDue, Guid? ParentId, IReadOnlyList<CaseClock> Clocks,
    IReadOnlyList<CaseEvent> Timeline, IReadOnlyList<DemandAction> Allowed);
