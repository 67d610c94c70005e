using Lindian.Host;

return await CommandLine.Run(args);
