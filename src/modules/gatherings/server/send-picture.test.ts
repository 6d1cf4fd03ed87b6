import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../../test/database.ts';
import { makeGathering, makeGroup, makePerson } from '../../../../test/factories.ts';
import { forgetLoosePictures } from './forget-loose-pictures.ts';
import { givePicture } from './give-picture.ts';
import { readPictureFile, readPictureOf } from './read-picture.ts';
import { sendPicture } from './send-picture.ts';

const db = await testDatabase();
const now = new Date('2026-11-25T09:00:00Z');
const [owner, stranger] = [await makePerson(db, 'Owner'), await makePerson(db, 'Stranger')];
const group = await makeGroup(db, owner, 'Libraries');
const words = { alt: 'Cakes', credit: 'Gwen', licence: 'own' as const };
const blank = sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#98571f' } });

/** A photograph lying on its side, with the place where it was taken. */
const photograph = await blank
  .jpeg()
  .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '53/1 13/1 0/1' } })
  .withMetadata({ orientation: 6 })
  .toBuffer();

const send = (file: Uint8Array) => sendPicture(db, { file, by: owner.id }, now);
const give = (gathering: string, id: string | null, by = owner.id) =>
  db.transaction().execute((tx) => givePicture(tx, { gathering, by, picture: id === null ? null : { id, words } }));
const read = (id: string, person: typeof owner | null) => readPictureFile(db, { id, size: 'large' }, { person, now });

test('a picture is kept upright, no larger than it is shown, and without what the camera wrote into it', async () => {
  const { id: gathering } = await makeGathering(db, group);
  const id = (await send(photograph)) ?? '';
  await give(gathering, id);
  expect(await readPictureOf(db, gathering)).toEqual({ id, ...words, width: 640, height: 1280 });
  const { file } = (await read(id, null)) ?? {};
  const metadata = await sharp(file).metadata();
  expect(metadata).toMatchObject({ format: 'webp', width: 640, height: 1280 });
  expect(metadata.exif).toBeUndefined();
  expect(file?.includes('Somebody')).toBe(false);
});

test('what is no picture is not kept, nor a drawing that could run a program', async () => {
  expect(await send(Buffer.from('<html>'))).toBeUndefined();
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
  expect(await send(Buffer.from(drawing))).toBeUndefined();
  expect(await send(photograph.subarray(0, 2000))).toBeUndefined();
});

test('until it belongs to a gathering only its sender sees it, and nobody else can take it', async () => {
  const { id: gathering } = await makeGathering(db, group);
  const id = (await send(photograph)) ?? '';
  expect(await read(id, stranger)).toBeUndefined();
  expect(await read(id, owner)).toMatchObject({ forAll: false });
  await give(gathering, id, stranger.id);
  expect(await readPictureOf(db, gathering)).toBeUndefined();
});

test('a picture of a draft, or of a gathering for members, is not there for others', async () => {
  for (const more of [{ state: 'draft' as const }, { shown_to: 'members' as const }]) {
    const { id: gathering } = await makeGathering(db, group, more);
    const id = (await send(photograph)) ?? '';
    await give(gathering, id);
    expect(await read(id, stranger)).toBeUndefined();
    expect(await read(id, owner)).toMatchObject({ forAll: false });
  }
});

test('the picture of a gathering that is hidden is for its organisers alone', async () => {
  const { id: gathering } = await makeGathering(db, group);
  const id = (await send(photograph)) ?? '';
  await give(gathering, id);
  expect(await read(id, stranger)).toMatchObject({ forAll: true });
  await db
    .insertInto('withheld_text')
    .values({
      kind: 'gathering',
      id: gathering,
      group_id: group.id,
      author_id: null,
      title: '',
      said: '',
      path: '',
      how: 'hidden',
      because: 'Odd',
      at: now
    })
    .execute();
  expect(await read(id, stranger)).toBeUndefined();
  expect(await read(id, null)).toBeUndefined();
  expect(await read(id, owner)).toMatchObject({ forAll: false });
});

test('another picture takes the place of the first, and what was never used is forgotten', async () => {
  const { id: gathering } = await makeGathering(db, group);
  const [first, second, loose] = [await send(photograph), await send(photograph), await send(photograph)];
  await give(gathering, first ?? '');
  await give(gathering, second ?? '');
  expect(await readPictureOf(db, gathering)).toMatchObject({ id: second });
  expect(await read(first ?? '', owner)).toBeUndefined();
  await forgetLoosePictures(db, new Date(now.getTime() + 2 * 86_400_000));
  expect(await read(loose ?? '', owner)).toBeUndefined();
  await give(gathering, null);
  expect(await readPictureOf(db, gathering)).toBeUndefined();
});
