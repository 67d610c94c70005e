namespace Lindian.Features.Field.Devices
{
    #pragma warning disable
    public sealed class FieldCaller { public Guid DeviceId => Guid.Empty; }
    public static class FieldPolicies { public const string Device = Lindian.Features.Visits.VisitRoles.Visiting; }
}
namespace Lindian.Features.Field.Attachments
{
    public sealed class AttachmentStore { public Task<byte[]> Take(Guid id, CancellationToken ct) => throw new Lindian.Domain.BadInput("x","attachment.missing"); }
}
