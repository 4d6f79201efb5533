import { createRoute, z } from '@hono/zod-openapi';
import { requireBackEnd } from '../access/access.js';
import { photoOf, redactPhoto, removePhoto } from '../live-photos.js';
import type { Api } from './api.js';
import { failures, json, photoId } from './describe.js';
import { DownloadBody, fileNameOf } from './wire.js';

/** Adds the calls that hand out a photo's bytes and remove them. */
export function addBytesRoutes(api: Api): void {
  addDownloadRoute(api);
  addRedactRoute(api);
  addRemoveRoute(api);
}

function addDownloadRoute({ app, storage }: Api): void {
  const route = createRoute({
    method: 'get',
    path: '/livePhotos/{id}/download',
    summary: 'Download a photo',
    request: { params: photoId },
    responses: {
      200: {
        description: 'The photo in base64, or its bytes where an image is asked for',
        content: {
          'application/json': { schema: DownloadBody },
          'image/*': { schema: { type: 'string', format: 'binary' } },
        },
      },
      ...failures(404),
    },
  });
  app.openapi(route, async (c) => {
    const { row, bytes } = await photoOf(await storage(), c.get('caller'), c.req.valid('param').id);
    const { contentType } = row;
    const fileName = fileNameOf(row);
    c.header('vary', 'Accept', { append: true });
    if (/(^|[\s,])image\//.test(c.req.header('accept') ?? '')) {
      return c.body(bytes, 200, {
        'content-type': contentType,
        'content-disposition': `inline; filename="${fileName}"`,
      });
    }
    return c.json({ fileName, contentType, data: Buffer.from(bytes).toString('base64') }, 200);
  });
}

function addRedactRoute({ app, storage }: Api): void {
  const route = createRoute({
    method: 'post',
    path: '/livePhotos/{id}/redact',
    summary: 'Remove a photo and keep its record',
    middleware: requireBackEnd,
    request: { params: photoId },
    responses: { ...json(z.object({}), 'The bytes are gone, the record stays'), ...failures(404) },
  });
  app.openapi(route, async (c) => {
    await redactPhoto(await storage(), c.req.valid('param').id);
    return c.json({}, 200);
  });
}

function addRemoveRoute({ app, storage }: Api): void {
  const route = createRoute({
    method: 'delete',
    path: '/livePhotos/{id}',
    summary: 'Remove a photo and its record',
    middleware: requireBackEnd,
    request: { params: photoId },
    responses: { 204: { description: 'The photo and its record are gone' }, ...failures(404) },
  });
  app.openapi(route, async (c) => {
    await removePhoto(await storage(), c.req.valid('param').id);
    return c.body(null, 204);
  });
}
