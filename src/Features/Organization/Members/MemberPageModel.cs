using Lindian.Domain.Organization;
using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Organization;

/// <summary>A colleague: unit, roles, communities, absences. Administrators also see how the account stands.</summary>
[Authorize(Policy = Policies.Staff)]
public sealed class MemberPageModel(MemberBook book, CurrentUser user, Leaders leaders) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public MemberPage Shown { get; private set; } = null!;
    public bool Administers => user.Is(Role.Administrator);
    public bool Leads { get; private set; }

    public override async Task Load(CancellationToken ct)
    {
        Shown = await book.Member(Id, ct);
        Leads = await leaders.Leads(Id, ct);
    }
}
