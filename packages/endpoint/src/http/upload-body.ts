import type { HonoRequest } from 'hono';
import { invalidRequest } from '../failure.js';
import { MAX_FIELDS_CHARS, MAX_FORM_PARTS } from '../limits.js';
import type { NewUpload } from '../live-photos.js';
import { parseOrRefuse, UploadBody, UploadForm, UploadQuery } from './wire.js';

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
  if (text.length - longestString(text) > MAX_FIELDS_CHARS) throw invalidRequest('body');
  const { data, ...fields } = parseOrRefuse(UploadBody, jsonOf(text, 'body'));
  return { ...fields, bytes: bytesOf(data) };
}

/** Characters of the longest text in quotes, which is the photo's: what is beside it is refused before it is parsed. */
function longestString(text: string): number {
  let longest = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    const end = text.indexOf('"', start + 1);
    longest = Math.max(longest, end - start);
    start = end;
  }
  return longest;
}

/** Buffer passes over what is no base64, and takes that of URLs: the length and the end tell whether it was all there was. */
function bytesOf(base64: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  const end = bytes.subarray(Math.floor((bytes.length - 1) / 3) * 3).toString('base64');
  const isWhole = base64.length === Math.ceil(bytes.length / 3) * 4 && base64.endsWith(end);
  if (!isWhole || /[-_]/.test(base64)) throw invalidRequest('data');
  return bytes;
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
  if (capture !== undefined && capture.length > MAX_FIELDS_CHARS) throw invalidRequest('capture');
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

/** Parts are counted before they are read: a form of many small ones would take long. */
async function formOf(request: HonoRequest): Promise<FormData> {
  const boundary = BOUNDARY.exec(request.header('content-type') ?? '')?.[2];
  const bytes = Buffer.from(await request.arrayBuffer());
  if (boundary === undefined || holdsMore(bytes, `--${boundary}`, MAX_FORM_PARTS + 1)) throw invalidRequest('body');
  try {
    // By the boundary that was counted, whatever else the header names.
    const headers = { 'content-type': `multipart/form-data; boundary="${boundary}"` };
    return await new Response(bytes, { headers }).formData();
  } catch {
    throw invalidRequest('body');
  }
}

const BOUNDARY = /;\s*boundary=("?)([^";\s]{1,70})\1/i;

function holdsMore(bytes: Buffer, text: string, max: number): boolean {
  let at = bytes.indexOf(text);
  for (let count = 0; at >= 0 && count < max; count++) at = bytes.indexOf(text, at + text.length);
  return at >= 0;
}

function jsonOf(text: string, param: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest(param);
  }
}
