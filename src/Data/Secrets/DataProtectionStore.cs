using System.Text;
using System.Xml.Linq;
using Lindian.Domain;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lindian.Data.Secrets;

/// <summary>Keeps ASP.NET Core's cookie keys in the database, wrapped by the master key, so that all nodes read the same cookies.
/// The key is read when it is first needed: a program that only looks must not make a new one.</summary>
internal sealed class DataProtectionStore(IDbContextFactory<AppDb> contexts, Lazy<MasterKey> master) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = this;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return [.. db.Set<DataProtectionRow>().AsNoTracking().AsEnumerable().Select(r => XElement.Parse(Encoding.UTF8.GetString(master.Value.Unwrap(r.Wrapped))))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        var wrapped = master.Value.Wrap(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
        db.Database.ExecuteSql($"insert into data_protection (id, wrapped) values ({db.Key(NewId.Next())}, {wrapped})");
    }
}
