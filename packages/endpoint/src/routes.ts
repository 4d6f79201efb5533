import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { limitBody } from './limit-body.js';
import { findPhoto, photoOf, redactPhoto, removePhoto, type Storage, upload } from './live-photos.js';
import {
  ChallengeBody,
  ChallengeRequest,
  DownloadBody,
  fileNameOf,
  ListParams,
  LivePhotoBody,
  livePhotoOf,
  PageBody,
  UploadBody,
} from './wire.js';

const params = z.object({ id: z.string() });

const jsonOf = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
});

/** Adds the calls that store, list and show photos. */
export function addPhotoRoutes(app: OpenAPIHono, storage: () => Promise<Storage>, maxBodyBytes: number): void {
  const uploadRoute = createRoute({
    method: 'post',
    path: '/livePhotos',
    middleware: limitBody(maxBodyBytes),
    request: { body: { required: true, content: { 'application/json': { schema: UploadBody } } } },
    responses: jsonOf(LivePhotoBody, 'The stored photo'),
  });
  app.openapi(uploadRoute, async (c) =>
    c.json(await upload(await storage(), c.req.valid('json'), c.req.header('idempotency-key')), 200),
  );

  const listRoute = createRoute({
    method: 'get',
    path: '/livePhotos',
    request: { query: ListParams },
    responses: jsonOf(PageBody, 'Photos of a client, newest first'),
  });
  app.openapi(listRoute, async (c) => {
    const query = c.req.valid('query');
    const { page, pageSize } = query;
    const { items, totalItems } = await (await storage()).repository.list(query);
    const pages = Math.ceil(totalItems / pageSize);
    return c.json({ page, pageSize, totalItems, pages, items: items.map(livePhotoOf) }, 200);
  });

  const getRoute = createRoute({
    method: 'get',
    path: '/livePhotos/{id}',
    request: { params },
    responses: jsonOf(LivePhotoBody, 'The photo, with the report that came with it'),
  });
  app.openapi(getRoute, async (c) => {
    const row = await findPhoto(await storage(), c.req.valid('param').id);
    return c.json({ ...livePhotoOf(row), ...(row.capture && { capture: row.capture }) }, 200);
  });
}

/** Adds the call that gives a nonce to draw a challenge from. */
export function addChallengeRoute(app: OpenAPIHono, storage: () => Promise<Storage>, maxBodyBytes: number): void {
  const challengeRoute = createRoute({
    method: 'post',
    path: '/challenges',
    middleware: limitBody(maxBodyBytes),
    request: { body: { required: true, content: { 'application/json': { schema: ChallengeRequest } } } },
    responses: jsonOf(ChallengeBody, 'A nonce for one upload of this client, within five minutes'),
  });
  app.openapi(challengeRoute, async (c) =>
    c.json(await (await storage()).repository.issueChallenge(c.req.valid('json').clientId), 200),
  );
}

/** Adds the calls that hand out a photo's bytes and remove them. */
export function addBytesRoutes(app: OpenAPIHono, storage: () => Promise<Storage>): void {
  const downloadRoute = createRoute({
    method: 'get',
    path: '/livePhotos/{id}/download',
    request: { params },
    responses: {
      200: {
        description: 'The photo in base64, or its bytes where an image is asked for',
        content: { 'application/json': { schema: DownloadBody }, 'image/*': { schema: z.string() } },
      },
    },
  });
  app.openapi(downloadRoute, async (c) => {
    const { row, bytes } = await photoOf(await storage(), c.req.valid('param').id);
    const { contentType } = row;
    const fileName = fileNameOf(row);
    if (/(^|[\s,])image\//.test(c.req.header('accept') ?? '')) {
      return c.body(bytes, 200, {
        'content-type': contentType,
        'content-disposition': `inline; filename="${fileName}"`,
      });
    }
    return c.json({ fileName, contentType, data: Buffer.from(bytes).toString('base64') }, 200);
  });

  const redactRoute = createRoute({
    method: 'post',
    path: '/livePhotos/{id}/redact',
    request: { params },
    responses: jsonOf(z.object({}), 'The bytes are gone, the record stays'),
  });
  app.openapi(redactRoute, async (c) => {
    await redactPhoto(await storage(), c.req.valid('param').id);
    return c.json({}, 200);
  });

  const removeRoute = createRoute({
    method: 'delete',
    path: '/livePhotos/{id}',
    request: { params },
    responses: { 204: { description: 'The photo and its record are gone' } },
  });
  app.openapi(removeRoute, async (c) => {
    await removePhoto(await storage(), c.req.valid('param').id);
    return c.body(null, 204);
  });
}
