const MARKER = 0xff;
const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Markers that stand alone: TEM and the restarts. Every other one is followed by a length. */
const isBare = (/** @type {number} */ code) => code === 0x01 || (code >= 0xd0 && code <= 0xd7);
/** Inside a scan a stuffed zero and the restarts are part of the data. */
const isData = (/** @type {number} */ code) => code === 0x00 || (code >= 0xd0 && code <= 0xd7);

/**
 * The pictures of a motion JPEG file, in their order, by following the segments of each: a thumbnail inside a picture is no
 * picture of its own. What lies between two pictures is left out, and so is a picture that was cut off.
 * @template {ArrayBufferLike} Memory
 * @param {Uint8Array<Memory>} bytes
 * @returns {Uint8Array<Memory>[]}
 */
export function splitJpegs(bytes) {
  const pictures = [];
  let start = nextStart(bytes, 0);
  while (start >= 0) {
    const end = endOf(bytes, start);
    if (end > 0) pictures.push(bytes.subarray(start, end));
    start = nextStart(bytes, end > 0 ? end : start + 2);
  }
  return pictures;
}

/** @param {Uint8Array} bytes @param {number} from */
function nextStart(bytes, from) {
  for (let at = bytes.indexOf(MARKER, from); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
    if (bytes[at + 1] === START_OF_IMAGE) return at;
  }
  return -1;
}

/** Where the picture that starts here is over; -1 where it never is. @param {Uint8Array} bytes @param {number} start */
function endOf(bytes, start) {
  let at = start + 2;
  while (at + 1 < bytes.length) {
    const code = bytes[at + 1] ?? 0;
    if (bytes[at] !== MARKER) return -1;
    if (code === END_OF_IMAGE) return at + 2;
    if (code === MARKER) at += 1;
    else if (isBare(code)) at += 2;
    else {
      at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
      if (code === START_OF_SCAN) at = endOfScan(bytes, at);
      if (at < 0) return -1;
    }
  }
  return -1;
}

/** The next marker that is none of the scan's data. @param {Uint8Array} bytes @param {number} from */
function endOfScan(bytes, from) {
  for (let at = bytes.indexOf(MARKER, from); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
    const code = bytes[at + 1];
    if (code !== undefined && !isData(code) && code !== MARKER) return at;
  }
  return -1;
}
