namespace Lindian.Features.Tests.Organization;

public sealed class SigningIn
{
    [Theory, OnEveryDatabase]
    public async Task With_the_right_password_opens_a_session(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var leader = await quarter.TeamLeader();

        (await leader.Gets("/api/session")).Body.ShouldContain(leader.StaffNumber);
        (await leader.Deletes("/api/session")).Status.ShouldBe(204);
        (await leader.Gets("/api/session")).Body.ShouldNotContain(leader.StaffNumber);
    }

    [Theory, OnEveryDatabase]
    public async Task Five_wrong_passwords_lock_the_account_and_nobody_learns_why(TownRef here)
    {
        var town = await here.Open();
        var quarter = await town.Quarter();
        var clerk = await quarter.HallClerk();

        for (var i = 0; i < 5; i++) (await clerk.SignsIn("wrong-password")).Code.ShouldBe("sign-in.refused");

        (await clerk.SignsIn()).Code.ShouldBe("sign-in.refused");
    }
}
