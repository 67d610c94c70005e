using Lindian.Features.Organization;

namespace Lindian.Features.Tests.Organization;

/// <summary>What people do with passkeys.</summary>
internal static class PasskeyTalk
{
    public const string Door = "/api/account/passkeys", Entrance = "/api/session/passkey";

    extension(Person person)
    {
        public async Task<BeginPasskey.Asked> BeginsAPasskey(string name = "我的手机", string proof = Person.Password) =>
            (await person.Posts(Door + "/options", new { name, proof })).As<BeginPasskey.Asked>();

        /// <summary>Adds a passkey that rests in this device.</summary>
        public async Task<PlayedDevice> Adds(PlayedDevice device, string name = "我的手机", string proof = Person.Password)
        {
            var asked = await person.BeginsAPasskey(name, proof);
            (await person.Posts(Door, new { asked.Ticket, credential = device.Create(asked.Options) })).Status.ShouldBe(204);
            return device;
        }

        public async Task<BeginPasskey.Asked> AsksForAPasskey() => (await person.Gets(Entrance)).As<BeginPasskey.Asked>();

        public async Task<IReadOnlyList<MyPasskeys.Row>> Passkeys() => (await person.Gets(Door)).As<List<MyPasskeys.Row>>();

        /// <summary>At the door, with nothing but the device.</summary>
        public async Task<Reply> EntersWith(PlayedDevice device)
        {
            var asked = await person.AsksForAPasskey();
            return await person.Shows(asked.Ticket, device.Sign(asked.Options));
        }

        public Task<Reply> Shows(string ticket, string credential) => person.Posts(Entrance, new { ticket, credential });
    }
}
