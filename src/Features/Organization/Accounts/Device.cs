using Lindian.Features.Shared;

namespace Lindian.Features.Organization;

/// <summary>A browser's own lengthy name in two words, so that a member recognises their devices.</summary>
public static class Device
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("MicroMessenger", "WeChat"), ("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("HarmonyOS", "HarmonyOS"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    public static string Of(string agent, Texts texts)
    {
        var words = new[] { Named(Browsers, agent), Named(Systems, agent) }.OfType<string>().ToList();
        return words.Count > 0 ? string.Join(" · ", words) : texts["account.unknown-device"];
    }

    private static string? Named((string Sign, string Name)[] known, string agent) =>
        Array.Find(known, k => agent.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
