using Lindian.Domain.Customers;
using Lindian.Features.Integration.Tables;

namespace Lindian.Features.Integration.Import;

/// <summary>
/// Customers and their premises out of the supplier's books (C-1), one row per account. Rows with the same external id are one
/// customer with several premises; a transformer area that comes with its name is opened when it is new.
/// </summary>
public sealed class CustomerRows : IImportTarget
{
    public string Name => "customers";

    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["externalId"] = "客户编号", ["name"] = "客户名称", ["phone"] = "联系电话", ["kind"] = "=Person", ["community"] = "社区编码", ["building"] = "用电地址",
        ["room"] = "门牌号", ["account"] = "户号", ["meter"] = "电表编号", ["area"] = "台区编号", ["areaName"] = "台区名称",
    };

    public IReadOnlyList<string> Required { get; } = ["name"];

    public string? Counter => null;

    public string Identity(MappedRow row) => string.Join('/', new[] { row.Raw("externalId"), row.Raw("account") }.Where(number => number.Length > 0));

    public string? Unique(MappedRow row) => SupplyNumber.Normalise(row.Raw("account"));

    public async Task<RowOutcome> Take(MappedRow row, RowKey key, IServiceProvider services, CancellationToken ct)
    {
        var customer = CustomerRow.Read(row, await Places.Community(row, services, ct));
        return row.Errors.Count > 0 ? RowOutcome.Refused : await new CustomerTaking(services, key).Take(customer, row, ct);
    }
}
