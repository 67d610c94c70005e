using Lindian.Data;
using Lindian.Host;

try
{
    return await CommandLine.Run(args);
}
catch (StartRefused refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
catch (Exception failed) when (DatabaseFailure.CodeOf(failed) is { } code)
{
    var said = code == DatabaseFailure.Full ? "磁盘空间已满。The disk is full." : "连不上数据库，请检查 Database:Connection。The database can't be reached, check Database:Connection.";
    await Console.Error.WriteLineAsync($"{said} ({code}: {failed.GetBaseException().Message})");
    return 2;
}
