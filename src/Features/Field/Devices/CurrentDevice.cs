namespace Lindian.Features.Field.Devices;

/// <summary>The phone that a request comes from; none for a request from a page.</summary>
public sealed class CurrentDevice
{
    public Guid? Id { get; internal set; }

    /// <summary>The phone itself, whoever signed on with it: by it two people on one phone are seen.</summary>
    public Guid? Installation { get; internal set; }
}
