using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lindian.Features.Tests.Organization;

/// <summary>A phone with a passkey, played in memory: it makes one and signs what it is asked, as the standard has it (W3C WebAuthn level 2, chapter 6).</summary>
internal sealed class PlayedDevice(ECParameters key, byte[] id)
{
    private const byte Present = 0x01, Verified = 0x04, Holds = 0x40;
    private string owner = "";

    public PlayedDevice() : this(NewKey(), RandomNumberGenerator.GetBytes(20))
    {
    }

    /// <summary>Where the page stands that asks.</summary>
    public string Origin { get; init; } = "http://localhost";

    /// <summary>Whether finger, face or PIN was asked for.</summary>
    public bool KnowsOwner { get; set; } = true;

    /// <summary>How often it has signed, for one that counts.</summary>
    public uint Count { get; set; }

    /// <summary>The same device, in front of a page that stands elsewhere.</summary>
    public PlayedDevice SeenAt(string origin) => new(key, id) { owner = owner, Origin = origin };

    /// <summary>Makes the passkey and tells the half that checks.</summary>
    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        owner = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        byte[] made = [.. Told(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, Holds), .. new byte[16], 0, (byte)id.Length, .. id, .. PublicKey()];
        byte[] attested = [0xa3, 0x63, .. "fmt"u8, 0x64, .. "none"u8, 0x67, .. "attStmt"u8, 0xa0, 0x68, .. "authData"u8, 0x58, (byte)made.Length, .. made];
        return Answer(new { clientDataJSON = Text(Page("webauthn.create", asked)), attestationObject = Text(attested), transports = new[] { "internal" } });
    }

    /// <summary>Signs the question with the passkey.</summary>
    public string Sign(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var (page, told) = (Page("webauthn.get", asked), Told(asked.RootElement.GetProperty("rpId").GetString()!, 0));
        using var signer = ECDsa.Create(key);
        var signature = signer.SignData([.. told, .. SHA256.HashData(page)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = Text(page), authenticatorData = Text(told), signature = Text(signature), userHandle = owner });
    }

    private byte[] Told(string party, byte more)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(party)), (byte)(Present | (KnowsOwner ? Verified : 0) | more), .. count];
    }

    private byte[] Page(string type, JsonDocument asked) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    // a COSE key: elliptic, ES256, P-256, x, y
    private byte[] PublicKey() => [0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. key.Q.X!, 0x22, 0x58, 0x20, .. key.Q.Y!];

    private string Answer(object response) => JsonSerializer.Serialize(new { id = Text(id), rawId = Text(id), type = "public-key", response, clientExtensionResults = new { } });

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private static ECParameters NewKey()
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return made.ExportParameters(includePrivateParameters: true);
    }
}
