using Lindian.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Lindian.Features.Customers;

/// <summary>Transformer areas within sight. New ones have a page of their own, because fewer people write them.</summary>
[Authorize(Policy = CustomerRoles.Viewing)]
public sealed class TransformerAreasModel(ListTransformerAreas list) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public IReadOnlyList<ListTransformerAreas.Row> Rows { get; private set; } = [];

    /// <summary>Address of the next page, if there may be one.</summary>
    public string? Next => Rows.Count == ListTransformerAreas.PageSize ? Request.UrlWith("after", Rows[^1].Code) : null;

    public override async Task Load(CancellationToken ct) => Rows = await list.Run(null, After, ct);
}
