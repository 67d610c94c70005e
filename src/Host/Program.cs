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
