var app = WebApplication.Create(args);
app.MapGet("/", () => "Lindian");
await app.RunAsync();
