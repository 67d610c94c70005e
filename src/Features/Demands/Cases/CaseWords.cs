using Lindian.Data;
using Lindian.Data.Maps.Customers;
using Lindian.Data.Secrets;
using Lindian.Domain.Demands;
using Lindian.Domain.Text;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Demands;

/// <summary>Opens what was said about one demand, and its customer's name and phone in their masked form.</summary>
public sealed class CaseWords(AppDb db, Vault vault)
{
    public sealed record Opened(IReadOnlyDictionary<Guid, string> Words, string CustomerName, string? CustomerPhone)
    {
        public string? Of(Guid? id) => id is { } known ? Words.GetValueOrDefault(known) : null;
    }

    public async Task<Opened> Read(Demand demand, CancellationToken ct)
    {
        await vault.Load([demand.CustomerId], ct);
        var customer = await db.Customers.Where(c => c.Id == demand.CustomerId).Select(c => new { c.Name, c.Phone }).SingleOrDefaultAsync(ct);
        var words = await db.Words.AsNoTracking().Where(w => w.SubjectId == demand.Id).ToDictionaryAsync(w => w.Id, w => vault.Open(w.Text) ?? "", ct);
        if (demand.ReplyWordsId is { } reply && !words.ContainsKey(reply)) words[reply] = await ReplyOfParent(reply, ct);
        return new Opened(
            words, vault.Open(customer?.Name) is { } name ? Masks.Name(name) : "", vault.Open(customer?.Phone) is { } phone ? Masks.Phone(phone) : null);
    }

    private async Task<string> ReplyOfParent(Guid wordsId, CancellationToken ct)
    {
        var words = await db.Words.AsNoTracking().SingleAsync(w => w.Id == wordsId, ct);
        await vault.Load([words.PersonId], ct);
        return vault.Open(words.Text) ?? "";
    }
}
