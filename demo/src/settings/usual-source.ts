import type { SourceKind } from './settings.js';

/** The source of a page that is opened without one: the camera only where it was allowed before, so nobody is asked unprepared. */
export async function usualSource(): Promise<SourceKind> {
  try {
    const { state } = await navigator.permissions.query({ name: 'camera' });
    if (state !== 'granted') return 'actor';
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput') ? 'camera' : 'actor';
  } catch {
    // Not every browser lets a page ask about the camera.
    return 'actor';
  }
}
