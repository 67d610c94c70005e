using System.Text.Json;
using System.Text.Json.Nodes;
using Lindian.Features.Integration.Import;

namespace Lindian.Features.Integration.Desk;

/// <summary>Which column probably fills which field: as it was mapped last time, by the same name, else by a name that people use for it.</summary>
internal static class ColumnProposals
{
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["words"] = ["受理内容", "诉求内容", "内容", "问题描述", "工单内容", "描述", "description"],
        ["raisedAt"] = ["受理时间", "诉求时间", "时间", "创建时间", "来电时间", "date"],
        ["channel"] = ["受理渠道", "渠道", "来源"],
        ["name"] = ["联系人", "客户名称", "户名", "客户姓名", "姓名"],
        ["phone"] = ["联系电话", "电话", "手机号", "手机", "来电号码"],
        ["community"] = ["社区编码", "社区", "社区代码"],
        ["account"] = ["户号", "用电户号", "客户编号"],
        ["externalId"] = ["工单编号", "编号", "工单号", "客户编号", "id"],
        ["kind"] = ["客户类别", "客户类型"],
        ["building"] = ["用电地址", "地址", "楼栋"],
        ["room"] = ["门牌号", "房号", "室号"],
        ["meter"] = ["电表编号", "表号", "资产编号"],
        ["area"] = ["台区编号", "台区编码"],
        ["areaName"] = ["台区名称", "台区"],
    };

    private static readonly string[] Dates = ["yyyy/M/d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d", "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm", "yyyy-M-d", "yyyy年M月d日 H:mm", "yyyy年M月d日 H时m分", "yyyy年M月d日", "yyyyMMddHHmmss"];

    /// <param name="before">The mapping of the last import of this kind; null when there was none.</param>
    public static string For(IImportTarget target, IReadOnlyList<string> columns, string? before)
    {
        var last = before is null ? [] : Read(before);
        var free = columns.ToList();
        var proposed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in target.Fields.Keys)
        {
            if (Candidates(target, field, last).FirstOrDefault(name => free.Contains(name, StringComparer.OrdinalIgnoreCase)) is not { } name) continue;
            var column = free.First(c => c.Equals(name, StringComparison.OrdinalIgnoreCase));
            proposed[field] = column;
            free.Remove(column);
        }
        return Write(target, proposed);
    }

    public static string Write(IImportTarget target, IReadOnlyDictionary<string, string> columns) =>
        JsonSerializer.Serialize(new { target = target.Name, columns, dateFormats = Dates }, JsonSerializerOptions.Web);

    /// <summary>Field and column of a mapping that was written here.</summary>
    public static Dictionary<string, string> Read(string mapping) =>
        JsonNode.Parse(mapping)?["columns"]?.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value?.GetValue<string>() ?? "") ?? [];

    private static IEnumerable<string> Candidates(IImportTarget target, string field, Dictionary<string, string> last) =>
        new[] { last.GetValueOrDefault(field), target.Fields[field], field }.OfType<string>().Concat(Names.GetValueOrDefault(field) ?? []);
}
