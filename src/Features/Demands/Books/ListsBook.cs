using Lindian.Domain.Demands;
using Lindian.Features.Governance;

namespace Lindian.Features.Demands.Books;

/// <summary>The lists that the supplier edits: no code twice in a list, both languages everywhere, routing rules that can be followed.</summary>
internal static class ListsBook
{
    private static readonly string[] Answers = ["none", "yesno", "reason", "text", "satisfaction"];

    public static void Check(ProposedBook book)
    {
        var (lists, root) = (BookPart.Read<DemandLists>(book.Json), BookPart.Root);
        var types = book.Books.Newest<List<DemandType>>(DemandRules.Types).Select(t => t.Code).Append("any").ToHashSet(StringComparer.Ordinal);
        Choices(lists.Channels, root["channels"], book.Norms);
        Choices(lists.ReturnReasons, root["returnReasons"], book.Norms);
        Choices(lists.SuspendReasons, root["suspendReasons"], book.Norms);
        Choices(lists.TransferReasons, root["transferReasons"], book.Norms);
        Choices(lists.DissatisfactionReasons, root["dissatisfactionReasons"], book.Norms);
        Choices(lists.AppealGrounds, root["appealGrounds"], book.Norms);
        Choices(lists.TrackingCauses, root["trackingCauses"], book.Norms);
        Choices(lists.TrackingLevels, root["trackingLevels"], book.Norms);
        Choices(lists.Verdicts, root["verdicts"], book.Norms);
        foreach (var (verdict, part) in root["verdicts"].Each(lists.Verdicts)) part["code"].OneOf(verdict.Code, Enum.GetNames<Verdict>());
        root["interimReplyTemplate"].Both(lists.InterimReplyTemplate, BookPart.LongestText);
        Templates(lists.ReplyTemplates, root["replyTemplates"], types);
        Script(lists.FollowUpScript, root["followUpScript"]);
        foreach (var (rule, part) in root["routingRules"].Each(lists.RoutingRules)) RoutingRules.Check(rule, part, types);
    }

    private static void Choices(IReadOnlyList<Choice>? choices, BookPart part, IReadOnlySet<string> norms)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (choice, at) in part.Each(choices))
        {
            Named(at, choice.Code, choice.Zh, choice.En, seen);
            if (choice.Norm is { } norm && !norms.Contains(norm)) throw at["norm"].Wrong("rulebook.unknown", norm);
        }
    }

    private static void Templates(IReadOnlyList<ReplyTemplate>? templates, BookPart part, HashSet<string> types)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (template, at) in part.Each(templates, mayBeEmpty: true))
        {
            Named(at, template.Code, template.Zh, template.En, seen);
            at["title"].Both(template.Title, BookPart.LongestName * 2);
            if (!types.Contains(template.Type ?? "")) throw at["type"].Wrong("rulebook.unknown", template.Type ?? "");
        }
    }

    private static void Script(IReadOnlyList<ScriptLine>? script, BookPart part)
    {
        var (seen, orders) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<int>());
        foreach (var (line, at) in part.Each(script))
        {
            Named(at, line.Code, line.Zh, line.En, seen);
            at["answer"].OneOf(line.Answer, Answers);
            if (!orders.Add(line.Order)) throw at["order"].Wrong("rulebook.twice", line.Order);
        }
    }

    private static void Named(BookPart at, string? code, string? zh, string? en, HashSet<string> seen)
    {
        at["code"].Code(code);
        at["zh"].Text(zh, BookPart.LongestText);
        at["en"].Text(en, BookPart.LongestText);
        if (!seen.Add(code ?? "")) throw at["code"].Wrong("rulebook.twice", code ?? "");
    }
}
