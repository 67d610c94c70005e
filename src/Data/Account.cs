using Lindian.Domain;
using Microsoft.AspNetCore.Identity;

namespace Lindian.Data;

/// <summary>How a member signs in (O-6). Every account has a member; the password rests as ASP.NET Identity hashes it.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = NewId.Next();

    public Guid MemberId { get; set; }

    /// <summary>True until the member chose a password of their own.</summary>
    public bool MustChangePassword { get; set; }

    public DateTime? PasswordChangedAt { get; set; }

    /// <summary>Since when there is a passkey; from then on the password alone opens nothing. Null when there is none.</summary>
    public DateTime? PasskeySince { get; set; }
}

/// <summary>A password that was used before, so that it is not chosen again soon (domain-facts L17).</summary>
public sealed class FormerPassword
{
    public Guid AccountId { get; init; }
    public DateTime Until { get; init; }
    public string Hash { get; init; } = "";
}

/// <summary>A signed-in browser or device; listed to its owner and revocable (O-6).</summary>
public sealed class SessionRow
{
    public Guid Id { get; init; }
    public Guid AccountId { get; init; }
    public DateTime StartedAt { get; init; }
    public DateTime SeenAt { get; set; }
    public DateTime? EndedAt { get; set; }
    public string Device { get; init; } = "";
}

/// <summary>A data-protection key of ASP.NET Core, wrapped by the master key, shared by all nodes.</summary>
public sealed class DataProtectionRow
{
    public Guid Id { get; init; }
    public byte[] Wrapped { get; init; } = [];
}
