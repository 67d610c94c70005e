using System.Data.Common;
using System.Text;
using Lindian.Features.Tests.Customers;
using Microsoft.EntityFrameworkCore;

namespace Lindian.Features.Tests.Data;

public sealed class StealingTheDatabase
{
    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Shows_no_number_and_no_name(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var (clerk, phone, account) = (await quarter.HallClerk(), town.NewPhone(), town.NewAccount());
        var customer = await clerk.Registers("欧阳青竹", phone);
        await clerk.Opens(quarter, customer, "望江门9幢", account);
        var receipt = await clerk.Raises($"电表不走了，请回电{phone}，户号{account}", quarter, phone, "欧阳青竹");
        await town.Settle();

        var stolen = await town.InDb((db, _) => Everything(db.Database.GetDbConnection(), db.IsSqlite));

        stolen.ShouldContain(receipt.Number); // the thief reads what there is to read
        foreach (var secret in (string[])[phone, account, "欧阳青竹", Person.Password])
        {
            stolen.ShouldNotContain(secret);
            stolen.ShouldNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(secret)), Case.Insensitive);
        }
    }

    /// <summary>Each row of each table as text, bytes as hexadecimal digits.</summary>
    private static async Task<string> Everything(DbConnection connection, bool sqlite)
    {
        await connection.OpenAsync();
        var all = new StringBuilder();
        foreach (var table in await Rows(connection, sqlite
            ? "select name from sqlite_master where type = 'table'"
            : "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'"))
            foreach (var row in await Rows(connection, $"select * from \"{table.Trim()}\"")) all.AppendLine(row);
        return all.ToString();
    }

    private static async Task<List<string>> Rows(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join(' ', values.Select(v => v is byte[] bytes ? Convert.ToHexString(bytes) : v is Array parts ? string.Join(' ', parts.Cast<object>()) : v.ToString())));
        }
        return rows;
    }
}
