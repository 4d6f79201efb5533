import * as actor from '@live-capture/actor';
import * as core from '@live-capture/core';
import * as covers from '@live-capture/covers';
import * as element from '@live-capture/element';
import * as vision from '@live-capture/vision';
import { base64, bitmapOf, sha256 } from './bytes.js';

/** The element is defined only when a spec says so. */
const define = () => import('./element.js');

const lab = { actor, core, covers, element, vision, base64, bitmapOf, define, sha256 } as const;

/** What the specs build their experiments from. */
export type Lab = typeof lab;

declare global {
  interface Window {
    lab: Lab;
    /** Set by whoever collects frames: takes a JPEG as base64. */
    keepFrame(base64: string): Promise<void>;
  }
}

window.lab = lab;
