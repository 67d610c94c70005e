using Lindian.Domain.Visits;

namespace Lindian.Domain.Tests.Visits;

public class TheGroundOfACommunity
{
    private const string Square = """{"type":"Polygon","coordinates":[[[120.00,31.00],[120.01,31.00],[120.01,31.01],[120.00,31.01],[120.00,31.00]]]}""";

    [Fact]
    public void Is_its_boundary_where_somebody_drew_one()
    {
        var ground = Ground.Of(50, 50, Square, 800);
        ground.MetresOutside(new Place(31.005, 120.005)).ShouldBe(0);
        ground.MetresOutside(new Place(31.005, 120.02))!.Value.ShouldBe(953, 3); // a hundredth of a degree at 31° north
        ground.MetresOutside(new Place(31.02, 120.005))!.Value.ShouldBe(1112, 3);
    }

    [Fact]
    public void Is_a_circle_around_the_centre_else_and_unknown_without_both()
    {
        var ground = Ground.Of(31, 120, null, 800);
        ground.MetresOutside(new Place(31, 120).Moved(500, 500)).ShouldBe(0);
        ground.MetresOutside(new Place(31, 120).Moved(0, 1800))!.Value.ShouldBe(1000, 2);
        Ground.Of(null, null, null, 800).MetresOutside(new Place(31, 120)).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2],[1,1]]]]}}""", 1)]
    [InlineData("""{"type":"Point","coordinates":[1,2]}""", 0)]
    [InlineData("{}", 0)]
    [InlineData("[]", 0)]
    [InlineData("no json", 0)]
    [InlineData("""{"type":"Polygon","coordinates":[[]]}""", 0)]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,1],[2,2]]]}""", 0)]
    [InlineData("""{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,1e400]]]}""", 0)]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[]],[[[1,1],[2,1],[2,2],[1,1]]]]}""", 1)]
    public void Reads_what_is_a_polygon(string boundary, int rings) => Ground.Of(null, null, boundary, 1).Rings.Count.ShouldBe(rings);

    [Fact]
    public void Is_its_circle_where_the_boundary_encloses_nothing() =>
        Ground.Of(31, 120, """{"type":"Polygon","coordinates":[[]]}""", 800).MetresOutside(new Place(31, 120)).ShouldBe(0);

    [Fact]
    public void Is_measured_along_the_earth() => new Place(31.2304, 121.4737).MetresTo(new Place(39.9042, 116.4074)).ShouldBe(1_067_300, 1500); // Shanghai to Beijing
}
