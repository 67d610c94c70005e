using Lindian.Features.Customers;
using Lindian.Features.Governance;
using Lindian.Features.Visits.Books;
using Lindian.Features.Visits.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Visits.Records;

/// <summary>What service records and household forms are made of.</summary>
internal static class RecordServices
{
    public static IServiceCollection AddServiceRecords(this IServiceCollection services)
    {
        services.AddSingleton(new DefaultRulebook(FieldBook.Name, "Visits.Defaults.field-service.json", FieldBook.Check) { Tables = FieldBook.Tables })
            .AddSingleton(new DefaultRulebook(SurveyBook.Name, "Visits.Defaults.household-survey.json", SurveyBook.Check));
        services.AddScoped<RecordDesk>().AddScoped<ServicePlaces>().AddScoped<RecordTools>().AddScoped<MakeRecord>().AddScoped<CorrectRecord>();
        services.AddScoped<AddRecordPhoto>().AddScoped<RemoveRecordPhoto>();
        services.AddScoped<RecordParts>().AddScoped<SealKeys>().AddScoped<SigningTools>().AddScoped<SignRecord>().AddScoped<RecordCheck>();
        services.AddScoped<RecordWords>().AddScoped<RecordReads>().AddScoped<RecordCase>().AddScoped<ReceiptView>().AddScoped<CommunityServices>().AddScoped<IPremisesTimeline, RecordTimeline>();
        return services.AddScoped<SurveyDesk>().AddScoped<SurveyCase>().AddScoped<SurveyKeeping>().AddScoped<FillSurvey>().AddScoped<RaiseFromSurvey>();
    }
}
