using Lindian.Domain.Visits;

namespace Lindian.Domain.Tests.Visits;

public class ACheckInCode
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)], Other = [.. Enumerable.Range(2, 32).Select(i => (byte)i)];
    private static readonly DateTime Noon = new(2026, 11, 20, 4, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Lag = TimeSpan.FromSeconds(90);
    private static readonly KnownKey[] Keys = [new("SUN-01", 1, Other, Noon.AddDays(-10)), new("SUN-01", 2, Key, null), new("MOON-02", 1, Other, null)];

    [Fact]
    public void Is_the_same_for_another_program()
    {
        // openssl dgst -sha256 -hmac over "lindian-visit-code-1\nSUN-01\n2\nposter", its first sixteen bytes as base64url
        VisitCode.Poster("SUN-01", 2, Key).Mac.ShouldBe(Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(Key, "lindian-visit-code-1\nSUN-01\n2\nposter"u8)[..16]).TrimEnd('=').Replace('+', '-').Replace('/', '_'));
        VisitCode.Read(VisitCode.Poster("SUN-01", 2, Key).At("https://power.example/c/SUN-01")).ShouldBe(VisitCode.Poster("SUN-01", 2, Key));
        var screen = VisitCode.Screen("SUN-01", 2, Key, Noon.AddSeconds(29));
        VisitCode.Read(screen.At("https://power.example/c/SUN-01")).ShouldBe(screen);
        screen.ShownAt.ShouldBe(Noon);
    }

    [Fact]
    public void Of_a_poster_is_read_at_any_time()
    {
        Judge(Poster(Key, 2), Noon).ShouldBe(CodeTrust.Poster);
        Judge(Poster(Key, 2), Noon.AddYears(1)).ShouldBe(CodeTrust.Poster);
    }

    [Fact]
    public void Of_a_screen_is_good_about_its_time_and_stale_afterwards()
    {
        var code = VisitCode.Screen("SUN-01", 2, Key, Noon).At("https://power.example/c/SUN-01");
        Judge(code, Noon.AddSeconds(-90)).ShouldBe(CodeTrust.Screen);
        Judge(code, Noon.AddSeconds(120)).ShouldBe(CodeTrust.Screen);
        Judge(code, Noon.AddSeconds(121)).ShouldBe(CodeTrust.Stale);
        Judge(code, Noon.AddSeconds(-91)).ShouldBe(CodeTrust.Stale);
        Judge(code, Noon.AddDays(1)).ShouldBe(CodeTrust.Stale);
    }

    [Fact]
    public void Of_an_ended_key_counts_only_until_its_end()
    {
        Judge(Poster(Other, 1), Noon).ShouldBe(CodeTrust.Retired);
        Judge(Poster(Other, 1), Noon.AddDays(-11)).ShouldBe(CodeTrust.Poster);
    }

    [Theory]
    [InlineData("https://power.example/c/SUN-01?v=2.AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("https://power.example/c/SUN-01?v=9.AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("https://power.example/c/SUN-01?v=2")]
    [InlineData("https://power.example/c/SUN-01")]
    [InlineData("https://power.example/c/SUN-01?v=2.1.2.3")]
    [InlineData("weixin://something")]
    public void That_nobody_signed_is_forged(string scanned) => Judge(scanned, Noon).ShouldBe(CodeTrust.Forged);

    [Fact]
    public void Signed_for_another_community_is_genuine_and_elsewhere()
    {
        Judge(VisitCode.Poster("MOON-02", 1, Other).At("https://power.example/c/MOON-02"), Noon).ShouldBe(CodeTrust.Elsewhere);
        Judge(null, Noon).ShouldBe(CodeTrust.None);
    }

    [Fact]
    public void Changed_in_any_sign_is_forged()
    {
        var code = VisitCode.Screen("SUN-01", 2, Key, Noon).At("c/SUN-01");
        for (var i = code.IndexOf("?v=", StringComparison.Ordinal) + 3; i < code.Length; i++)
        {
            var changed = code[..i] + (code[i] == '1' ? '3' : '1') + code[(i + 1)..];
            Judge(changed, Noon).ShouldBe(CodeTrust.Forged, changed);
        }
    }

    private static string Poster(byte[] key, int version) => VisitCode.Poster("SUN-01", version, key).At("https://power.example/c/SUN-01");

    private static CodeTrust Judge(string? scanned, DateTime at) => CodeReading.Judge(scanned, "SUN-01", Keys, at, Lag);
}
