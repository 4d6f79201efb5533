import type { HonoRequest } from 'hono';
import { invalidRequest } from './failure.js';
import { parseOrRefuse, UploadBody, type UploadFields, UploadForm, UploadQuery } from './wire.js';

/** An upload, in whatever form it came. */
export interface NewUpload extends UploadFields {
  readonly bytes: Uint8Array;
}

/** Reads an upload that is JSON, a form, or nothing but a picture. */
export async function readUpload(request: HonoRequest): Promise<NewUpload> {
  const [type = ''] = (request.header('content-type') ?? '').toLowerCase().split(';');
  if (/^application\/([\w.-]+\+)?json\s*$/.test(type)) return fromJson(await request.text());
  if (/^multipart\/form-data\s*$/.test(type)) return fromForm(await formOf(request));
  // `images/jpg` is what the hosted API calls a JPEG.
  if (/^images?\/([\w.+-]+|\*)\s*$/.test(type)) return fromPicture(request);
  throw invalidRequest('body');
}

function fromJson(text: string): NewUpload {
  const { data, ...fields } = parseOrRefuse(UploadBody, jsonOf(text, 'body'));
  const bytes = Buffer.from(data, 'base64');
  if (bytes.toString('base64') !== data) throw invalidRequest('data');
  return { ...fields, bytes };
}

async function fromForm(form: FormData): Promise<NewUpload> {
  const texts: Record<string, unknown> = {};
  for (const [name, value] of form) {
    // Of two values one reader would take the first and another the last.
    if (Object.hasOwn(texts, name)) throw invalidRequest(name in UploadForm.shape ? name : 'body');
    texts[name] = value;
  }
  const { data, performLivenessCheck, capture, clientId } = parseOrRefuse(UploadForm, texts);
  const bytes = new Uint8Array(await data.arrayBuffer());
  const report = capture === undefined ? {} : { capture: jsonOf(capture, 'capture') };
  return { ...parseOrRefuse(UploadBody.omit({ data: true }), { clientId, performLivenessCheck, ...report }), bytes };
}

async function fromPicture(request: HonoRequest): Promise<NewUpload> {
  const query = Object.entries(request.queries()).map(([name, values]) => [
    name,
    values.length > 1 ? values : values[0],
  ]);
  const fields = parseOrRefuse(UploadQuery, Object.fromEntries(query));
  return { ...fields, bytes: new Uint8Array(await request.arrayBuffer()) };
}

async function formOf(request: HonoRequest): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw invalidRequest('body');
  }
}

function jsonOf(text: string, param: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest(param);
  }
}
