import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { noise } from '../../test/photos.js';
import { chunk, jpegInScans, segment, withChunk, withSegment } from '../../test/photos-with.js';
import { readHead, requireWhole } from './read-image.js';
import { requirePlain } from './require-plain.js';
import { createTurns } from './turns.js';

const TURNS = createTurns(64_000_000);

async function readImage(bytes: Uint8Array) {
  const head = await readHead(bytes);
  await requireWhole({ bytes, head }, TURNS);
  return head.type;
}

const TEXT = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF/></x:xmpmeta>';

describe('a plain picture passes', () => {
  it.each([
    ['a JPEG', () => noise(100)],
    [
      'a progressive JPEG',
      async () =>
        sharp(await noise(100))
          .jpeg({ progressive: true })
          .toBuffer(),
    ],
    [
      'a JPEG with EXIF, XMP and a profile',
      async () =>
        sharp(await noise(100))
          .withExif({ IFD0: { Model: 'Camera <3>' } })
          .withXmp(TEXT)
          .withIccProfile('p3')
          .jpeg()
          .toBuffer(),
    ],
    ['a JPEG in more passes than encoders write', async () => jpegInScans(64)],
    ['a JPEG with restarts', async () => withSegment(await noise(100), segment(0xdd, Buffer.from([0, 0])))],
    ['a PNG', () => noise(100, 'png')],
    [
      'an interlaced PNG',
      async () =>
        sharp(await noise(100))
          .png({ progressive: true })
          .toBuffer(),
    ],
    [
      'a PNG with EXIF',
      async () =>
        sharp(await noise(100))
          .withExif({ IFD0: { Model: 'Camera' } })
          .png()
          .toBuffer(),
    ],
    [
      'a PNG with texts',
      async () =>
        withChunk(
          await noise(100, 'png'),
          chunk('tEXt', Buffer.from('Comment\0plain')),
          chunk('iTXt', Buffer.from('a\0\0\0\0\0ä')),
        ),
    ],
  ])('%s', async (_what, make) => {
    expect(await readImage(await make())).toMatch(/^image\//);
  });
});

const SCRIPT = Buffer.from('<script>alert(1)</script>');
const exif = (text: Buffer) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*'), text]));

describe('a file that is more than a picture is refused', () => {
  it.each([
    ['a JPEG and a page', async () => Buffer.concat([await noise(100), Buffer.from('<html>')])],
    ['a JPEG and an archive', async () => Buffer.concat([await noise(100), Buffer.from('PK\x03\x04')])],
    ['a JPEG and one byte', async () => Buffer.concat([await noise(100), Buffer.from([0])])],
    ['two JPEGs', async () => Buffer.concat([await noise(100), await noise(100)])],
    ['a JPEG with a script in EXIF', async () => withSegment(await noise(100), exif(SCRIPT))],
    [
      'a JPEG with a script in UTF-16',
      async () => withSegment(await noise(100), exif(Buffer.from(SCRIPT.toString(), 'utf16le'))),
    ],
    [
      'a JPEG with PHP as its comment',
      async () => withSegment(await noise(100), segment(0xfe, Buffer.from('<?PHP system("id")'))),
    ],
    [
      'a JPEG with a PDF before its pixels',
      async () => withSegment(await noise(100), segment(0xfe, Buffer.from('%PDF-1.4'))),
    ],
    [
      'a JPEG whose part is longer than the file',
      async () => withSegment(await noise(20), Buffer.from([0xff, 0xe1, 0xff, 0xff])),
    ],
    [
      'a JPEG with an archive before its pixels',
      async () => withSegment(await noise(100), segment(0xfe, Buffer.from('PK\x03\x04'))),
    ],
    ['a JPEG in so many passes that it takes seconds', async () => jpegInScans(65)],
    [
      'a JPEG of more parts than anybody writes',
      async () => withSegment(await noise(100), Buffer.alloc(4_096 * 4, Buffer.from('fffe0002', 'hex'))),
    ],
    [
      'a PNG of more parts than anybody writes',
      async () =>
        withChunk(await noise(100, 'png'), ...Array.from({ length: 4_096 }, () => chunk('tEXt', Buffer.from('a\0')))),
    ],
    ['a PNG and a page', async () => Buffer.concat([await noise(100, 'png'), Buffer.from('<html>')])],
    ['a PNG and an archive', async () => Buffer.concat([await noise(100, 'png'), Buffer.from('PK\x03\x04')])],
    [
      'a PNG with a script as its text',
      async () => withChunk(await noise(100, 'png'), chunk('tEXt', Buffer.concat([Buffer.from('a\0'), SCRIPT]))),
    ],
    ['a PNG with a script in EXIF', async () => withChunk(await noise(100, 'png'), chunk('eXIf', SCRIPT))],
    [
      'a PNG with a script in a chunk of its own',
      async () => withChunk(await noise(100, 'png'), chunk('abCd', SCRIPT)),
    ],
    [
      'a PNG with compressed text',
      async () => withChunk(await noise(100, 'png'), chunk('zTXt', Buffer.from('a\0\0abc'))),
    ],
    [
      'a PNG with compressed UTF-8',
      async () => withChunk(await noise(100, 'png'), chunk('iTXt', Buffer.from('a\0\x01\0\0\0abc'))),
    ],
  ])('%s', async (_what, make) => {
    await expect(readImage(await make())).rejects.toMatchObject({
      status: 422,
      body: { type: 'image_unreadable' },
    });
  });

  it('whatever is cut off or changed in its structure', async () => {
    for (const type of ['jpeg', 'png'] as const) {
      const whole = await noise(20, type);
      for (let length = 8; length < whole.length; length += 7) {
        expect(() => requirePlain(whole.subarray(0, length), `image/${type}`)).toThrow();
      }
    }
  });
});
