namespace Lindian.Domain.Governance;

/// <summary>Where a norm stands in the process manual and what it is called. It does not change with the versions.</summary>
/// <param name="Code">Short and unique, as in <c>6-2</c>.</param>
/// <param name="Group">1 to 9: system use, product advice, enquiry, notice and follow-up, business acceptance, faults and
/// complaints, internal information, quality assurance, other.</param>
public sealed record NormTitle(string Code, int Group, string NameZh, string NameEn)
{
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Code)) throw new BadInput("code", "norm.code-missing");
        if (Group is < 1 or > 9) throw new BadInput("group", "norm.group-unknown");
        if (string.IsNullOrWhiteSpace(NameZh)) throw new BadInput("nameZh", "norm.name-missing");
        if (string.IsNullOrWhiteSpace(NameEn)) throw new BadInput("nameEn", "norm.name-missing");
    }
}
