using Lindian.Domain;

namespace Lindian.Features.Demands;

/// <summary>One thing that somebody does to a demand, as the request that the product knows for it.</summary>
/// <param name="At">UTC, whole seconds.</param>
public sealed record BulkStep(DateTime At, Actor By, IAboutDemand Request);
