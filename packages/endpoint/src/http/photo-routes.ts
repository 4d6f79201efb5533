import { createRoute } from '@hono/zod-openapi';
import { checkRequired, notForTokens } from '../failure.js';
import { auditOf, LivePhotoBody, livePhotoOf } from '../live-photo-body.js';
import { findPhoto, upload } from '../live-photos.js';
import type { Api } from './api.js';
import { failures, json, photoId } from './describe.js';
import { readUpload } from './upload-body.js';
import { ListParams, PageBody, UploadBody, UploadForm } from './wire.js';

/** Adds the calls that store, list and show photos. */
export function addPhotoRoutes(api: Api): void {
  addUploadRoute(api);
  addListRoute(api);
  addGetRoute(api);
}

const FOR_PICTURES = 'Where the body is nothing but the picture';

function addUploadRoute({ app, storage, access, cap, limits, decodes, inspector }: Api): void {
  // References, and not schemas: the form of a body is chosen by its type, and read by `readUpload`.
  app.openAPIRegistry.register('LivePhotoUpload', UploadBody);
  app.openAPIRegistry.register('LivePhotoForm', UploadForm);
  const route = createRoute({
    method: 'post',
    path: '/livePhotos',
    summary: 'Upload a photo',
    middleware: [cap, limits] as const,
    parameters: [
      { in: 'header', name: 'Idempotency-Key', schema: { type: 'string', minLength: 1, maxLength: 255 } },
      { in: 'query', name: 'clientId', description: FOR_PICTURES, schema: { type: 'string' } },
      { in: 'query', name: 'performLivenessCheck', description: FOR_PICTURES, schema: { type: 'boolean' } },
    ],
    request: {
      body: {
        required: true,
        content: {
          'application/json': { schema: { $ref: '#/components/schemas/LivePhotoUpload' } },
          'multipart/form-data': { schema: { $ref: '#/components/schemas/LivePhotoForm' } },
          'image/*': { schema: { type: 'string', format: 'binary' } },
        },
      },
    },
    responses: { ...json(LivePhotoBody, 'The stored photo'), ...failures(400, 408, 409, 413, 422) },
  });
  app.openapi(route, async (c) => {
    const photo = await readUpload(c.req);
    const caller = c.get('caller');
    access.actFor(caller, photo.clientId);
    if (photo.performLivenessCheck === false && caller.kind === 'token' && caller.performLivenessCheck) {
      throw checkRequired();
    }
    const parts = { ...(await storage()), decodes, inspector: await inspector() };
    return c.json(await upload(parts, photo, c.req.header('idempotency-key')), 200);
  });
}

function addListRoute({ app, storage, access }: Api): void {
  const route = createRoute({
    method: 'get',
    path: '/livePhotos',
    summary: 'List photos',
    request: { query: ListParams },
    responses: { ...json(PageBody, 'Photos of a client, newest first'), ...failures(400) },
  });
  app.openapi(route, async (c) => {
    const query = c.req.valid('query');
    const { page, pageSize, refused } = query;
    const caller = c.get('caller');
    access.actFor(caller, query.clientId);
    if (refused && caller.kind === 'token') throw notForTokens();
    const { items, totalItems } = await (await storage()).repository.list(query);
    const pages = Math.ceil(totalItems / pageSize);
    return c.json(
      {
        page,
        pageSize,
        totalItems,
        pages,
        items: items.map((row) => ({ ...livePhotoOf(row), ...auditOf(row, caller) })),
      },
      200,
    );
  });
}

function addGetRoute({ app, storage }: Api): void {
  const route = createRoute({
    method: 'get',
    path: '/livePhotos/{id}',
    summary: 'Get a photo’s record',
    request: { params: photoId },
    responses: { ...json(LivePhotoBody, 'The photo, with the report that came with it'), ...failures(404) },
  });
  app.openapi(route, async (c) => {
    const caller = c.get('caller');
    const row = await findPhoto(await storage(), caller, c.req.valid('param').id);
    const capture = row.capture && { capture: row.capture };
    return c.json({ ...livePhotoOf(row), ...capture, ...auditOf(row, caller) }, 200);
  });
}
