namespace Lindian.Features.Shared;

/// <summary>Marks the endpoints that a phone's token opens; at all others the token is nothing.</summary>
public sealed class OpenToDevices;
