namespace Lindian.Domain.Visits;

/// <summary>A place on earth in WGS-84 degrees.</summary>
public sealed record Place(double Latitude, double Longitude)
{
    private const double EarthRadius = 6_371_008.8;

    public bool IsOnEarth => Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180;

    /// <summary>Along the ground (haversine), in metres.</summary>
    public double MetresTo(Place other)
    {
        var (north, east) = (Radians(other.Latitude - Latitude) / 2, Radians(other.Longitude - Longitude) / 2);
        var chord = Math.Pow(Math.Sin(north), 2) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Pow(Math.Sin(east), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }

    /// <summary>The place so many metres to the north and to the east, for short ways.</summary>
    public Place Moved(double north, double east) => new(
        Latitude + Degrees(north / EarthRadius), Longitude + Degrees(east / (EarthRadius * Math.Cos(Radians(Latitude)))));

    private static double Radians(double degrees) => degrees * Math.PI / 180;

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}

/// <summary>What a device says about where it is.</summary>
/// <param name="Accuracy">Metres around the place within which it lies in two cases of three, as the device tells it.</param>
/// <param name="Mock">The device says that the place was set by a program (Android's mock location).</param>
public sealed record Fix(Place Place, double Accuracy, bool Mock = false);
