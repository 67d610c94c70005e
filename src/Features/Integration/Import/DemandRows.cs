using Lindian.Data;
using Lindian.Features.Customers;
using Lindian.Features.Demands;
using Lindian.Features.Integration.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Integration.Import;

/// <summary>
/// Demands out of another system, as the export of the 95598 desk (D-1). They keep their time, get their suggestion and wait as
/// received in the dispatcher's queue. Recognised by their number there, else by everything the row says.
/// </summary>
public sealed class DemandRows : IImportTarget
{
    private const string DefaultChannel = "IMPORT";
    private const int LongestName = 60, LongestPhone = 40, LongestNumber = 40;

    public string Name => "demands";

    public IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["words"] = "受理内容", ["externalId"] = "工单编号", ["raisedAt"] = "受理时间", ["channel"] = "=HOTLINE",
        ["name"] = "联系人", ["phone"] = "联系电话", ["community"] = "社区编码", ["account"] = "户号",
    };

    public IReadOnlyList<string> Required { get; } = ["words"];

    public string? Counter => RaiseDemand.Counter;

    public string Identity(MappedRow row) => row.Raw("externalId");

    public string? Unique(MappedRow row) => null;

    public async Task<RowOutcome> Take(MappedRow row, RowKey key, IServiceProvider services, CancellationToken ct)
    {
        var request = await Request(row, services, ct);
        if (row.Errors.Count > 0) return RowOutcome.Refused;
        if (request.ExternalId is { } number && await services.GetRequiredService<ExternalDemands>().Has(number, ct)) return RowOutcome.Known;
        var occasion = services.GetRequiredService<Occasion>();
        // a time to come is left for the use case to refuse
        if (request.RaisedAt is { } raisedAt && raisedAt <= occasion.ReceivedAt) occasion.HappenedAt = raisedAt;
        await services.GetRequiredService<RaiseDemand>().Run(request, ct);
        return RowOutcome.Created;
    }

    private static async Task<RaiseDemand.Request> Request(MappedRow row, IServiceProvider services, CancellationToken ct)
    {
        var words = row.Required("words", DemandDesk.LongestText);
        var contact = new Contact(row.Text("name", LongestName), row.Text("phone", LongestPhone), PremisesId: await Premises(row, services, ct));
        var place = await Places.Community(row, services, ct);
        return new(words, row.Text("channel", LongestNumber) ?? DefaultChannel, contact, place, row.Text("externalId", LongestNumber), row.Moment("raisedAt"));
    }

    private static async Task<Guid?> Premises(MappedRow row, IServiceProvider services, CancellationToken ct)
    {
        if (row.Text("account", LongestNumber) is not { } account) return null;
        var premises = await services.GetRequiredService<SupplierNumbers>().Premises(account, ct);
        if (premises is null) row.Refuse("account", "import.account-unknown", account);
        return premises;
    }
}
