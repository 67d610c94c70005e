using Lindian.Domain;
using Lindian.Domain.Visits;

namespace Lindian.Features.Visits.Stays;

/// <summary>What a device says about where it is.</summary>
/// <param name="Latitude">WGS-84 degrees.</param>
/// <param name="Accuracy">Metres.</param>
public sealed record SentPosition(double Latitude, double Longitude, double Accuracy, bool Mock = false)
{
    private const double MostAccuracy = 1_000_000;

    /// <exception cref="BadInput">No place on earth.</exception>
    public Fix Read()
    {
        var place = new Place(Latitude, Longitude);
        return place.IsOnEarth && Accuracy is >= 0 and <= MostAccuracy ? new Fix(place, Accuracy, Mock) : throw new BadInput("position", "visit.place-wrong");
    }
}
