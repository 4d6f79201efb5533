import type { FailureCode } from '@live-capture/core';
import type { ScreenText } from './locale.js';

/** What every failure says in English. */
export const FAILURES_EN = {
  unsupported: {
    title: 'This browser cannot take the photo',
    text: 'Open this page in a current version of Chrome, Safari, Firefox or Edge. If you came here from another app, choose “Open in browser” in its menu.',
  },
  insecure_context: {
    title: 'The camera needs a secure page',
    text: 'Browsers only open the camera on pages whose address starts with https. Please tell the provider of this page.',
  },
  config_error: {
    title: 'This page is not set up correctly',
    text: 'You did nothing wrong. Please tell the provider of this page.',
  },
  camera_denied: {
    title: 'The camera is blocked',
    text: 'Allow the camera for this page: press the camera or lock symbol beside the address, choose “Allow”, and try again.',
  },
  camera_not_found: {
    title: 'No camera found',
    text: 'Connect a camera or continue on a phone, then try again.',
  },
  camera_busy: {
    title: 'The camera is in use',
    text: 'Close other programs and tabs that use the camera, then try again.',
  },
  camera_lost: {
    title: 'The camera stopped',
    text: 'It was unplugged, or another program took it. Check the camera, then try again.',
  },
  camera_timeout: {
    title: 'The camera did not start',
    text: 'When your browser asks, allow the camera. Then try again.',
  },
  engine_failed: {
    title: 'Something stopped working',
    text: 'The part that checks the picture on your device stopped. Try again; if it happens again, reload the page.',
  },
  asset_unavailable: {
    title: 'Loading failed',
    text: 'A file that is needed could not be loaded. Check your connection and try again.',
  },
  code_unavailable: {
    title: 'Loading failed',
    text: 'Check your connection and reload this page.',
  },
  asset_corrupt: {
    title: 'Loading failed',
    text: 'A file arrived damaged. Try again; if it happens again, reload the page.',
  },
  load_timeout: {
    title: 'Loading takes too long',
    text: 'Your connection may be slow. Try again, with a better connection if you can.',
  },
  timeout: {
    title: 'That took a while',
    text: 'Find even light, hold the camera at eye level, and try again.',
  },
  page_hidden: {
    title: 'The camera was paused',
    text: 'You left this page, so the camera was switched off. Continue when you are ready.',
  },
  photo_failed: {
    title: 'The photo did not work',
    text: 'Your device could not save the picture. Please try again.',
  },
  image_unreadable: {
    title: 'The picture cannot be opened',
    text: 'The file may be damaged, too large, or of a kind that this browser does not know. Please take a new one.',
  },
  liveness_failed: {
    title: 'We could not confirm that it is you',
    text: 'Face the camera yourself, not a picture or screen. Take off masks and dark glasses, find even light, and try again.',
  },
  liveness_uncertain: {
    title: 'We could not see clearly enough',
    text: 'Find brighter, even light, with no lamp or window behind you, and try again.',
  },
  challenge_timeout: {
    title: 'Let us try that again',
    text: 'There was not enough time. Follow each instruction when it appears; if you cannot do one, press “I can’t do this” and get another.',
  },
  challenge_out_of_order: {
    title: 'That was a different movement',
    text: 'Wait for each instruction, then do only that. Left and right are your own left and right.',
  },
  challenge_face_changed: {
    title: 'We lost sight of your face',
    text: 'Move slowly and keep your whole face in the picture all the time, then try again.',
  },
  challenge_second_face: {
    title: 'Someone else came into the picture',
    text: 'Only you should be in view, with no pictures of faces behind you. Then try again.',
  },
  challenge_failed: {
    title: 'We could not confirm that it is you',
    text: 'Face the camera yourself, not a picture or screen. Find even light, move a little slower and further, and try again.',
  },
  network: {
    title: 'You seem to be offline',
    text: 'Your photo is still here. Check your connection and send it again.',
  },
  upload_timeout: {
    title: 'Sending takes too long',
    text: 'Your photo is still here. Send it again, with a better connection if you can.',
  },
  unauthorized: {
    title: 'Your session has ended',
    text: 'Your photo is still here. Send it again; if that fails, go back and start over.',
  },
  forbidden: {
    title: 'The photo was not accepted',
    text: 'This page may not send photos at the moment. Send it again, or tell the provider of this page.',
  },
  rate_limited: {
    title: 'A moment, please',
    text: 'Too many photos are being sent right now. Your photo is still here: wait a minute, then send it again.',
  },
  server_error: {
    title: 'Sending failed',
    text: 'The problem is on our side. Your photo is still here: send it again in a moment.',
  },
  bad_request: {
    title: 'The photo was not accepted',
    text: 'Please take a new one. If that fails too, tell the provider of this page.',
  },
  image_bytes: {
    title: 'The photo was too large',
    text: 'Please take a new one.',
  },
  photo_refused: {
    title: 'The photo was not good enough',
    text: 'Show your whole face in even light, with nothing covering it, and take a new one.',
  },
  internal: {
    title: 'Something went wrong',
    text: 'Please try again. If it happens again, reload the page.',
  },
} as const satisfies Record<FailureCode, ScreenText>;
