using System.Text.Json;
using Lindian.Data.Maps.Field;
using Lindian.Domain.Field;
using Lindian.Features.Field;
using Lindian.Features.Organization;
using Lindian.Features.Tests.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Lindian.Features.Tests.Field;

public sealed class SendingPhotosInPieces
{
    private static readonly byte[] Photo = [.. Enumerable.Range(0, 200_000).Select(i => (byte)(i * 31 % 251))];

    [Theory, OnEveryDatabase]
    public async Task Goes_on_where_the_line_broke_and_rests_sealed(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var id = NewId.Next();
        (await phone.Announces(id, Photo)).As<AttachmentState>().Received.ShouldBe(0);
        (await phone.SendsPiece(id, 0, Photo[..80_000])).As<AttachmentState>().ShouldBe(new(id, Photo.Length, 80_000, false));

        (await phone.Announces(id, Photo)).As<AttachmentState>().Received.ShouldBe(80_000);
        var again = await phone.SendsPiece(id, 0, Photo[..80_000]); // its answer was lost
        (again.Status, again.Code, Received(again)).ShouldBe((409, "attachment.elsewhere", 80_000));
        (await phone.SendsPiece(id, 120_000, Photo[120_000..])).Code.ShouldBe("attachment.elsewhere");
        (await Taken(manager, id)).ShouldBeNull();
        (await phone.SendsPiece(id, 80_000, Photo[80_000..])).As<AttachmentState>().Complete.ShouldBeTrue();
        (await phone.SendsPiece(id, Photo.Length, [1])).Code.ShouldBe("attachment.elsewhere");
        (await phone.Gets($"/api/field/attachments/{id}")).As<AttachmentState>().ShouldBe(new(id, Photo.Length, Photo.Length, true));

        (await Taken(manager, id)).ShouldBe(Photo);
        var resting = await manager.Town.InDb((db, _) => db.AttachmentPieces.AsNoTracking().Where(p => p.AttachmentId == id).ToListAsync());
        resting.Count.ShouldBe(2);
        resting.ConvertAll(p => p.Content.Bytes.Span.IndexOf(Photo.AsSpan(1000, 32))).ShouldAllBe(found => found < 0);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_not_what_was_announced_begins_anew(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var (id, damaged) = (NewId.Next(), Photo.ToArray());
        damaged[50] ^= 1;
        await phone.Announces(id, Photo);
        await phone.SendsPiece(id, 0, damaged[..100_000]);

        var last = await phone.SendsPiece(id, 100_000, damaged[100_000..]);
        (last.Status, last.Code).ShouldBe((409, "attachment.broken"));
        (await phone.Gets($"/api/field/attachments/{id}")).As<AttachmentState>().ShouldBe(new(id, Photo.Length, 0, false));
        (await phone.Uploads(id, Photo, 70_000)).Complete.ShouldBeTrue();
        (await Taken(manager, id)).ShouldBe(Photo);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_too_large_or_no_image_is_refused(TownRef here)
    {
        var (_, phone) = await Start(here);
        var id = NewId.Next();

        (await phone.Announces(id, new byte[FieldAttachment.MostBytes + 1])).Code.ShouldBe("attachment.too-large");
        (await phone.Announces(id, Photo, "application/pdf")).Code.ShouldBe("file.kind");
        (await phone.Posts("/api/field/attachments", new { id, size = 10, sha256 = "abc", mediaType = "image/png" })).Code.ShouldBe("attachment.no-digest");
        await phone.Announces(id, Photo);
        (await phone.SendsPiece(id, 0, new byte[AddPiece.MostBytes + 1])).Status.ShouldBe(413);
        (await phone.SendsPiece(id, 0, [])).Code.ShouldBe("attachment.piece-wrong");
        (await phone.SendsPiece(id, 0, [.. Photo, 1])).Code.ShouldBe("attachment.piece-wrong");
        (await phone.Announces(id, Photo[..10])).Code.ShouldBe("attachment.other");
    }

    [Theory, OnEveryDatabase]
    public async Task A_piece_that_comes_twice_at_the_same_moment_is_taken_once(TownRef here)
    {
        var (manager, phone) = await Start(here);
        for (var i = 0; i < 10; i++)
        {
            var (id, photo) = (NewId.Next(), Photo[..(1000 + i)]);
            await phone.Announces(id, photo);

            var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => phone.SendsPiece(id, 0, photo))));

            replies.Select(r => r.Code).Order().ShouldBe(["", "attachment.elsewhere", "attachment.elsewhere"]);
            (await Taken(manager, id)).ShouldBe(photo);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Only_the_last_piece_may_be_small(TownRef here)
    {
        var (_, phone) = await Start(here);
        var id = NewId.Next();
        await phone.Announces(id, Photo);

        var small = await phone.SendsPiece(id, 0, Photo[..(FieldAttachment.LeastPiece - 1)]);
        (small.Status, small.Code).ShouldBe((400, "attachment.piece-small"));
        small.Said.ShouldContain("64 KB");
        (await phone.SendsPiece(id, 0, Photo[..FieldAttachment.LeastPiece])).Ok.ShouldBeTrue();
        (await phone.SendsPiece(id, FieldAttachment.LeastPiece, Photo[FieldAttachment.LeastPiece..^1])).As<AttachmentState>().Complete.ShouldBeFalse();
        (await phone.SendsPiece(id, Photo.Length - 1, Photo[^1..])).As<AttachmentState>().Complete.ShouldBeTrue();
    }

    [Theory, OnEveryDatabase]
    public async Task One_member_cannot_fill_the_server_with_what_nothing_uses(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var first = NewId.Next();
        for (var (id, room) = (first, BeginAttachment.MostBytes); room > 0; (id, room) = (NewId.Next(), room - FieldAttachment.MostBytes)) (await Announced(id)).Ok.ShouldBeTrue();

        var refused = await Announced(NewId.Next());
        (refused.Status, refused.Code).ShouldBe((409, "attachment.too-much"));
        refused.Said.ShouldContain("256 MB");
        (await Announced(first)).Ok.ShouldBeTrue("it is known already");
        await Within(manager, async (all, db) =>
        {
            await all.Forget(first, CancellationToken.None); // used, or swept
            return await db.SaveChangesAsync();
        });
        (await Announced(NewId.Next())).Ok.ShouldBeTrue();

        Task<Reply> Announced(Guid id) => phone.Posts("/api/field/attachments", new { id, size = FieldAttachment.MostBytes, sha256 = new string('a', 64), mediaType = "image/jpeg" });
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_else_sees_fills_or_uses_them(TownRef here)
    {
        var (_, phone) = await Start(here);
        var (stranger, theirs) = await Start(here);
        var id = NewId.Next();
        await phone.Announces(id, Photo);
        await phone.SendsPiece(id, 0, Photo[..70_000]);

        (await theirs.Gets($"/api/field/attachments/{id}")).Status.ShouldBe(404);
        (await theirs.SendsPiece(id, 70_000, Photo[70_000..])).Status.ShouldBe(404);
        (await theirs.Announces(id, Photo)).Code.ShouldBe("attachment.other");
        (await phone.SendsPiece(id, 70_000, Photo[70_000..])).As<AttachmentState>().Complete.ShouldBeTrue();
        (await Taken(stranger, id)).ShouldBeNull();
    }

    [Theory, OnEveryDatabase]
    public async Task Used_ones_go(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var id = NewId.Next();
        await phone.Uploads(id, Photo, 130_000);
        await Within(manager, async (all, db) =>
        {
            (await all.Missing([id, manager.MemberId], CancellationToken.None)).ShouldBe([manager.MemberId]);
            await all.Forget(id, CancellationToken.None);
            return await db.SaveChangesAsync();
        });

        (await phone.Gets($"/api/field/attachments/{id}")).Status.ShouldBe(404);
        (await manager.Town.InDb((db, _) => db.AttachmentPieces.AnyAsync(p => p.AttachmentId == id))).ShouldBeFalse();
    }

    [Theory, OnEveryDatabase(Alone = true)]
    public async Task Those_that_nothing_used_go_after_thirty_days(TownRef here)
    {
        var (manager, phone) = await Start(here);
        var (town, old, fresh) = (manager.Town, NewId.Next(), NewId.Next());
        await phone.Uploads(old, Photo, 130_000);
        town.Clock.Pass(TimeSpan.FromDays(20));
        await phone.Uploads(fresh, Photo, 130_000);
        town.Clock.Pass(TimeSpan.FromDays(11));

        (await town.InDb(async (_, services) => await services.GetRequiredService<SweepAttachments>().Look(CancellationToken.None))).ShouldBe(1);
        (await phone.Gets($"/api/field/attachments/{old}")).Status.ShouldBe(404);
        (await phone.Gets($"/api/field/attachments/{fresh}")).As<AttachmentState>().Complete.ShouldBeTrue();
        (await town.InDb((db, _) => db.AttachmentPieces.Select(p => p.AttachmentId).Distinct().ToListAsync())).ShouldBe([fresh]);
    }

    private static async Task<(Person Manager, FieldPhone Phone)> Start(TownRef here)
    {
        var manager = await (await (await here.Open()).Quarter()).Manager();
        return (manager, await FieldPhone.Of(manager));
    }

    private static Task<byte[]?> Taken(Person member, Guid id) => Within<byte[]?>(member, async (all, _) =>
    {
        try
        {
            return await all.Take(id, CancellationToken.None);
        }
        catch (BadInput missing) when (missing.Code == "attachment.missing")
        {
            return null;
        }
    });

    private static Task<T> Within<T>(Person member, Func<Attachments, Lindian.Data.AppDb, Task<T>> work) => member.Town.InDb(async (db, services) =>
    {
        (await services.GetRequiredService<Sessions>().ActFor(member.MemberId, CancellationToken.None)).ShouldBeTrue();
        return await work(services.GetRequiredService<Attachments>(), db);
    });

    private static int Received(Reply reply)
    {
        using var problem = JsonDocument.Parse(reply.Body);
        return problem.RootElement.GetProperty("received").GetInt32();
    }
}
