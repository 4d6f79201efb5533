import { FailureError } from './failure.js';

/**
 * Code that only a session needs is loaded when one starts: until then it would weigh upon the page.
 *
 * @throws {FailureError} where it cannot be loaded.
 */
export async function loaded<Part>(part: Promise<Part>): Promise<Part> {
  try {
    return await part;
  } catch {
    throw new FailureError('code_unavailable', 'A part of the code could not be loaded.');
  }
}
