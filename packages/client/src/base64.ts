/** A multiple of 3, so that no chunk but the last is padded, and small enough for the argument list of one call. */
const CHUNK_BYTES = 24_576;
const CHUNKS_PER_TURN = 16;
/** A multiple of 4. */
const CHUNK_CHARS = 32_768;

/** Encodes bytes as base64, letting the page breathe in between. */
export async function base64Of(bytes: Uint8Array): Promise<string> {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
    if (parts.length % CHUNKS_PER_TURN === CHUNKS_PER_TURN - 1) await nextTurn();
    parts.push(btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK_BYTES))));
  }
  return parts.join('');
}

/** Decodes base64; `null` when it is none. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  const base64 = text.replace(/\s+/g, '');
  const bytes = new Uint8Array(Math.ceil(base64.length / 4) * 3);
  let length = 0;
  try {
    for (let start = 0; start < base64.length; start += CHUNK_CHARS) {
      const binary = atob(base64.slice(start, start + CHUNK_CHARS));
      for (let index = 0; index < binary.length; index++) bytes[length++] = binary.charCodeAt(index);
    }
  } catch {
    return null;
  }
  return bytes.slice(0, length);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
