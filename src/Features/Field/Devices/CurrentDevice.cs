namespace Lindian.Features.Field.Devices;

/// <summary>The phone that a request comes from; none for a request from a page.</summary>
public sealed class CurrentDevice
{
    public Guid? Id { get; internal set; }
}
